import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settle } from '@umn/testing';
import { call, expectStatus, get, post } from './platform/call.ts';
import { organisation } from './platform/demonstration.ts';

/** A language that no demonstration desk speaks, so that finding it proves the edit. */
const rare = 'kl';

describe('journey 1: find a desk', () => {
  let desk: { id: string; name: string };
  let before: any;

  const kept = async () => expectStatus(200, await get(`/contact-points/${desk.id}`, { as: 'anolf-milano.operator' }));
  const patch = async (body: unknown, as = 'anolf-milano.operator', version?: number) =>
    call('PATCH', `/contact-points/${desk.id}`, { as, body, version: version ?? (await kept()).version });

  beforeAll(async () => {
    const found = expectStatus(200, await get('/contact-points?place=Milano&service=residence-permit&language=ar'));
    desk = found.items.find((item: any) => item.organisation.id === organisation('anolf-milano').id);
    before = await kept();
  });

  afterAll(async () => {
    const { languages, hours } = before;
    expectStatus(200, await patch({ languages, hours }));
    await settle('the desk to be as it was', 10_000, async () => (await get(`/contact-points?language=${rare}`)).body.total === 0);
  });

  it('finds the nearest desks to a town written in Arabic, by language and service, in the reader’s language', async () => {
    const query = new URLSearchParams({ place: 'ميلانو', language: 'ar', service: 'residence-permit', lang: 'ar' });
    const { items, place, total } = expectStatus(200, await get(`/contact-points?${query.toString()}`));
    expect(place).toMatchObject({ country: 'IT' });
    expect(total).toBeGreaterThan(2);
    expect(items[0]).toMatchObject({ town: 'Milano', lang: 'ar', phones: [{ number: expect.stringMatching(/^\+/) }] });
    expect(items[0].distanceKm).toBeLessThan(10);
    const distances = items.map(({ distanceKm }: any) => distanceKm).filter((km: number | null) => km !== null);
    expect(distances).toEqual([...distances].sort((a: number, b: number) => a - b));
    for (const item of items) {
      expect(item.services).toContain('residence-permit');
      expect(item.languages.map(({ code }: any) => code)).toContain('ar');
    }
  });

  it('finds the same by coordinates in a body, which stay out of the address', async () => {
    const { items } = expectStatus(200, await post('/contact-points/search', { near: { lat: 45.4643, lon: 9.1895 }, language: ['ar'], service: ['residence-permit'] }, { key: null }));
    expect(items[0]).toMatchObject({ town: 'Milano' });
    expect(items.map(({ distanceKm }: any) => distanceKm)).toEqual(items.map(({ distanceKm }: any) => distanceKm).sort((a: number, b: number) => a - b));
  });

  it('suggests a town by the beginning of its name in any script', async () => {
    for (const q of ['ميلا', 'Milan', 'Мілан']) {
      const { items } = expectStatus(200, await get(`/places?${new URLSearchParams({ q, country: 'IT' }).toString()}`));
      expect(items.map(({ lat }: any) => Math.round(lat * 10) / 10)).toContain(45.5);
    }
  });

  it('shows an operator’s edit of languages and hours in the search within two seconds', async () => {
    expect((await get(`/contact-points?language=${rare}`)).body.total).toBe(0);
    const languages = [...before.languages, { code: rare, via: 'phone', slots: [{ day: 2, from: '10:00', to: '12:00' }], note: null }];
    const hours = { weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' })), exceptions: [] };
    expectStatus(200, await patch({ languages, hours }));
    const shown = await settle('the edit in the search', 20_000, async () => {
      const { items } = (await get(`/contact-points?language=${rare}`)).body;
      return items.find(({ id }: any) => id === desk.id);
    });
    expect(shown).toMatchObject({ openNow: true });
    expect(shown.languages).toContainEqual({ code: rare, via: 'phone', slots: [{ day: 2, from: '10:00', to: '12:00' }], note: null });
  });

  it('tells the second of two operators who edit at once', async () => {
    const { version } = await kept();
    const stale = await patch({ cost: 'free' }, 'anolf-milano.officer', version - 1);
    expect(stale).toMatchObject({ status: 412, body: { code: 'platform.version-stale' } });
    expect(await call('PATCH', `/contact-points/${desk.id}`, { as: 'anolf-milano.operator', body: { cost: 'free' } })).toMatchObject({ status: 428 });
  });

  it('hides from another organisation’s operator that there is anything to edit', async () => {
    const { version } = await kept();
    const foreign = await call('PATCH', `/contact-points/${desk.id}`, { as: 'uil.operator', body: { cost: 'free' }, version });
    const missing = await call('PATCH', '/contact-points/00000000-0000-4000-8000-000000000000', { as: 'uil.operator', body: { cost: 'free' }, version });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: 0 }).toEqual({ ...missing.body, requestId: 0 });
    expect(await kept()).toMatchObject({ version });
  });

  it.each([
    ['a town that nobody knows', 'place=Xyzzyqq', 422, 'directory.place-unknown'],
    ['a radius without a place', 'radiusKm=5', 400, 'platform.invalid'],
    ['an unknown parameter', 'colour=red', 400, 'platform.invalid'],
  ])('answers %s with a clear error, never with everything', async (_, query, status, code) => {
    expect(await get(`/contact-points?${query}`)).toMatchObject({ status, body: { status, code, detail: expect.any(String) } });
  });
});
