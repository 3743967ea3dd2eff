import { Injectable } from '@nestjs/common';
import { Refused } from '@umn/kernel';
import { ProjectionBacklog, type BacklogRow } from '../domain/projection-backlog.ts';
import { ProjectContactPoints } from './project-contact-points.ts';

const batchSize = 200;

const isAway = (fault: unknown): boolean => fault instanceof Refused && fault.refusal.kind === 'unavailable';

/** Brings into the index what has changed, oldest first, until nothing is left. Rows stay where the index is away. */
@Injectable()
export class WorkOffBacklog {
  readonly #backlog: ProjectionBacklog;
  readonly #project: ProjectContactPoints;

  constructor(backlog: ProjectionBacklog, project: ProjectContactPoints) {
    this.#backlog = backlog;
    this.#project = project;
  }

  /** Throws what stood in the way of a row, once all the others are done. */
  async execute(): Promise<void> {
    for (;;) {
      const rows = await this.#backlog.oldest(batchSize);
      if (rows.length === 0) return;
      try {
        await this.#bringIn(rows);
      } catch (fault) {
        if (isAway(fault)) throw fault;
        await this.#oneByOne(rows);
      }
    }
  }

  async #bringIn(rows: readonly BacklogRow[]): Promise<void> {
    const stale = rows.map((row) => row.stale);
    await this.#project.byIds(stale.flatMap((one) => ('contactPointId' in one ? [one.contactPointId] : [])));
    for (const id of new Set(stale.flatMap((one) => ('organisationId' in one ? [one.organisationId] : [])))) await this.#project.byOrganisation(id);
    await this.#backlog.done(rows);
  }

  /** One contact point that the index refuses must not keep all others out of the search. */
  async #oneByOne(rows: readonly BacklogRow[]): Promise<void> {
    const faults: unknown[] = [];
    for (const row of rows) {
      try {
        await this.#bringIn([row]);
      } catch (fault) {
        if (isAway(fault)) throw fault;
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
