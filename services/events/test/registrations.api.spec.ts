import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoAccounts } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { registrationMoves, registrationStates, registrationTable, type RegistrationStatus } from '../src/domain/registration.table.ts';
import { conferenceBody, EventsApi } from './events-api.ts';

let api: EventsApi;

beforeAll(async () => {
  api = await EventsApi.start();
}, 90_000);
afterAll(() => api.stop());

const organiser = 'uil.operator';
const full = async (capacity: number, ...usernames: string[]) => {
  const event = await api.published(conferenceBody({ capacity }), organiser);
  const path = `/events/${event.id}/registrations`;
  const registrations = [];
  for (const username of usernames) registrations.push((await api.post(path, { sessions: [] }, username)).body);
  return { event, path, registrations };
};

describe('registering', () => {
  it('gives a seat, then places on the waiting list, which everybody sees', async () => {
    const { event, path, registrations } = await full(1, 'cisl.operator', 'citub.operator', 'eka.operator');
    expect(registrations.map(({ status, position }) => [status, position])).toEqual([['confirmed', undefined], ['waiting', 1], ['waiting', 2]]);
    expect((await api.get(`/events/${event.id}`)).body).toMatchObject({ free: 0, waiting: 2 });
    expect((await api.get(`${path}?mine`, 'eka.operator')).body).toMatchObject({ total: 1, items: [{ id: registrations[2].id, position: 2, moves: ['cancel'] }] });
  });

  it('twice answers 409 with the first one’s id; the same request twice answers the same', async () => {
    const { event, path } = await full(5);
    const key = randomUUID();
    const first = await api.post(path, { sessions: [] }, 'cisl.operator', key);
    expect(first.status).toBe(201);
    expect((await api.post(path, { sessions: [] }, 'cisl.operator', key)).body).toEqual(first.body);
    expect((await api.post(path, { sessions: [randomUUID()] }, 'cisl.operator', key)).status).toBe(422);
    expect((await api.post(path, { sessions: [] }, 'cisl.operator')).body).toMatchObject({ status: 409, code: 'events.already-registered', params: { registrationId: first.body.id } });
    expect((await api.get(`/events/${event.id}`)).body.free).toBe(4);
  });

  it('lets a full session wait by itself, and refuses two that overlap', async () => {
    const body = conferenceBody();
    const sessions = ['One', 'Two'].map((title) => ({ title, ...body.day, capacity: 1 }));
    const event = await api.published({ ...body, sessions }, organiser);
    const path = `/events/${event.id}/registrations`;
    const [one, two] = event.sessions.map(({ id }: { id: string }) => id);
    expect((await api.post(path, { sessions: [one, two] }, 'cisl.operator')).body).toMatchObject({ status: 422, code: 'events.sessions-overlap' });
    expect((await api.post(path, { sessions: [randomUUID()] }, 'cisl.operator')).body).toMatchObject({ status: 422, code: 'events.session-unknown' });
    expect((await api.post(path, { sessions: ['one'] }, 'cisl.operator')).body).toMatchObject({ status: 400, errors: [{ field: 'sessions.0' }] });
    await api.post(path, { sessions: [one] }, 'cisl.operator');
    const second = await api.post(path, { sessions: [one] }, 'citub.operator');
    expect(second.body).toMatchObject({ status: 'confirmed', sessions: [{ id: one, title: 'One', status: 'waiting', position: 1 }] });
    expect(second.body).not.toHaveProperty('position');
    expect((await api.get(`/events/${event.id}`)).body.sessions).toMatchObject([{ free: 0, waiting: 1 }, { free: 1, waiting: 0 }]);
  });

  it('needs a published event, the role, and a key', async () => {
    const draft = (await api.post('/events', conferenceBody(), organiser)).body;
    expect((await api.post(`/events/${draft.id}/registrations`, {}, 'cisl.operator')).status).toBe(404);
    expect((await api.post(`/events/${draft.id}/registrations`, {}, organiser)).body).toMatchObject({ status: 409, code: 'events.not-open' });
    const { path } = await full(1);
    expect((await api.post(path, {})).status).toBe(401);
    expect((await api.post(path, {}, 'admin.one')).status).toBe(403);
    expect((await api.post(path, {}, 'cisl.operator', '')).body).toMatchObject({ status: 400, code: expect.stringMatching(/^platform\.idempotency-key/) as unknown });
    expect((await api.post(path, { seat: 1 }, 'cisl.operator')).body).toMatchObject({ status: 400, errors: [{ field: 'seat', code: 'platform.field.unknown' }] });
  });
});

