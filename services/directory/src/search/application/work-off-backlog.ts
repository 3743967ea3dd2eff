import { Injectable } from '@nestjs/common';
import { ProjectionBacklog } from '../domain/projection-backlog.ts';
import { ProjectContactPoints } from './project-contact-points.ts';

const batchSize = 200;

/** Brings into the index what has changed, oldest first, until nothing is left. Rows stay where the index is away. */
@Injectable()
export class WorkOffBacklog {
  readonly #backlog: ProjectionBacklog;
  readonly #project: ProjectContactPoints;

  constructor(backlog: ProjectionBacklog, project: ProjectContactPoints) {
    this.#backlog = backlog;
    this.#project = project;
  }

  async execute(): Promise<void> {
    for (;;) {
      const rows = await this.#backlog.oldest(batchSize);
      if (rows.length === 0) return;
      const stale = rows.map((row) => row.stale);
      await this.#project.byIds(stale.flatMap((one) => ('contactPointId' in one ? [one.contactPointId] : [])));
      for (const id of new Set(stale.flatMap((one) => ('organisationId' in one ? [one.organisationId] : [])))) await this.#project.byOrganisation(id);
      await this.#backlog.done(rows);
    }
  }
}
