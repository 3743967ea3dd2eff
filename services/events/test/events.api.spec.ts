import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OrganisationAdmitted, OrganisationSuspended } from '@umn/contracts';
import { demoAccounts, settle } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { KeepOrganisation } from '../src/application/keep-organisation.ts';
import { conferenceBody, EventsApi } from './events-api.ts';

let api: EventsApi;

beforeAll(async () => {
  api = await EventsApi.start();
}, 90_000);
afterAll(() => api.stop());

describe('an event', () => {
  it('is drafted, seen by its organiser only, published, and then seen by everybody', async () => {
    const drafted = await api.post('/events', conferenceBody({ title: 'Desks and cities' }), 'uil.operator');
    expect([drafted.status, drafted.body.status, drafted.etag]).toEqual([201, 'draft', '"1"']);
    const path = `/events/${drafted.body.id}`;
    expect((await api.get(path)).status).toBe(404);
    expect((await api.get(path, 'cisl.operator')).status).toBe(404);
    expect((await api.get(path, 'uil.officer')).body.moves).toEqual(['edit', 'publish']);
    expect((await api.get('/events?mine', 'uil.operator')).body.items.map(({ id }: { id: string }) => id)).toContain(drafted.body.id);
    expect((await api.post(`${path}/publish`, {}, 'cisl.operator')).status).toBe(404);
    expect((await api.post(`${path}/publish`, {}, 'uil.operator')).body).toMatchObject({ status: 'published', version: 2 });
    expect((await api.get(path)).body).toMatchObject({ title: 'Desks and cities', free: 50, waiting: 0, capacity: 50, timeZone: 'Europe/Brussels' });
    expect((await api.get(path)).body).not.toHaveProperty('translations');
    expect((await api.post(`${path}/publish`, {}, 'uil.operator')).body).toMatchObject({ status: 409, code: 'events.event-wrong-state' });
  });

  it('is shown in the reader’s language, else in English, else as it was written, and says which', async () => {
    const body = conferenceBody({ title: 'Conferenza', lang: 'it', description: 'Due giorni.', translations: { en: { title: 'Conference' }, ar: { title: 'مؤتمر' } } });
    const path = `/events/${(await api.published(body, 'uil.operator')).id}`;
    for (const [lang, title, shown] of [['ar', 'مؤتمر', 'ar'], ['de', 'Conference', 'en'], ['it', 'Conferenza', 'it']]) {
      expect((await api.get(`${path}?lang=${lang}`)).body).toMatchObject({ title, lang: shown, description: 'Due giorni.', descriptionLang: 'it', languages: ['ar', 'en', 'it'] });
    }
  });

  it('lists what is published, by time, kind and country', async () => {
    const inYear = (year: number) => ({ startsAt: `${year}-05-11T09:00:00+02:00`, endsAt: `${year}-05-12T16:00:00+02:00` });
    const here = await api.published(conferenceBody({ ...inYear(2041), place: { town: 'Liège', country: 'BE' } }), 'uil.operator');
    const there = await api.published(conferenceBody({ ...inYear(2042), kind: 'training', place: { town: 'Milano', country: 'IT' } }), 'uil.operator');
    await api.post('/events', conferenceBody(inYear(2041)), 'uil.operator');
    const ids = async (query: string) => (await api.get(`/events?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await ids('from=2041-01-01&to=2042-12-31')).toEqual([here.id, there.id]);
    expect(await ids('from=2041-05-12&to=2041-12-31')).toEqual([here.id]);
    expect(await ids('from=2041-05-13&to=2041-12-31')).toEqual([]);
    expect(await ids('from=2041-01-01&kind=training')).toEqual([there.id]);
    expect(await ids('from=2041-01-01&kind=training&kind=conference&country=BE')).toEqual([here.id]);
    expect((await api.get('/events?from=2041-01-01&perPage=1&page=2')).body).toMatchObject({ total: 2, page: 2, perPage: 1, items: [{ id: there.id }] });
    expect((await api.get('/events?colour=red')).body).toMatchObject({ status: 400, errors: [{ field: 'colour', code: 'platform.field.unknown' }] });
  });

  it('is edited by a merge patch of the version that was read', async () => {
    const event = await api.published(conferenceBody({ translations: { it: { title: 'Conferenza' }, fr: { title: 'Conférence' } }, sessions: [{ title: 'One', ...conferenceBody().day, capacity: 5 }] }), 'uil.operator');
    const path = `/events/${event.id}`;
    expect((await api.patch(path, { capacity: 60 }, 'uil.operator')).status).toBe(428);
    expect((await api.patch(path, { capacity: 60 }, 'uil.operator', 1)).body).toMatchObject({ status: 412, code: 'platform.version-stale' });
    expect((await api.patch(path, { capacity: 60 }, 'cisl.operator', 2)).status).toBe(404);
    const edited = await api.patch(path, { capacity: 60, translations: { fr: null, de: { title: 'Konferenz' } } }, 'uil.operator', 2);
    expect(edited.body).toMatchObject({ capacity: 60, free: 60, version: 3, languages: ['de', 'en', 'it'], sessions: [{ id: event.sessions[0].id }] });
    expect((await api.patch(path, { kind: null }, 'uil.operator', 3)).body).toMatchObject({ status: 400, errors: [{ field: 'kind', code: 'platform.field.required' }] });
    expect((await api.patch(path, { version: 9 }, 'uil.operator', 3)).body).toMatchObject({ status: 400, errors: [{ field: 'version', code: 'platform.field.unknown' }] });
    expect((await api.patch(path, { endsAt: '2020-01-01T00:00:00Z' }, 'uil.operator', 3)).body).toMatchObject({ status: 422, code: 'events.ends-before-it-starts' });
    expect((await api.get(path)).body.version).toBe(3);
  });

  it('is refused field by field, in the caller’s language', async () => {
    const answer = await api.post('/events', { ...conferenceBody(), capacity: 0, timeZone: 'Mars/Olympus', startsAt: 'soon', colour: 'red' }, 'uil.operator');
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]).sort()).toEqual([
      ['capacity', 'platform.field.too-small'],
      ['colour', 'platform.field.unknown'],
      ['startsAt', 'platform.field.format'],
      ['timeZone', 'events.time-zone-unknown'],
    ]);
  });

  it('belongs to the token’s organisation; only an admin names another', async () => {
    const other = demoAccounts().find(({ username }) => username === 'cisl.operator');
    expect(other).toBeDefined();
    const organiserId = randomUUID();
    expect((await api.post('/events', { ...conferenceBody(), organiserId }, 'uil.operator')).body).toMatchObject({ status: 403, code: 'events.organiser-not-yours' });
    expect((await api.post('/events', conferenceBody(), 'admin.one')).body).toMatchObject({ status: 422, code: 'events.organiser-missing' });
    expect((await api.post('/events', { ...conferenceBody(), organiserId }, 'admin.one')).body).toMatchObject({ status: 422, code: 'events.organiser-unknown' });
    await api.world.get(KeepOrganisation).run({ id: organiserId, name: 'Demo Union', membership: 'admitted', version: 1 });
    expect((await api.post('/events', { ...conferenceBody(), organiserId }, 'admin.one')).body).toMatchObject({ status: 'draft', organiser: { id: organiserId, name: 'Demo Union' } });
  });

  it('is not for those without the role', async () => {
    expect((await api.post('/events', conferenceBody())).status).toBe(401);
    expect((await api.post('/events', conferenceBody(), 'panel.member')).status).toBe(403);
    expect((await api.get('/events?mine')).status).toBe(401);
    expect((await api.get('/events?mine', 'panel.member')).status).toBe(403);
    expect((await api.post('/events?colour=red', conferenceBody(), 'uil.operator')).body).toMatchObject({ status: 400, errors: [{ field: 'colour' }] });
    expect((await fetch(`${api.origin}/internal/events/${randomUUID()}/audience`)).status).toBe(401);
    expect((await fetch(`${api.origin}/internal/events/${randomUUID()}/audience`, { headers: await api.bearer('admin.one') })).status).toBe(403);
  });
});

describe('the copy of organisations', () => {
  it('names organisers, and a suspended one can neither draft nor publish', async () => {
    const draft = await api.post('/events', conferenceBody(), 'citub.operator');
    const organisationId = draft.body.organiser.id;
    expect(draft.body.organiser.name).toBeNull();
    const facts = { organisationId, name: 'CITUB', kind: 'union', level: 'national', parentId: null, country: 'BG' } as const;
    await api.publishOnKafka(OrganisationSuspended.of({ ...facts, version: 3, membership: 'suspended' }));
    await settle('the suspension to arrive', 20_000, async () => (await api.get(`/events/${draft.body.id}`, 'citub.operator')).body.organiser.name === 'CITUB');
    // An older fact that arrives later changes nothing.
    await api.publishOnKafka(OrganisationAdmitted.of({ ...facts, version: 2, membership: 'admitted' }));
    expect((await api.post(`/events/${draft.body.id}/publish`, {}, 'citub.operator')).body).toMatchObject({ status: 422, code: 'events.organiser-suspended' });
    expect((await api.post('/events', conferenceBody(), 'citub.operator')).body).toMatchObject({ status: 422, code: 'events.organiser-suspended' });
  });
});
