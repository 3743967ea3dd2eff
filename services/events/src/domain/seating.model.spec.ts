import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acceptOffers, declineOffers, expireOffers, layOutSeating, leaveSeats, refitSeating, takeSeats, type Room, type Seated, type Seating, type SeatStatus } from './seating.ts';

const hour = 3_600_000;
const start = Date.parse('2027-05-11T09:00:00Z');
const begin = start - 400 * hour;
const offerLastsMs = 48 * hour;

/** The simplest thing that could be right: one list of people in the order they came, per room. */
interface ModelPerson {
  readonly id: string;
  status: SeatStatus;
  readonly sessions: Map<string, SeatStatus>;
}

interface World {
  seating: Seating;
  now: number;
  readonly people: ModelPerson[];
  capacity: number;
  session: number;
  /** Ids in the order in which they joined each line, and in which they were offered a seat. */
  readonly joined: Map<string, string[]>;
  readonly offered: Map<string, string[]>;
}

const sessionId = 'session';

const newWorld = (capacity: number, session: number): World => ({
  seating: layOutSeating({ eventId: 'hall', open: true, startsAt: new Date(start), capacity, sessions: [{ id: sessionId, capacity: session }] }),
  now: begin,
  people: [],
  capacity,
  session,
  joined: new Map([['hall', []], [sessionId, []]]),
  offered: new Map([['hall', []], [sessionId, []]]),
});

const terms = (world: World) => ({ now: new Date(world.now), offerLastsMs });
const asSeated = (person: ModelPerson) => ({ id: person.id, status: person.status, sessions: [...person.sessions].map(([id, status]) => ({ id, status })) });

function record(world: World, { seating, moves }: Seated): void {
  const lineBefore = new Map([world.seating.hall, ...world.seating.sessions].map((room) => [room.id, new Set(room.line)]));
  world.seating = seating;
  for (const { registrationId, roomId, to } of moves) {
    const person = world.people.find(({ id }) => id === registrationId);
    if (!person) throw new Error('A move for nobody');
    if (roomId === 'hall') {
      person.status = to;
      if (to === 'cancelled') for (const id of person.sessions.keys()) person.sessions.set(id, 'cancelled');
    } else person.sessions.set(roomId, to);
    if (to === 'offered') world.offered.get(roomId)?.push(registrationId);
  }
  for (const room of [seating.hall, ...seating.sessions]) {
    for (const id of room.line) if (!lineBefore.get(room.id)?.has(id)) world.joined.get(room.id)?.push(id);
  }
}

type Step =
  | { readonly do: 'register'; readonly session: boolean }
  | { readonly do: 'leave' | 'accept' | 'decline'; readonly who: number }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'resize'; readonly capacity: number; readonly session: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), session: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'accept' as const, 'decline' as const), who: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('resize' as const), capacity: fc.integer({ min: 1, max: 6 }), session: fc.integer({ min: 1, max: 4 }) }) },
);

function play(world: World, one: Step): void {
  switch (one.do) {
    case 'register': {
      if (world.now >= start) return;
      const person: ModelPerson = { id: `p${world.people.length}`, status: 'waiting', sessions: new Map() };
      world.people.push(person);
      record(world, takeSeats(world.seating, person.id, one.session ? [sessionId] : []));
      return;
    }
    case 'leave': {
      const standing = world.people.filter(({ status }) => status !== 'cancelled');
      const person = standing[one.who % Math.max(1, standing.length)];
      if (person) record(world, leaveSeats(world.seating, asSeated(person), terms(world)));
      return;
    }
    case 'accept':
    case 'decline': {
      const asked = world.people.filter(({ status, sessions }) => status === 'offered' || (status === 'confirmed' && [...sessions.values()].includes('offered')));
      const person = asked[one.who % Math.max(1, asked.length)];
      if (!person) return;
      record(world, one.do === 'accept' ? acceptOffers(world.seating, asSeated(person)) : declineOffers(world.seating, asSeated(person), terms(world)));
      return;
    }
    case 'wait':
      world.now += one.hours * hour;
      record(world, expireOffers(world.seating, terms(world)));
      return;
    case 'resize':
      world.capacity = one.capacity;
      world.session = one.session;
      record(world, refitSeating(world.seating, { eventId: 'hall', open: true, startsAt: new Date(start), capacity: one.capacity, sessions: [{ id: sessionId, capacity: one.session }] }, terms(world)));
  }
}

const isSubsequence = (part: readonly string[], whole: readonly string[]): boolean => {
  let at = 0;
  for (const id of whole) if (id === part[at]) at += 1;
  return at === part.length;
};

describe('whatever people do', () => {
  it('a room never gives more seats than it has, its counts are the people’s, and who came first is offered first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 60 }), (capacity, session, steps) => {
        const world = newWorld(capacity, session);
        for (const one of steps) {
          const before = new Map([world.seating.hall, ...world.seating.sessions].map((room) => [room.id, room]));
          play(world, one);
          for (const room of [world.seating.hall, ...world.seating.sessions]) {
            const statusOf = (person: ModelPerson) => (room.id === 'hall' ? person.status : person.status === 'confirmed' ? person.sessions.get(room.id) : undefined);
            const count = (status: SeatStatus) => world.people.filter((person) => statusOf(person) === status).length;
            const taken = room.held + room.offers.length;
            const takenBefore = (before.get(room.id) as Room).held + (before.get(room.id) as Room).offers.length;
            expect(taken <= room.capacity || taken <= takenBefore).toBe(true);
            expect([room.held, room.offers.length, room.line.length]).toEqual([count('confirmed'), count('offered'), count('waiting')]);
            expect(new Set(room.line).size).toBe(room.line.length);
            expect(isSubsequence(room.line, world.joined.get(room.id) ?? [])).toBe(true);
            expect(isSubsequence(world.offered.get(room.id) ?? [], world.joined.get(room.id) ?? [])).toBe(true);
            if (world.now < start && room.line.length > 0) expect(taken).toBeGreaterThanOrEqual(room.capacity);
            for (const { expiresAt } of room.offers) expect(expiresAt.getTime()).toBeLessThanOrEqual(start);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
