/**
 * Who sits where is decided here and nowhere else. A seating is one event's rooms: the hall, in which
 * everybody needs a seat, and the sessions. It is stored as one document and changed under its lock, so
 * these functions may count. They are pure: no clock, no random id, no store.
 *
 * What always holds: seats are given only while `held + offers < capacity`; a newcomer never overtakes a
 * waiting list; who waits first is offered first; a lowered capacity removes nobody.
 */
export interface SeatOffer {
  readonly registrationId: string;
  readonly expiresAt: Date;
}

/** The hall (its id is the event's) or a session. */
export interface Room {
  readonly id: string;
  readonly capacity: number;
  /** Seats of confirmed people. */
  readonly held: number;
  /** Freed seats, each kept for one person until it expires. */
  readonly offers: readonly SeatOffer[];
  /** The waiting list: registration ids, first in line first. */
  readonly line: readonly string[];
}

export interface Seating {
  readonly eventId: string;
  /** Whether the event is published; a draft and a cancelled event offer nothing. */
  readonly open: boolean;
  /** Start of the event: no seat is offered from then on. */
  readonly startsAt: Date;
  readonly hall: Room;
  readonly sessions: readonly Room[];
}

export type SeatStatus = 'confirmed' | 'waiting' | 'offered' | 'cancelled';

/** What a seating decided for one registration in one room. */
export interface SeatMove {
  readonly registrationId: string;
  readonly roomId: string;
  readonly to: SeatStatus;
}

export interface Seated {
  readonly seating: Seating;
  readonly moves: readonly SeatMove[];
}

/** When it is, and how long a seat offer stands (milliseconds). */
export interface OfferTerms {
  readonly now: Date;
  readonly offerLastsMs: number;
}

/** What a seating needs to know of a registration: its seat in the hall and in each session it asked for. */
export interface SeatedPerson {
  readonly id: string;
  readonly status: SeatStatus | 'pending';
  readonly sessions: readonly { readonly id: string; readonly status: SeatStatus }[];
}

/** Seats that nobody holds and that are kept for nobody; never negative, also after the capacity was lowered. */
export const freeSeats = (room: Room): number => Math.max(0, room.capacity - room.held - room.offers.length);

/** Position on the waiting list, from 1; nothing for whom is not on it. */
export function positionIn(room: Room | undefined, registrationId: string): number | undefined {
  const index = room?.line.indexOf(registrationId) ?? -1;
  return index < 0 ? undefined : index + 1;
}

export const roomOf = (seating: Seating, roomId: string): Room | undefined =>
  seating.hall.id === roomId ? seating.hall : seating.sessions.find((room) => room.id === roomId);

/** The end of a person's seat offer in a room; nothing where none stands. */
export const offerEnd = (room: Room | undefined, registrationId: string): Date | undefined =>
  room?.offers.find((offer) => offer.registrationId === registrationId)?.expiresAt;