describe('a seat given up', () => {
  it('is offered to the first, who accepts; the audience says what their mail needs', async () => {
    const { path, registrations } = await full(1, 'cisl.operator', 'citub.operator', 'eka.operator');
    expect((await api.delete(`${path}/${registrations[0].id}`, 'cisl.operator')).body).toMatchObject({ status: 'cancelled', moves: [] });
    const offered = await api.get(`${path}/${registrations[1].id}`, 'citub.operator');
    expect(offered.body).toMatchObject({ status: 'offered', moves: ['accept', 'decline', 'cancel'] });
    expect(Date.parse(offered.body.expiresAt) - Date.now()).toBeGreaterThan(47 * 3_600_000);
    expect((await api.internal(`/registrations/${registrations[1].id}/audience`)).body).toMatchObject({
      registration: { status: 'offered', version: 2, expiresAt: offered.body.expiresAt, sequence: 1 },
      event: { title: 'Conference', timeZone: 'Europe/Brussels' },
      recipient: { address: 'operator@citub.example', lang: 'bg' },
    });
    expect((await api.post(`${path}/${registrations[1].id}/accept`, {}, 'citub.operator')).body).toMatchObject({ status: 'confirmed', version: 3 });
    expect((await api.get(`${path}/${registrations[2].id}`, 'eka.operator')).body).toMatchObject({ status: 'waiting', position: 1 });
  });

  it('and come back to: the calendar counts on', async () => {
    const { event, path, registrations } = await full(2, 'cisl.operator');
    await api.delete(`${path}/${registrations[0].id}`, 'cisl.operator');
    const cancelled = (await api.internal(`/registrations/${registrations[0].id}/audience`)).body;
    const again = (await api.post(path, {}, 'cisl.operator')).body;
    const renewed = (await api.internal(`/registrations/${again.id}/audience`)).body;
    expect(renewed.registration.sequence).toBeGreaterThan(cancelled.registration.sequence);
    expect(renewed.event.uid).toBe(cancelled.event.uid);
    await api.post(`/events/${event.id}/cancel`, {}, organiser);
    const audience = (await api.internal(`/events/${event.id}/audience`)).body;
    expect(audience.recipients).toMatchObject([{ registrationId: again.id, status: 'confirmed', address: 'operator@cisl.example', lang: 'it', title: 'Conference' }]);
    expect(audience.recipients[0].sequence).toBeGreaterThan(renewed.registration.sequence);
  });
});

describe('who may do what', () => {
  /** Everybody who might try, and what they get where the table gives the registrant the move. */
  const actors = [
    { who: 'citub.operator', is: 'the registrant' },
    { who: 'citub.officer', is: 'a colleague of the registrant' },
    { who: organiser, is: 'the organiser' },
    { who: 'eka.operator', is: 'somebody else' },
    { who: 'panel.member', is: 'somebody without the role' },
    { who: undefined, is: 'nobody known' },
  ] as const;
  const asked = registrationMoves.filter((move) => move === 'accept' || move === 'decline' || move === 'cancel');

  /** A registration of citub.operator in the wanted state, made as people would make it; `pending` is set, since nothing leads there yet. */
  const bring = async (state: RegistrationStatus) => {
    const { path, registrations } = await full(1, ...(state === 'confirmed' || state === 'pending' || state === 'cancelled' ? [] : ['cisl.operator']));
    const own = (await api.post(path, {}, 'citub.operator')).body;
    if (state === 'offered') await api.delete(`${path}/${registrations[0].id}`, 'cisl.operator');
    if (state === 'cancelled') await api.delete(`${path}/${own.id}`, 'citub.operator');
    if (state === 'pending') await api.world.collection('registrations').updateOne({ _id: own.id }, { $set: { status: 'pending' } });
    return { path: `${path}/${own.id}`, state };
  };

  const expected = (state: RegistrationStatus, move: (typeof asked)[number], { who, is }: (typeof actors)[number]): number => {
    if (who === undefined) return 401;
    if (who === 'panel.member') return 403;
    if (is !== 'the registrant') return 404;
    return registrationTable[state][move]?.by === 'registrant' ? 200 : 409;
  };

  it.each(registrationStates)('with a registration that is %s', async (state) => {
    const { path } = await bring(state);
    const others = actors.filter(({ is }) => is !== 'the registrant');
    for (const actor of others) {
      for (const move of asked) {
        const answer = move === 'cancel' ? await api.delete(path, actor.who) : await api.post(`${path}/${move}`, {}, actor.who);
        expect([state, actor.is, move, answer.status]).toEqual([state, actor.is, move, expected(state, move, actor)]);
      }
    }
    expect((await api.get(path, 'citub.operator')).body.status).toBe(state);
    for (const move of asked) {
      const target = registrationTable[state][move] ? (await bring(state)).path : path;
      const answer = move === 'cancel' ? await api.delete(target, 'citub.operator') : await api.post(`${target}/${move}`, {}, 'citub.operator');
      expect([state, move, answer.status]).toEqual([state, move, expected(state, move, actors[0])]);
      if (answer.status === 200) expect(answer.body.status).toBe(registrationTable[state][move]?.to);
    }
  });

  it('shows registrations to their person and to the event’s managers only', async () => {
    const { path, registrations } = await full(5, 'cisl.operator', 'citub.operator');
    expect((await api.get(path, 'uil.officer')).body).toMatchObject({ total: 2, items: [{ person: { name: 'Livia Montorsi' } }, {}] });
    expect((await api.get(path, 'admin.one')).body.total).toBe(2);
    expect((await api.get(path, 'citub.operator')).body.items.map(({ id }: { id: string }) => id)).toEqual([registrations[1].id]);
    expect((await api.get(path, 'eka.operator')).body.total).toBe(0);
    expect((await api.get(`${path}/${registrations[0].id}`, 'citub.operator')).status).toBe(404);
    expect((await api.get(`${path}/${registrations[0].id}`, 'cisl.operator')).body).not.toHaveProperty('person');
  });
});

describe('a rush over HTTP', () => {
  it('of forty people for ten seats gives exactly ten, and positions 1 to 30', async () => {
    const people = demoAccounts().filter(({ roles }) => roles.includes('operator')).slice(0, 40);
    expect(people).toHaveLength(40);
    for (const { username } of people) await api.bearer(username);
    const { path } = await full(10);
    const answers = await Promise.all(people.map(({ username }) => api.post(path, { sessions: [] }, username)));
    expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
    const bodies = answers.map(({ body }) => body);
    expect(bodies.filter(({ status }) => status === 'confirmed')).toHaveLength(10);
    expect(bodies.flatMap(({ position }) => position ?? []).sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});
