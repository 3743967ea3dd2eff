import { Injectable } from '@nestjs/common';
import { Outbox } from '@umn/kernel';
import { recordSeats, type Registration } from '../domain/registration.ts';
import { RegistrationStore } from '../domain/registration.store.ts';
import type { RegistrationMove } from '../domain/registration.table.ts';
import { SeatingStore, type ClaimedSeating } from '../domain/seating.store.ts';
import type { Seated } from '../domain/seating.ts';

/** Writes a seating's decision down: the seating, each registration it moved, and their integration events, in one transaction. */
@Injectable()
export class RecordSeatMoves {
  readonly #seatings: SeatingStore;
  readonly #registrations: RegistrationStore;
  readonly #outbox: Outbox;

  constructor(seatings: SeatingStore, registrations: RegistrationStore, outbox: Outbox) {
    this.#seatings = seatings;
    this.#registrations = registrations;
    this.#outbox = outbox;
  }

  /** Answers the registrations that moved, in the order of the moves. */
  async run(claimed: ClaimedSeating, seated: Seated, because: RegistrationMove): Promise<readonly Registration[]> {
    await this.#seatings.keep(claimed, seated.seating);
    const ids = [...new Set(seated.moves.map((move) => move.registrationId))];
    if (ids.length === 0) return [];
    const states = new Map((await this.#registrations.moved(claimed.seating.eventId, ids)).map((state) => [state.id, state]));
    const recorded: Registration[] = [];
    for (const id of ids) {
      const before = states.get(id);
      if (!before) throw new Error(`The seating knows the registration ${id}, the store does not`);
      const { state, events } = recordSeats(before, seated.moves, because);
      await this.#registrations.save(state);
      await this.#outbox.append(...events);
      recorded.push(state);
    }
    return recorded;
  }
}
