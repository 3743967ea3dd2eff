import { describe, expect, it } from '@jest/globals';
import {
  acceptOffers,
  declineOffers,
  expireOffers,
  freeSeats,
  layOutSeating,
  leaveSeats,
  nextExpiry,
  positionIn,
  refitSeating,
  takeSeats,
  type Seated,
  type SeatedPerson,
  type Seating,
} from './seating.ts';

const hour = 3_600_000;
const startsAt = new Date('2027-05-11T09:00:00Z');
const now = new Date('2027-05-01T09:00:00Z');
const terms = { now, offerLastsMs: 48 * hour };
const plan = { eventId: 'hall', open: true, startsAt, capacity: 2, sessions: [] as { id: string; capacity: number }[] };

/** Follows the moves as the registrations would. */
class People {
  readonly #people = new Map<string, SeatedPerson>();
  seating: Seating;

  constructor(seating: Seating) {
    this.seating = seating;
  }

  of(id: string): SeatedPerson {
    const person = this.#people.get(id);
    if (!person) throw new Error(id);
    return person;
  }

  record({ seating, moves }: Seated): void {
    this.seating = seating;
    for (const { registrationId, roomId, to } of moves) {
      const person = this.#people.get(registrationId) ?? { id: registrationId, status: to, sessions: [] };
      if (roomId === 'hall') this.#people.set(registrationId, { ...person, status: to, sessions: to === 'cancelled' ? person.sessions.map((seat) => ({ ...seat, status: 'cancelled' as const })) : person.sessions });
      else this.#people.set(registrationId, { ...person, sessions: [...person.sessions.filter(({ id }) => id !== roomId), { id: roomId, status: to }] });
    }
  }

  register(id: string, ...sessions: string[]): this {
    this.record(takeSeats(this.seating, id, sessions));
    return this;
  }
}

const full = (capacity: number, ...ids: string[]): People => {
  const people = new People(layOutSeating({ ...plan, capacity }));
  for (const id of ids) people.register(id);
  return people;
};

describe('the hall', () => {
  it.each([
    [1, 'confirmed'],
    [2, 'confirmed'],
    [3, 'waiting'],
  ])('gives the %i. of 2 seats: %s', (nth, status) => {
    const people = full(2, ...Array.from({ length: nth }, (_, index) => `p${index + 1}`));
    expect(people.of(`p${nth}`).status).toBe(status);
    expect(freeSeats(people.seating.hall)).toBe(Math.max(0, 2 - nth));
  });

  it('numbers those who wait from 1', () => {
    const { seating } = full(1, 'a', 'b', 'c', 'd');
    expect(['a', 'b', 'c', 'd'].map((id) => positionIn(seating.hall, id))).toEqual([undefined, 1, 2, 3]);
  });

  it('never lets a newcomer overtake the line, even where a seat is free', () => {
    const people = full(1, 'a', 'b');
    // After the start nothing is offered, so a freed seat stays free while somebody waits.
    people.record(leaveSeats(people.seating, people.of('a'), { ...terms, now: startsAt }));
    expect(freeSeats(people.seating.hall)).toBe(1);
    people.register('c');
    expect(people.of('c').status).toBe('waiting');
    expect(positionIn(people.seating.hall, 'c')).toBe(2);
  });
});

describe('a freed seat', () => {
  it('is offered to the first in line for 48 hours', () => {
    const people = full(1, 'a', 'b', 'c');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    expect(people.of('b').status).toBe('offered');
    expect(people.of('c').status).toBe('waiting');
    expect(people.seating.hall.offers).toEqual([{ registrationId: 'b', expiresAt: new Date(now.getTime() + 48 * hour) }]);
    expect(positionIn(people.seating.hall, 'c')).toBe(1);
    expect(freeSeats(people.seating.hall)).toBe(0);
  });

  it('is never kept beyond the start', () => {
    const people = full(1, 'a', 'b');
    people.record(leaveSeats(people.seating, people.of('a'), { ...terms, now: new Date(startsAt.getTime() - hour) }));
    expect(people.seating.hall.offers[0]?.expiresAt).toEqual(startsAt);
  });

  it.each([
    [-1, 'offered'],
    [0, 'waiting'],
    [1, 'waiting'],
  ])('%i ms from the start leaves the first in line %s', (milliseconds, status) => {
    const people = full(1, 'a', 'b');
    people.record(leaveSeats(people.seating, people.of('a'), { ...terms, now: new Date(startsAt.getTime() + milliseconds) }));
    expect(people.of('b').status).toBe(status);
  });

  it('of a cancelled event is offered to nobody', () => {
    const people = full(1, 'a', 'b');
    people.record(refitSeating(people.seating, { ...plan, capacity: 1, open: false }, terms));
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    expect(people.of('b').status).toBe('waiting');
  });

  it('accepted becomes a seat, declined goes to the next', () => {
    const people = full(1, 'a', 'b', 'c');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    people.record(declineOffers(people.seating, people.of('b'), terms));
    expect([people.of('b').status, people.of('c').status]).toEqual(['cancelled', 'offered']);
    people.record(acceptOffers(people.seating, people.of('c')));
    expect(people.of('c').status).toBe('confirmed');
    expect(people.seating.hall).toMatchObject({ held: 1, offers: [], line: [] });
  });

  it.each([
    [-1, 'offered', 'waiting'],
    [0, 'cancelled', 'offered'],
    [1, 'cancelled', 'offered'],
  ])('%i ms from the end of its offer: the first is %s, the second %s', (milliseconds, first, second) => {
    const people = full(1, 'a', 'b', 'c');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    const end = nextExpiry(people.seating);
    people.record(expireOffers(people.seating, { ...terms, now: new Date((end?.getTime() ?? 0) + milliseconds) }));
    expect([people.of('b').status, people.of('c').status]).toEqual([first, second]);
  });
});

