import { Injectable } from '@nestjs/common';
import { Clock } from '@umn/kernel';
import { ProjectionBacklog } from '../../search/domain/projection-backlog.ts';
import { Organisations, type Organisation } from '../domain/organisation.ts';

/** Keeps what membership says of an organisation; its contact points appear, change their label or vanish with it. */
@Injectable()
export class TakeInOrganisation {
  readonly #organisations: Organisations;
  readonly #backlog: ProjectionBacklog;
  readonly #clock: Clock;

  constructor(organisations: Organisations, backlog: ProjectionBacklog, clock: Clock) {
    this.#organisations = organisations;
    this.#backlog = backlog;
    this.#clock = clock;
  }

  /** Runs in the event's transaction. Older facts than those kept are passed over. */
  async execute(organisation: Organisation): Promise<void> {
    const isNews = await this.#organisations.keepNewer(organisation, this.#clock.now());
    if (isNews) await this.#backlog.add({ organisationId: organisation.id });
  }
}