/** When the next seat offer ends; null where none stands or the event is not open any more. */
export function nextExpiry(seating: Seating): Date | null {
  if (!seating.open) return null;
  const ends = [seating.hall, ...seating.sessions].flatMap((room) => room.offers.map((offer) => offer.expiresAt.getTime()));
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

const emptyRoom = (id: string, capacity: number): Room => ({ id, capacity, held: 0, offers: [], line: [] });

export interface SeatingPlan {
  readonly eventId: string;
  readonly open: boolean;
  readonly startsAt: Date;
  readonly capacity: number;
  readonly sessions: readonly { readonly id: string; readonly capacity: number }[];
}

export const layOutSeating = (plan: SeatingPlan): Seating => ({
  eventId: plan.eventId,
  open: plan.open,
  startsAt: plan.startsAt,
  hall: emptyRoom(plan.eventId, plan.capacity),
  sessions: plan.sessions.map((session) => emptyRoom(session.id, session.capacity)),
});

/**
 * Fits a seating to a changed event. More seats are offered to the waiting; fewer take nobody's seat or
 * offer away; an offer never outlasts the new start. A session left out of the plan must be empty.
 */
export function refitSeating(seating: Seating, plan: SeatingPlan, terms: OfferTerms): Seated {
  const refit = (room: Room, capacity: number): Room => ({
    ...room,
    capacity,
    offers: room.offers.map((offer) => (offer.expiresAt > plan.startsAt ? { ...offer, expiresAt: plan.startsAt } : offer)),
  });
  return offerFreeSeats(
    {
      eventId: seating.eventId,
      open: plan.open,
      startsAt: plan.startsAt,
      hall: refit(seating.hall, plan.capacity),
      sessions: plan.sessions.map(({ id, capacity }) => refit(roomOf(seating, id) ?? emptyRoom(id, capacity), capacity)),
    },
    [],
    terms,
  );
}

/**
 * Seats a newcomer. Without a seat in the hall the sessions are only noted: they are taken when the hall's
 * seat is. With one, each session gives a seat or a place on its own waiting list.
 */
export function takeSeats(seating: Seating, registrationId: string, sessionIds: readonly string[]): Seated {
  const { room: hall, to } = takeOrWait(seating.hall, registrationId);
  const move: SeatMove = { registrationId, roomId: hall.id, to };
  const entered = { ...seating, hall };
  if (to === 'confirmed') return takeSessions(entered, registrationId, sessionIds, [move]);
  return { seating: entered, moves: [move, ...sessionIds.map((roomId): SeatMove => ({ registrationId, roomId, to: 'waiting' }))] };
}

/** Turns the seat offers that stand for a person into seats; an offer in the hall brings the sessions asked for with it. */
export function acceptOffers(seating: Seating, person: SeatedPerson): Seated {
  const accept = (room: Room): Room => ({ ...withoutOffer(room, person.id), held: room.held + 1 });
  if (person.status === 'offered') {
    const wanted = person.sessions.filter(({ status }) => status === 'waiting').map(({ id }) => id);
    const move: SeatMove = { registrationId: person.id, roomId: seating.hall.id, to: 'confirmed' };
    return takeSessions({ ...seating, hall: accept(seating.hall) }, person.id, wanted, [move]);
  }
  const offered = offeredSessions(person);
  return {
    seating: { ...seating, sessions: seating.sessions.map((room) => (offered.has(room.id) ? accept(room) : room)) },
    moves: [...offered].map((roomId) => ({ registrationId: person.id, roomId, to: 'confirmed' })),
  };
}

/** Gives the offers back: the whole registration where the hall's seat was offered, else the offered sessions only. */
export function declineOffers(seating: Seating, person: SeatedPerson, terms: OfferTerms): Seated {
  if (person.status === 'offered') return leaveSeats(seating, person, terms);
  const offered = offeredSessions(person);
  return offerFreeSeats(
    { ...seating, sessions: seating.sessions.map((room) => (offered.has(room.id) ? leaveRoom(room, person.id, 'offered') : room)) },
    [...offered].map((roomId) => ({ registrationId: person.id, roomId, to: 'cancelled' })),
    terms,
  );
}

/** Gives everything up: seats, offers and places in line; what that frees is offered to the first in line. */
export function leaveSeats(seating: Seating, person: SeatedPerson, terms: OfferTerms): Seated {
  const statuses = new Map(person.sessions.map(({ id, status }) => [id, status]));
  return offerFreeSeats(
    {
      ...seating,
      hall: leaveRoom(seating.hall, person.id, person.status),
      sessions: seating.sessions.map((room) => leaveRoom(room, person.id, statuses.get(room.id) ?? 'cancelled')),
    },
    [{ registrationId: person.id, roomId: seating.hall.id, to: 'cancelled' }],
    terms,
  );
}

/** Ends the offers whose time is over and passes the seats on. */
export function expireOffers(seating: Seating, terms: OfferTerms): Seated {
  if (!seating.open) return { seating, moves: [] };
  const moves: SeatMove[] = [];
  const expire = (room: Room): Room => {
    const over = room.offers.filter((offer) => offer.expiresAt <= terms.now);
    moves.push(...over.map(({ registrationId }): SeatMove => ({ registrationId, roomId: room.id, to: 'cancelled' })));
    return over.length === 0 ? room : { ...room, offers: room.offers.filter((offer) => !over.includes(offer)) };
  };
  const kept = { ...seating, hall: expire(seating.hall), sessions: seating.sessions.map(expire) };
  return offerFreeSeats(kept, moves, terms);
}

const offeredSessions = (person: SeatedPerson): ReadonlySet<string> =>
  new Set(person.sessions.filter(({ status }) => status === 'offered').map(({ id }) => id));

function takeOrWait(room: Room, registrationId: string): { room: Room; to: 'confirmed' | 'waiting' } {
  if (freeSeats(room) > 0 && room.line.length === 0) return { room: { ...room, held: room.held + 1 }, to: 'confirmed' };
  return { room: { ...room, line: [...room.line, registrationId] }, to: 'waiting' };
}

function takeSessions(seating: Seating, registrationId: string, sessionIds: readonly string[], before: readonly SeatMove[]): Seated {
  const moves = [...before];
  const sessions = seating.sessions.map((session) => {
    if (!sessionIds.includes(session.id)) return session;
    const { room, to } = takeOrWait(session, registrationId);
    moves.push({ registrationId, roomId: room.id, to });
    return room;
  });
  return { seating: { ...seating, sessions }, moves };
}

const withoutOffer = (room: Room, registrationId: string): Room => ({
  ...room,
  offers: room.offers.filter((offer) => offer.registrationId !== registrationId),
});

function leaveRoom(room: Room, registrationId: string, status: SeatedPerson['status']): Room {
  switch (status) {
    case 'confirmed':
      return { ...room, held: room.held - 1 };
    case 'offered':
      return withoutOffer(room, registrationId);
    case 'waiting':
      return { ...room, line: room.line.filter((id) => id !== registrationId) };
    case 'pending':
    case 'cancelled':
      return room;
  }
}

/** Offers every free seat to the first in line: the one place where a waiting list gets shorter by itself. */
function offerFreeSeats(seating: Seating, before: readonly SeatMove[], { now, offerLastsMs }: OfferTerms): Seated {
  if (!seating.open || now >= seating.startsAt) return { seating, moves: before };
  const expiresAt = new Date(Math.min(now.getTime() + offerLastsMs, seating.startsAt.getTime()));
  const moves = [...before];
  const offer = (room: Room): Room => {
    const lucky = room.line.slice(0, freeSeats(room));
    if (lucky.length === 0) return room;
    moves.push(...lucky.map((registrationId): SeatMove => ({ registrationId, roomId: room.id, to: 'offered' })));
    return {
      ...room,
      offers: [...room.offers, ...lucky.map((registrationId) => ({ registrationId, expiresAt }))],
      line: room.line.slice(lucky.length),
    };
  };
  return { seating: { ...seating, hall: offer(seating.hall), sessions: seating.sessions.map(offer) }, moves };
}
