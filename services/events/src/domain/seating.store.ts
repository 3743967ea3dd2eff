import type { Seating } from './seating.ts';

/** A seating under its lock; `turn` counts who had it. */
export interface ClaimedSeating {
  readonly seating: Seating;
  readonly turn: number;
}

/** One document an event. Only inside a unit of work. */
export abstract class SeatingStore {
  abstract layOut(seating: Seating): Promise<void>;
  /**
   * Takes the lock first: a conditional write on the event's one document, so that of two transactions at
   * once one is repeated. What is read after it, of this event and its registrations, stays true until the commit.
   */
  abstract claim(eventId: string): Promise<ClaimedSeating | null>;
  /** Writes what was decided, on the condition that the turn is still ours. */
  abstract keep(claimed: ClaimedSeating, seating: Seating): Promise<void>;
  /** Without the lock: for showing positions and the ends of offers. */
  abstract read(eventId: string): Promise<Seating | null>;
  abstract remove(eventIds: readonly string[]): Promise<void>;
  /** Events in which a seat offer has come to its end. */
  abstract withOffersDue(now: Date, limit: number): Promise<readonly string[]>;
}
