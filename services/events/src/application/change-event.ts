import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, refuse, UnitOfWork, type Outcome } from '@umn/kernel';
import { cancelEvent, editEvent, publishEvent, seatingPlanOf, type EventChanged, type EventFacts, type EventState } from '../domain/event.ts';
import { overlapsMadeBy } from '../domain/event.rules.ts';
import { EventStore } from '../domain/event.store.ts';
import { OrganisationStore } from '../domain/organisation.store.ts';
import { RegistrationStore } from '../domain/registration.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';
import { refitSeating } from '../domain/seating.ts';
import type { Reach } from '../domain/sight.ts';
import { RecordSeatMoves } from './record-seat-moves.ts';
import { SeatOfferLength } from './seat-offer-length.ts';

export interface ChangeEventCommand {
  readonly eventId: string;
  readonly reach: Reach;
}

/** From the event as it is to the facts that shall be; may refuse by throwing. */
export type FactsEdit = (event: EventState) => EventFacts;

/** Edit, publish, cancel: each under the event's seating, which then fits the event again. */
@Injectable()
export class ChangeEvent {
  readonly #unitOfWork: UnitOfWork;
  readonly #seatings: SeatingStore;
  readonly #events: EventStore;
  readonly #registrations: RegistrationStore;
  readonly #organisations: OrganisationStore;
  readonly #record: RecordSeatMoves;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #offerLength: SeatOfferLength;

  constructor(
    unitOfWork: UnitOfWork,
    seatings: SeatingStore,
    events: EventStore,
    registrations: RegistrationStore,
    organisations: OrganisationStore,
    record: RecordSeatMoves,
    outbox: Outbox,
    clock: Clock,
    offerLength: SeatOfferLength,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#seatings = seatings;
    this.#events = events;
    this.#registrations = registrations;
    this.#organisations = organisations;
    this.#record = record;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#offerLength = offerLength;
  }

  /** Refuses with `stale` when the event is not at `version` any more. */
  edit(command: ChangeEventCommand, version: number, edit: FactsEdit): Promise<void> {
    return this.#change(command, async (before) => {
      if (before.version !== version) throw refuse('stale', 'platform.version-stale');
      const facts = edit(before);
      const isLeftOut = before.sessions.some(({ id }) => facts.sessions.every((session) => session.id !== id));
      // The registrations are looked through only for an edit that they can stand against: everybody else waits meanwhile.
      const use = {
        inUse: isLeftOut ? await this.#registrations.sessionsInUse(before.id) : new Set<string>(),
        heldTogether: await this.#registrations.heldTogether(before.id, overlapsMadeBy(before, facts)),
      };
      return editEvent(before, facts, use, this.#clock.now());
    });
  }

  publish(command: ChangeEventCommand): Promise<void> {
    return this.#change(command, async (before) => {
      const organiser = await this.#organisations.find(before.organiserId);
      return publishEvent(before, { id: before.organiserId, membership: organiser?.membership ?? null }, this.#clock.now());
    });
  }

  cancel(command: ChangeEventCommand): Promise<void> {
    return this.#change(command, async (before) => cancelEvent(before));
  }

  #change({ eventId, reach }: ChangeEventCommand, change: (before: EventState) => Promise<Outcome<EventChanged>>): Promise<void> {
    return this.#unitOfWork.run(async () => {
      const claimed = await this.#seatings.claim(eventId);
      const before = claimed && (await this.#events.within(eventId, reach));
      if (!claimed || !before) throw refuse('not-found', 'events.not-found');
      const { state, events } = orRefuse(await change(before));
      await this.#events.save(state);
      await this.#outbox.append(...events);
      const terms = { now: this.#clock.now(), offerLastsMs: this.#offerLength.milliseconds };
      await this.#record.run(claimed, refitSeating(claimed.seating, seatingPlanOf(state), terms), 'offer');
    });
  }
}
