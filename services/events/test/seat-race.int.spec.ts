import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { positionIn } from '../src/domain/seating.ts';
import { conference, EventsWorld, person, startEvents, workshops } from './events-world.ts';
import { NaiveRegistrations } from './naive-registrations.ts';

const people = 200;
const seats = 50;
const crowd = () => Array.from({ length: people }, () => person());
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('200 people at once for 50 seats', () => {
  let world: EventsWorld;
  /** A second process of the same service: what keeps the count right must not live in one process's memory. */
  let other: EventsWorld;

  beforeAll(async () => {
    world = new EventsWorld(await startEvents());
    other = new EventsWorld(await startEvents({ namespace: world.service.namespace }));
  });
  afterAll(async () => {
    await other.service.stop({ keepData: true });
    await world.service.stop();
  });

  const race = async (register: (eventId: string, index: number) => ReturnType<EventsWorld['register']>) => {
    const eventId = await world.publish(conference({ capacity: seats }));
    const started = Date.now();
    const answers = await Promise.all(oneTo(people).map((_, index) => register(eventId, index)));
    const milliseconds = Date.now() - started;
    const confirmed = answers.filter(({ registration }) => registration.status === 'confirmed');
    const positions = answers.flatMap(({ registration, seating }) => positionIn(seating.hall, registration.id) ?? []);
    expect(confirmed).toHaveLength(seats);
    expect(positions.sort((a, b) => a - b)).toEqual(oneTo(people - seats));
    const rows = await world.collection('registrations').find({ eventId }).toArray();
    expect(rows.filter((row) => row['status' as never] === 'confirmed')).toHaveLength(seats);
    expect(rows).toHaveLength(people);
    const room = await world.room(eventId);
    expect(room).toMatchObject({ held: seats, offers: [] });
    expect(new Set(room.line).size).toBe(people - seats);
    expect(await world.collection('outbox').countDocuments({ key: eventId, topic: 'events.registration.v1' })).toBe(people);
    return milliseconds;
  };

  it.each(oneTo(5))('gives exactly 50 seats and positions 1 to 150 (run %i)', async (run) => {
    const guests = crowd();
    const milliseconds = await race((eventId, index) => world.register(eventId, guests[index] ?? person()));
    console.info(`seat race, run ${run}: ${milliseconds} ms`);
  });

  it('gives no more through two processes', async () => {
    const guests = crowd();
    const milliseconds = await race((eventId, index) => (index % 2 ? world : other).register(eventId, guests[index] ?? person()));
    console.info(`seat race, two processes: ${milliseconds} ms`);
  });

  it('control: counting before inserting sells more than there are', async () => {
    const naive = new NaiveRegistrations(world.collection('naive_registrations'));
    const eventId = randomUUID();
    const statuses = await Promise.all(crowd().map(({ personId }) => naive.register(eventId, personId, seats)));
    const sold = statuses.filter((status) => status === 'confirmed').length;
    console.info(`count-then-insert sold ${sold} of ${seats}`);
    expect(sold).toBeGreaterThan(seats);
  });

  it('the same person ten times at once is registered once', async () => {
    const eventId = await world.publish(conference());
    const somebody = person();
    const answers = await Promise.allSettled(oneTo(10).map(() => world.register(eventId, somebody)));
    const first = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value.registration.id : []));
    expect(first).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ refusal: { code: 'events.already-registered', params: { registrationId: first[0] } } });
    }
    expect((await world.room(eventId)).held).toBe(1);
  });

  it('nobody gets two sessions that overlap, asking for them at once', async () => {
    const facts = conference();
    const sessions = workshops(facts, 50);
    const eventId = await world.publish({ ...facts, sessions });
    const [one, two] = sessions.map(({ id }) => id) as [string, string];
    const guests = Array.from({ length: 10 }, () => person());
    const answers = await Promise.allSettled(guests.flatMap((guest) => [world.register(eventId, guest, [one]), world.register(eventId, guest, [two])]));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(guests.length);
    const [first, second] = [await world.room(eventId, one), await world.room(eventId, two)];
    expect(first.held + second.held).toBe(guests.length);
  });

  it('seats that many give up at once are offered to as many, in order', async () => {
    const eventId = await world.publish(conference({ capacity: 10 }));
    const guests = [];
    for (let index = 0; index < 30; index += 1) guests.push(await world.register(eventId, person()));
    await Promise.all(guests.slice(0, 10).map((guest) => world.move('cancel', guest)));
    const room = await world.room(eventId);
    expect(room.offers.map(({ registrationId }) => registrationId)).toEqual(guests.slice(10, 20).map(({ registration }) => registration.id));
    expect(room.line).toEqual(guests.slice(20).map(({ registration }) => registration.id));
    expect(room.held).toBe(0);
  });
});
