import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settle } from '@umn/testing';
import { ChangeEvent } from '../src/application/change-event.ts';
import type { SeatedRegistration } from '../src/application/register-for-event.ts';
import type { EventFacts } from '../src/domain/event.ts';
import { RegistrationStore } from '../src/domain/registration.store.ts';
import { conference, EventsWorld, person, startEvents, workshops } from './events-world.ts';

let world: EventsWorld;
const offerMilliseconds = 2500;

beforeAll(async () => {
  world = new EventsWorld(await startEvents({ environment: { SEAT_OFFER_HOURS: String(offerMilliseconds / 3_600_000) } }));
}, 90_000);
afterAll(() => world.service.stop());

const guests = async (eventId: string, count: number, sessionIds: readonly string[] = []): Promise<SeatedRegistration[]> => {
  const all: SeatedRegistration[] = [];
  for (let index = 0; index < count; index += 1) all.push(await world.register(eventId, person(), sessionIds));
  return all;
};

const now = async ({ registration: { id } }: SeatedRegistration) => {
  const state = await world.get(RegistrationStore).find(id);
  if (!state) throw new Error('It is gone');
  return state;
};
const statuses = async (all: readonly SeatedRegistration[]) => {
  const found = [];
  for (const one of all) found.push((await now(one)).status);
  return found;
};
const edit = async (eventId: string, more: Partial<EventFacts>) => {
  const row = await world.collection('events').findOne({ _id: eventId });
  await world.get(ChangeEvent).edit({ eventId, reach: 'network' }, Number((row as unknown as { version: number }).version), (event) => ({ ...event, ...more }));
};
const published = async (eventId: string) => {
  const rows = await world.collection('outbox').find({ key: eventId, topic: 'events.registration.v1' }).sort({ seq: 1 }).toArray();
  return rows.map((row) => row as unknown as { type: string; data: { registrationId: string; version: number; status: string } });
};

describe('a seat that is given up', () => {
  it('is offered to the first in line, in the transaction that freed it', async () => {
    const eventId = await world.publish(conference({ capacity: 1 }));
    const all = await guests(eventId, 3);
    await world.move('cancel', all[0]!);
    expect(await statuses(all)).toEqual(['cancelled', 'offered', 'waiting']);
    const events = (await published(eventId)).slice(3);
    expect(events.map(({ type, data }) => [type, data.registrationId])).toEqual([
      ['events.registration.cancelled', all[0]!.registration.id],
      ['events.registration.seat-offered', all[1]!.registration.id],
    ]);
  });

  it('whose offer nobody answers goes to the next, and on', async () => {
    const eventId = await world.publish(conference({ capacity: 1 }));
    const all = await guests(eventId, 3);
    await world.move('cancel', all[0]!);
    await settle('the second to be offered the seat', 20_000, async () => (await now(all[2]!)).status === 'offered');
    expect((await now(all[1]!)).status).toBe('cancelled');
    await world.move('accept', all[2]!);
    expect(await statuses(all)).toEqual(['cancelled', 'cancelled', 'confirmed']);
    expect((await published(eventId)).map(({ type }) => type)).toContain('events.registration.seat-offer-expired');
    expect(await world.room(eventId)).toMatchObject({ held: 1, offers: [], line: [] });
  });

  it('and declined goes to the next at once', async () => {
    const eventId = await world.publish(conference({ capacity: 1 }));
    const all = await guests(eventId, 3);
    await world.move('cancel', all[0]!);
    await world.move('decline', all[1]!);
    expect(await statuses(all)).toEqual(['cancelled', 'cancelled', 'offered']);
  });

  it('of a cancelled event is offered to nobody, and standing offers are not passed on', async () => {
    const eventId = await world.publish(conference({ capacity: 1 }));
    const all = await guests(eventId, 3);
    await world.move('cancel', all[0]!);
    await world.get(ChangeEvent).cancel({ eventId, reach: 'network' });
    await expect(world.move('accept', all[1]!)).rejects.toMatchObject({ refusal: { code: 'events.not-open' } });
    await new Promise((resolve) => setTimeout(resolve, offerMilliseconds + 3000));
    expect(await statuses(all)).toEqual(['cancelled', 'offered', 'waiting']);
    await world.move('cancel', all[1]!);
    expect(await statuses(all)).toEqual(['cancelled', 'cancelled', 'waiting']);
  });
});

