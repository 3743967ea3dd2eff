import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@umn/kernel';
import { SeatingStore } from '../domain/seating.store.ts';
import { expireOffers } from '../domain/seating.ts';
import { RecordSeatMoves } from './record-seat-moves.ts';
import { SeatOfferLength } from './seat-offer-length.ts';

const eventsAtATime = 100;

/** Ends the seat offers whose time is over; each seat goes to the next in line in the same transaction. */
@Injectable()
export class ExpireSeatOffers {
  readonly #unitOfWork: UnitOfWork;
  readonly #seatings: SeatingStore;
  readonly #record: RecordSeatMoves;
  readonly #clock: Clock;
  readonly #offerLength: SeatOfferLength;

  constructor(unitOfWork: UnitOfWork, seatings: SeatingStore, record: RecordSeatMoves, clock: Clock, offerLength: SeatOfferLength) {
    this.#unitOfWork = unitOfWork;
    this.#seatings = seatings;
    this.#record = record;
    this.#clock = clock;
    this.#offerLength = offerLength;
  }

  /** One transaction an event, so that one event's fault does not hold the others back for ever. */
  async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const eventId of await this.#seatings.withOffersDue(this.#clock.now(), eventsAtATime)) {
      await this.#expireIn(eventId).catch((error: unknown) => faults.push(error));
    }
    if (faults.length > 0) throw new AggregateError(faults, 'Seat offers of some events could not be ended');
  }

  #expireIn(eventId: string): Promise<void> {
    return this.#unitOfWork.run(async () => {
      const claimed = await this.#seatings.claim(eventId);
      if (!claimed) return;
      const seated = expireOffers(claimed.seating, { now: this.#clock.now(), offerLastsMs: this.#offerLength.milliseconds });
      await this.#record.run(claimed, seated, 'expire');
    });
  }
}
