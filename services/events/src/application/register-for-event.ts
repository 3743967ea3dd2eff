import { Injectable } from '@nestjs/common';
import { Clock, firstBroken, Ids, Outbox, refuse, Refused, UnitOfWork } from '@umn/kernel';
import { EventStore } from '../domain/event.store.ts';
import { openRegistration, type Registrant, type Registration } from '../domain/registration.ts';
import {
  everySessionIsOfThisEvent,
  noTwoSessionsOverlap,
  theEventHasNotStarted,
  theEventTakesRegistrations,
  thePersonIsNotRegisteredYet,
} from '../domain/registration.rules.ts';
import { RegistrationStore } from '../domain/registration.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';
import { takeSeats, type Seating } from '../domain/seating.ts';
import type { Sight } from '../domain/sight.ts';

export interface RegisterForEventCommand {
  readonly eventId: string;
  readonly sessionIds: readonly string[];
  readonly registrant: Registrant;
  readonly sight: Sight;
}

/** A registration beside the seating it is part of: positions and ends of offers are read from the latter. */
export interface SeatedRegistration {
  readonly registration: Registration;
  readonly seating: Seating;
}

@Injectable()
export class RegisterForEvent {
  readonly #unitOfWork: UnitOfWork;
  readonly #seatings: SeatingStore;
  readonly #events: EventStore;
  readonly #registrations: RegistrationStore;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #ids: Ids;

  constructor(unitOfWork: UnitOfWork, seatings: SeatingStore, events: EventStore, registrations: RegistrationStore, outbox: Outbox, clock: Clock, ids: Ids) {
    this.#unitOfWork = unitOfWork;
    this.#seatings = seatings;
    this.#events = events;
    this.#registrations = registrations;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#ids = ids;
  }

  run(command: RegisterForEventCommand): Promise<SeatedRegistration> {
    const { eventId, registrant, sight } = command;
    const sessionIds = [...new Set(command.sessionIds)];
    return this.#unitOfWork.run(async () => {
      const claimed = await this.#seatings.claim(eventId);
      const event = claimed && (await this.#events.visible(eventId, sight));
      if (!claimed || !event) throw refuse('not-found', 'events.not-found');
      const now = this.#clock.now();
      const former = await this.#registrations.latestOf(eventId, registrant.personId);
      const broken =
        firstBroken({ event, sessionIds, now }, theEventTakesRegistrations, theEventHasNotStarted) ??
        firstBroken({ former }, thePersonIsNotRegisteredYet) ??
        firstBroken({ event, sessionIds, now }, everySessionIsOfThisEvent, noTwoSessionsOverlap);
      if (broken) throw new Refused(broken);
      const id = this.#ids.next();
      const { seating, moves } = takeSeats(claimed.seating, id, sessionIds);
      const { state, events } = openRegistration({ id, eventId, registrant, former }, moves, now);
      await this.#seatings.keep(claimed, seating);
      await this.#registrations.insert(state);
      await this.#outbox.append(...events);
      return { registration: state, seating };
    });
  }
}
