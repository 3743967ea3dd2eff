import {
  RegistrationCancelled,
  RegistrationConfirmed,
  RegistrationWaiting,
  SeatOffered,
  SeatOfferExpired,
  SessionsChanged,
} from '@umn/contracts';
import { accepted, firstBroken, refused, type Outcome, type OutgoingEvent } from '@umn/kernel';
import { aSeatOfferStands, theMoveIsInTheTable } from './registration.rules.ts';
import { registrationStep, type RegistrationMove, type RegistrationStatus } from './registration.table.ts';
import type { SeatMove, SeatStatus } from './seating.ts';

/** The person as their sign-in named them. Stays in this service's database: no event and no log carries it. */
export interface Registrant {
  /** The account. */
  readonly personId: string;
  readonly organisationId: string | null;
  readonly name: string | null;
  readonly email: string | null;
  /** BCP 47. */
  readonly lang: string;
}

export interface SessionSeat {
  readonly id: string;
  readonly status: SeatStatus;
}

export interface Registration {
  readonly id: string;
  readonly eventId: string;
  readonly registrant: Registrant;
  readonly status: RegistrationStatus;
  readonly sessions: readonly SessionSeat[];
  readonly version: number;
  /** What the person's calendar had counted before, when they registered for the same event again (SEQUENCE only grows). */
  readonly calendarBase: number;
  readonly registeredAt: Date;
}

export interface RegistrationChanged {
  readonly state: Registration;
  readonly events: readonly OutgoingEvent[];
}

export interface NewRegistration {
  readonly id: string;
  readonly eventId: string;
  readonly registrant: Registrant;
  /** The same person's last registration for the same event, given up by now. */
  readonly former: Registration | null;
}

/** Writes down what the seating decided for a newcomer. */
export function openRegistration(facts: NewRegistration, moves: readonly SeatMove[], now: Date): RegistrationChanged {
  const seat = moves.find((move) => move.roomId === facts.eventId);
  const status = seat?.to === 'confirmed' ? 'confirmed' : 'waiting';
  const state: Registration = {
    id: facts.id,
    eventId: facts.eventId,
    registrant: facts.registrant,
    status,
    sessions: moves.filter((move) => move.roomId !== facts.eventId).map(({ roomId, to }) => ({ id: roomId, status: to })),
    version: 1,
    calendarBase: facts.former ? facts.former.calendarBase + facts.former.version : 0,
    registeredAt: now,
  };
  return { state, events: [(status === 'confirmed' ? RegistrationConfirmed : RegistrationWaiting).of(changeOf(state))] };
}

/**
 * Writes down what the seating decided later: one version and one integration event, however many seats moved.
 * `because` tells apart who ended it: the person, or the clock.
 */
export function recordSeats(state: Registration, moves: readonly SeatMove[], because: RegistrationMove): RegistrationChanged {
  const own = moves.filter((move) => move.registrationId === state.id);
  if (own.length === 0) return { state, events: [] };
  const status = own.find((move) => move.roomId === state.eventId)?.to ?? state.status;
  const sessions = state.sessions.map((seat) =>
    status === 'cancelled' ? { ...seat, status: 'cancelled' as const } : { ...seat, status: own.find((move) => move.roomId === seat.id)?.to ?? seat.status },
  );
  const next: Registration = { ...state, status, sessions, version: state.version + 1 };
  return { state: next, events: [eventFor(state.status, next, because)] };
}

/** Whether the person may make this move now; an offer on the seat or on a session is what is accepted or declined. */
export function mayMove(state: Registration, move: 'accept' | 'decline' | 'cancel', facts: { readonly now: Date; readonly offersEnd: readonly Date[] }): Outcome<Registration> {
  const broken =
    firstBroken({ state, move }, theMoveIsInTheTable) ?? (move === 'cancel' ? undefined : firstBroken(facts, aSeatOfferStands));
  return broken ? refused(broken) : accepted(state);
}

/** The moves that are the person's now: what a page shows as buttons. */
export function movesOf(state: Registration): readonly RegistrationMove[] {
  const seats: readonly RegistrationStatus[] = [state.status, ...state.sessions.map(({ status }) => status)];
  const answers = (['accept', 'decline'] as const).filter((move) => seats.some((seat) => registrationStep(seat, move, 'registrant')));
  return registrationStep(state.status, 'cancel', 'registrant') ? [...answers, 'cancel'] : answers;
}

const changeOf = (state: Registration) => ({ registrationId: state.id, eventId: state.eventId, version: state.version, status: state.status });

function eventFor(before: RegistrationStatus, state: Registration, because: RegistrationMove): OutgoingEvent {
  const change = changeOf(state);
  if (before === state.status) return SessionsChanged.of(change);
  switch (state.status) {
    case 'confirmed':
      return RegistrationConfirmed.of(change);
    case 'offered':
      return SeatOffered.of(change);
    case 'cancelled':
      return (because === 'expire' ? SeatOfferExpired : RegistrationCancelled).of(change);
    case 'waiting':
    case 'pending':
      return RegistrationWaiting.of(change);
  }
}
