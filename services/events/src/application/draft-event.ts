import { Injectable } from '@nestjs/common';
import { Ids, orRefuse, Outbox, refuse, UnitOfWork } from '@umn/kernel';
import { draftEvent, seatingPlanOf, type EventFacts } from '../domain/event.ts';
import { EventStore } from '../domain/event.store.ts';
import { OrganisationStore } from '../domain/organisation.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';
import { layOutSeating } from '../domain/seating.ts';
import type { Reach } from '../domain/sight.ts';

export interface DraftEventCommand {
  readonly facts: EventFacts;
  /** Only an admin may name an organiser; for everybody else it is their own organisation. */
  readonly organiserId: string | undefined;
  readonly reach: Reach;
}

@Injectable()
export class DraftEvent {
  readonly #unitOfWork: UnitOfWork;
  readonly #events: EventStore;
  readonly #seatings: SeatingStore;
  readonly #organisations: OrganisationStore;
  readonly #outbox: Outbox;
  readonly #ids: Ids;

  constructor(unitOfWork: UnitOfWork, events: EventStore, seatings: SeatingStore, organisations: OrganisationStore, outbox: Outbox, ids: Ids) {
    this.#unitOfWork = unitOfWork;
    this.#events = events;
    this.#seatings = seatings;
    this.#organisations = organisations;
    this.#outbox = outbox;
    this.#ids = ids;
  }

  /** Answers the id of the draft. */
  run({ facts, organiserId, reach }: DraftEventCommand): Promise<string> {
    return this.#unitOfWork.run(async () => {
      const id = reach === 'network' ? organiserId : reach.organisationId;
      if (id === undefined) throw refuse('rule-broken', 'events.organiser-missing');
      if (organiserId !== undefined && organiserId !== id) throw refuse('forbidden', 'events.organiser-not-yours');
      const organiser = await this.#organisations.find(id);
      if (reach === 'network' && !organiser) throw refuse('rule-broken', 'events.organiser-unknown');
      const { state, events } = orRefuse(draftEvent(this.#ids.next(), { id, membership: organiser?.membership ?? null }, facts));
      await this.#events.insert(state);
      await this.#seatings.layOut(layOutSeating(seatingPlanOf(state)));
      await this.#outbox.append(...events);
      return state.id;
    });
  }
}