describe('a changed capacity', () => {
  it('raised by two offers two seats, in order', () => {
    const people = full(1, 'a', 'b', 'c', 'd');
    people.record(refitSeating(people.seating, { ...plan, capacity: 3 }, terms));
    expect(['b', 'c', 'd'].map((id) => people.of(id).status)).toEqual(['offered', 'offered', 'waiting']);
  });

  it('lowered takes nobody’s seat or offer, and frees none until enough have gone', () => {
    const people = full(3, 'a', 'b', 'c', 'd');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    people.record(refitSeating(people.seating, { ...plan, capacity: 1 }, terms));
    expect(['b', 'c', 'd'].map((id) => people.of(id).status)).toEqual(['confirmed', 'confirmed', 'offered']);
    people.register('e');
    people.record(leaveSeats(people.seating, people.of('b'), terms));
    people.record(leaveSeats(people.seating, people.of('c'), terms));
    expect(people.of('e').status).toBe('waiting');
    people.record(declineOffers(people.seating, people.of('d'), terms));
    expect(people.of('e').status).toBe('offered');
  });

  it('of the start shortens offers that would outlast it', () => {
    const people = full(1, 'a', 'b');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    const sooner = new Date(now.getTime() + hour);
    people.record(refitSeating(people.seating, { ...plan, capacity: 1, startsAt: sooner }, terms));
    expect(people.seating.hall.offers[0]?.expiresAt).toEqual(sooner);
  });
});

describe('sessions', () => {
  const withSessions = (capacity: number, ...sessions: [string, number][]) =>
    new People(layOutSeating({ ...plan, capacity, sessions: sessions.map(([id, seats]) => ({ id, capacity: seats })) }));

  it('that are full wait by themselves while the seat in the hall is confirmed', () => {
    const people = withSessions(9, ['s1', 1], ['s2', 9]).register('a', 's1', 's2').register('b', 's1', 's2');
    expect(people.of('b')).toEqual({ id: 'b', status: 'confirmed', sessions: [{ id: 's1', status: 'waiting' }, { id: 's2', status: 'confirmed' }] });
    expect(positionIn(people.seating.sessions[0], 'b')).toBe(1);
  });

  it('are taken when the offered seat in the hall is', () => {
    const people = withSessions(1, ['s1', 1]).register('a').register('b', 's1');
    expect(people.of('b').sessions).toEqual([{ id: 's1', status: 'waiting' }]);
    expect(people.seating.sessions[0]).toMatchObject({ held: 0, line: [] });
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    people.record(acceptOffers(people.seating, people.of('b')));
    expect(people.of('b')).toMatchObject({ status: 'confirmed', sessions: [{ id: 's1', status: 'confirmed' }] });
  });

  it('that are freed are offered to a confirmed person, who may decline and stay', () => {
    const people = withSessions(9, ['s1', 1]).register('a', 's1').register('b', 's1').register('c', 's1');
    people.record(leaveSeats(people.seating, people.of('a'), terms));
    expect(people.of('b')).toMatchObject({ status: 'confirmed', sessions: [{ status: 'offered' }] });
    people.record(declineOffers(people.seating, people.of('b'), terms));
    expect(people.of('b')).toMatchObject({ status: 'confirmed', sessions: [{ status: 'cancelled' }] });
    people.record(acceptOffers(people.seating, people.of('c')));
    expect(people.of('c')).toMatchObject({ status: 'confirmed', sessions: [{ status: 'confirmed' }] });
    expect(people.seating.hall.held).toBe(2);
  });
});
