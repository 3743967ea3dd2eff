import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, refuse, Refused, UnitOfWork, firstBroken } from '@umn/kernel';
import { EventStore } from '../domain/event.store.ts';
import { mayMove, type Registration } from '../domain/registration.ts';
import { theEventTakesRegistrations } from '../domain/registration.rules.ts';
import { RegistrationStore } from '../domain/registration.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';
import { acceptOffers, declineOffers, leaveSeats, offerEnd, type OfferTerms, type Seated, type Seating } from '../domain/seating.ts';
import { RecordSeatMoves } from './record-seat-moves.ts';
import type { SeatedRegistration } from './register-for-event.ts';
import { SeatOfferLength } from './seat-offer-length.ts';

export interface MoveRegistrationCommand {
  readonly eventId: string;
  readonly registrationId: string;
  readonly personId: string;
}

type OwnMove = 'accept' | 'decline' | 'cancel';

/** The registrant's own moves: accept or decline a seat offer, or give the registration up. */
@Injectable()
export class MoveRegistration {
  readonly #unitOfWork: UnitOfWork;
  readonly #seatings: SeatingStore;
  readonly #events: EventStore;
  readonly #registrations: RegistrationStore;
  readonly #record: RecordSeatMoves;
  readonly #clock: Clock;
  readonly #offerLength: SeatOfferLength;

  constructor(
    unitOfWork: UnitOfWork,
    seatings: SeatingStore,
    events: EventStore,
    registrations: RegistrationStore,
    record: RecordSeatMoves,
    clock: Clock,
    offerLength: SeatOfferLength,
  ) {
    this.#unitOfWork = unitOfWork;
    this.#seatings = seatings;
    this.#events = events;
    this.#registrations = registrations;
    this.#record = record;
    this.#clock = clock;
    this.#offerLength = offerLength;
  }

  run(move: OwnMove, { eventId, registrationId, personId }: MoveRegistrationCommand): Promise<SeatedRegistration> {
    return this.#unitOfWork.run(async () => {
      const claimed = await this.#seatings.claim(eventId);
      const registration = claimed && (await this.#registrations.ofPerson(eventId, registrationId, personId));
      if (!claimed || !registration) throw refuse('not-found', 'events.registration-not-found');
      const terms = { now: this.#clock.now(), offerLastsMs: this.#offerLength.milliseconds };
      const state = orRefuse(mayMove(registration, move, { now: terms.now, offersEnd: offersOf(claimed.seating, registration) }));
      if (move === 'accept') await this.#demandAnOpenEvent(eventId, terms.now);
      const seated = decide(move, claimed.seating, state, terms);
      const [moved] = await this.#record.run(claimed, seated, move);
      return { registration: moved ?? state, seating: seated.seating };
    });
  }

  /** A seat of a cancelled event is no seat; giving one up is always allowed. */
  async #demandAnOpenEvent(eventId: string, now: Date): Promise<void> {
    const event = await this.#events.visible(eventId, 'public');
    if (!event) throw refuse('not-found', 'events.not-found');
    const broken = firstBroken({ event, sessionIds: [], now }, theEventTakesRegistrations);
    if (broken) throw new Refused(broken);
  }
}

function decide(move: OwnMove, seating: Seating, registration: Registration, terms: OfferTerms): Seated {
  switch (move) {
    case 'accept':
      return acceptOffers(seating, registration);
    case 'decline':
      return declineOffers(seating, registration, terms);
    case 'cancel':
      return leaveSeats(seating, registration, terms);
  }
}

const offersOf = (seating: Seating, registration: Registration): readonly Date[] =>
  [seating.hall, ...seating.sessions].flatMap((room) => offerEnd(room, registration.id) ?? []);