describe('a changed capacity', () => {
  it('raised offers, lowered removes nobody', async () => {
    const eventId = await world.publish(conference({ capacity: 1 }));
    const all = await guests(eventId, 4);
    await edit(eventId, { capacity: 3 });
    expect(await statuses(all)).toEqual(['confirmed', 'offered', 'offered', 'waiting']);
    await world.move('accept', all[1]!);
    await edit(eventId, { capacity: 1 });
    expect(await statuses(all)).toEqual(['confirmed', 'confirmed', 'offered', 'waiting']);
    await world.move('cancel', all[0]!);
    expect((await statuses(all))[3]).toBe('waiting');
  });
});

describe('sessions', () => {
  it('wait by themselves, are offered, and are accepted or declined without losing the seat', async () => {
    const facts = conference();
    const sessions = workshops(facts, 1);
    const eventId = await world.publish({ ...facts, sessions });
    const [one, two, after] = sessions.map(({ id }) => id) as [string, string, string];
    await expect(world.register(eventId, person(), [one, two])).rejects.toMatchObject({ refusal: { code: 'events.sessions-overlap' } });
    const all = await guests(eventId, 3, [one, after]);
    expect(all[1]!.registration).toMatchObject({ status: 'confirmed', sessions: [{ status: 'waiting' }, { status: 'waiting' }] });
    await world.move('cancel', all[0]!);
    expect((await now(all[1]!)).sessions.map(({ status }) => status)).toEqual(['offered', 'offered']);
    expect((await published(eventId)).filter(({ data }) => data.registrationId === all[1]!.registration.id).map(({ data }) => data.version)).toEqual([1, 2]);
    await world.move('decline', all[1]!);
    expect(await now(all[1]!)).toMatchObject({ status: 'confirmed', sessions: [{ status: 'cancelled' }, { status: 'cancelled' }] });
    await world.move('accept', all[2]!);
    expect(await now(all[2]!)).toMatchObject({ status: 'confirmed', sessions: [{ status: 'confirmed' }, { status: 'confirmed' }] });
    expect(await world.room(eventId, one)).toMatchObject({ held: 1, offers: [], line: [] });
  });

  it('that people are in cannot be removed, nor moved onto another that they hold', async () => {
    const facts = conference();
    const sessions = workshops(facts, 9);
    const eventId = await world.publish({ ...facts, sessions });
    const [one, , after] = sessions as [EventFacts['sessions'][number], unknown, EventFacts['sessions'][number]];
    await guests(eventId, 1, [one.id, after.id]);
    await expect(edit(eventId, { sessions: sessions.slice(1) })).rejects.toMatchObject({ refusal: { code: 'events.session-in-use' } });
    const moved = sessions.map((session) => (session.id === after.id ? { ...session, startsAt: one.startsAt } : session));
    await expect(edit(eventId, { sessions: moved })).rejects.toMatchObject({ refusal: { code: 'events.session-move-overlaps' } });
    await edit(eventId, { sessions: [one, after] });
    expect(await world.room(eventId, one.id)).toMatchObject({ held: 1 });
  });
});

describe('state and integration events', () => {
  it('agree: each registration’s versions are 1 to n without a gap, and the last is its state', async () => {
    const registrations = await world.collection('registrations').find({}).toArray();
    const rows = await world.collection('outbox').find({ topic: 'events.registration.v1' }).sort({ seq: 1 }).toArray();
    expect(registrations.length).toBeGreaterThan(0);
    for (const registration of registrations as unknown as { _id: string; version: number; status: string }[]) {
      const own = rows.map((row) => (row as unknown as { data: { registrationId: string; version: number; status: string } }).data).filter(({ registrationId }) => registrationId === registration._id);
      expect(own.map(({ version }) => version)).toEqual(Array.from({ length: registration.version }, (_, index) => index + 1));
      expect(own.at(-1)?.status).toBe(registration.status);
    }
  });
});
