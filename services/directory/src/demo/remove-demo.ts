import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@umn/kernel';
import { ContactPoints } from '../contact-points/domain/contact-points.store.ts';
import { ProjectionBacklog } from '../search/domain/projection-backlog.ts';

/** Takes the demonstration's contact points out again, from the search as well. The taxonomy is the network's own and stays. */
@Injectable()
export class RemoveDemo {
  readonly #work: UnitOfWork;
  readonly #contactPoints: ContactPoints;
  readonly #backlog: ProjectionBacklog;

  constructor(work: UnitOfWork, contactPoints: ContactPoints, backlog: ProjectionBacklog) {
    this.#work = work;
    this.#contactPoints = contactPoints;
    this.#backlog = backlog;
  }

  async execute(): Promise<{ readonly contactPoints: number }> {
    return this.#work.run(async () => {
      const ids = await this.#contactPoints.removeDemo();
      // The running service finds them gone from the store and takes them from the index.
      for (const contactPointId of ids) await this.#backlog.add({ contactPointId });
      return { contactPoints: ids.length };
    });
  }
}
