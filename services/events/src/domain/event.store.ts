import type { EventKind, EventState } from './event.ts';
import type { Reach, Sight } from './sight.ts';

export interface SeatCounts {
  readonly free: number;
  readonly waiting: number;
}

/** An event as a page shows it: with what is left of its seats. */
export interface EventWithSeats {
  readonly event: EventState;
  readonly seats: SeatCounts;
  /** By session id. */
  readonly sessionSeats: ReadonlyMap<string, SeatCounts>;
  /** Null until the membership service has told us of the organiser. */
  readonly organiserName: string | null;
}

export interface EventFilter {
  /** Events that end at or after this instant. */
  readonly from?: Date | undefined;
  /** Events that start at or before this instant. */
  readonly to?: Date | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  readonly countries?: readonly string[] | undefined;
}

export interface PageAsked {
  readonly page: number;
  readonly perPage: number;
}

/** No query compiles without saying within whose sight or reach it looks. */
export abstract class EventStore {
  abstract visible(id: string, sight: Sight): Promise<EventState | null>;
  abstract within(id: string, reach: Reach): Promise<EventState | null>;
  abstract insert(event: EventState): Promise<void>;
  /** Writes the successor of a version; the caller holds the event's seating. */
  abstract save(event: EventState): Promise<void>;

  /** Takes the demonstration's events out; answers their ids. */
  abstract removeDemo(): Promise<readonly string[]>;

  abstract shown(id: string, sight: Sight): Promise<EventWithSeats | null>;
  /** Published and cancelled events, the earliest first; with `own`, everything within the reach and nothing else. */
  abstract page(filter: EventFilter, scope: 'public' | { readonly own: Reach }, asked: PageAsked): Promise<{ readonly items: readonly EventWithSeats[]; readonly total: number }>;
}
