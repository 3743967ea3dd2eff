import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContactPoint } from '../src/contact-points/domain/contact-point.ts';
import { sampleContactPoint } from '../src/contact-points/domain/sample-contact-point.ts';
import { desk, World } from './world.ts';

const admitted = sampleContactPoint.organisationId;
const suspended = '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b99';
const address = sampleContactPoint.address;

const at = (lat: number, lon: number): Partial<ContactPoint> => ({ address: { ...address, location: { lat, lon } } });
const titled = (content: ContactPoint['content']): Partial<ContactPoint> => ({ content });
const everyDay = (from: string, to: string) => ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, from, to }));

let world: World;

/** One world for all: its taxonomy is the demonstration's, its contact points are these beside the demonstration's, which stay hidden. */
beforeAll(async () => {
  world = await World.start();
  await world.loadTaxonomy();
  await world.admit({ organisationId: admitted, name: 'Sindacato Prova' });
  await world.suspend({ organisationId: suspended, name: 'Silenced' });
  const staff = (code: string, slots: ContactPoint['languages'][number]['slots'] = null) => ({ code, via: 'staff' as const, slots, note: null });
  await world.add(
    desk('Willkommen Desk', { ...at(48.137, 11.575), country: 'DE', town: 'München', placeId: world.placeId('München'), timeZone: 'Europe/Berlin', services: ['labour-rights'] }),
    desk('Straße help', { ...at(52.52, 13.405), country: 'DE', town: 'Berlin', placeId: world.placeId('Berlin'), timeZone: 'Europe/Berlin', services: ['residence-permit'] }),
    desk('Lodz point', { ...at(51.77, 19.46), country: 'PL', town: 'Łódź', placeId: world.placeId('Łódź'), timeZone: 'Europe/Warsaw' }),
    desk('Kyiv line', { ...at(50.45, 30.52), country: 'UA', town: 'Київ', placeId: world.placeId('Київ'), timeZone: 'Europe/Kyiv', ...titled({ uk: { name: 'Лінія допомоги', description: '' } }), originalLang: 'uk' }),
    desk('Milano centre', {
      ...at(45.4643, 9.1895),
      town: 'Milano',
      placeId: world.placeId('Milano'),
      services: ['labour-rights', 'residence-permit'],
      languages: [staff('it'), staff('ar', [{ day: 4, from: '14:00', to: '18:00' }]), { code: 'ar', via: 'phone', slots: [{ day: 5, from: '09:00', to: '10:00' }], note: null }],
      hours: { weekly: everyDay('09:00', '18:00'), byAppointment: false, exceptions: [{ date: '2026-12-24', slots: [] }] },
    }),
    desk('Milano shelter', {
      town: 'Milano',
      placeId: world.placeId('Milano'),
      address: { visibility: 'hidden', street: 'Via Segreta 77', postcode: '20199', location: { lat: 45.4777, lon: 9.1777 } },
      languages: [staff('ar')],
    }),
    desk('Monza area', {
      town: 'Monza',
      placeId: world.placeId('Monza'),
      address: { visibility: 'area', street: 'Via Riservata 5', postcode: '20900', location: { lat: 45.5999, lon: 9.2999 } },
      languages: [staff('ar'), staff('it')],
      hours: { weekly: everyDay('22:00', '02:00'), byAppointment: false, exceptions: [] },
    }),
    desk('Bari basement', { ...at(41.12, 16.87), town: 'Bari', placeId: world.placeId('Bari') }),
    desk('Barista Bank', { ...at(45.07, 7.69), town: 'Torino', placeId: world.placeId('Torino') }),
    desk('Hidden by suspension', { organisationId: suspended, ...at(45.46, 9.19) }),
    desk('Never published', { status: 'draft', ...at(45.46, 9.19) }),
    desk('Of nobody known', { organisationId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b98', ...at(45.46, 9.19) }),
  );
  await world.found(9);
});
afterAll(() => world.stop());

describe('words', () => {
  it.each([
    ['Wellkomenn', 'Willkommen Desk'],
    ['willkomen', 'Willkommen Desk'],
    ['Strasse', 'Straße help'],
    ['STRAẞE', 'Straße help'],
    ['Lodz', 'Lodz point'],
    ['Łódź', 'Lodz point'],
    ['Київ', 'Лінія допомоги'],
    ['Kyiv', 'Лінія допомоги'],
    ['Kiev', 'Лінія допомоги'],
    ['ميلانو', 'Milano centre'],
    ['Mailand', 'Milano centre'],
    ['Μόναχο', 'Willkommen Desk'],
    ['liniya', 'Лінія допомоги'],
    ['Sindacato Milano', 'Milano centre'],
    ['permis de séjour Milano', 'Milano centre'],
  ])('%s finds %s', async (q, name) => expect(await world.names({ q })).toContain(name));

  it.each(['xqzwv', 'qwrtplkj', '%%%', 'asdfgh jklqwe'])('nonsense (%s) finds nothing', async (q) => {
    expect(await world.names({ q })).toEqual([]);
  });

  it('finds words that begin so, never mid-word', async () => {
    const found = await world.names({ q: 'ba' });
    expect(found).toEqual(expect.arrayContaining(['Bari basement', 'Barista Bank']));
    expect(found).not.toContain('Milano centre');
    expect(await world.names({ q: 'ari' })).not.toContain('Bari basement');
  });

  it('puts an exact hit before a beginning, and that before a misspelling', async () => {
    const found = await world.names({ q: 'bari' });
    expect(found[0]).toBe('Bari basement');
    expect(found[1]).toBe('Barista Bank');
    expect((await world.names({ q: 'monza' }))[0]).toBe('Monza area');
  });

  it('orders equal hits by distance', async () => {
    const found = await world.names({ q: 'labour rights', near: '45.07,7.69' });
    expect(found.indexOf('Milano centre')).toBeLessThan(found.indexOf('Willkommen Desk'));
  });

  it.each(['name:*', '" OR 1=1', '(((', '\\', 'a AND', '{"query":{"match_all":{}}}', '*:*'])('are never a query language: %s', async (q) => {
    expect((await world.ask(`/api/v1/contact-points?${new URLSearchParams({ q }).toString()}`)).status).toBe(200);
  });
});

describe('places', () => {
  it('near without a radius: everywhere, nearest first, those without a point last', async () => {
    const { items, total } = await world.search({ near: '45.4643,9.1895', lang: 'en' });
    expect(total).toBe(9);
    expect(items[0]).toMatchObject({ name: 'Milano centre', distanceKm: 0 });
    expect(items.at(-1)).toMatchObject({ name: 'Milano shelter', distanceKm: null, location: null });
    const distances = items.slice(0, -1).map((item) => Number(item['distanceKm']));
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('measures on the sphere', async () => {
    const { items } = await world.search({ near: '52.52,13.405', q: 'Willkommen' });
    expect(items[0]?.['distanceKm']).toBeCloseTo(504, -1);
  });

  it('a radius keeps to itself, hidden desks of its towns included', async () => {
    expect((await world.names({ near: '45.4643,9.1895', radiusKm: '5' })).toSorted()).toEqual(['Milano centre', 'Milano shelter']);
    expect(await world.names({ place: 'ميلانو', radiusKm: '30' })).toEqual(expect.arrayContaining(['Monza area', 'Milano centre', 'Milano shelter']));
    expect(await world.names({ near: '0.5,0.5', radiusKm: '5' })).toEqual([]);
  });

  it('a box keeps to itself', async () => {
    expect(await world.names({ bbox: '13,52,14,53' })).toEqual(['Straße help']);
    expect(await world.names({ bbox: '9,45,10,46' })).not.toContain('Milano shelter');
  });

  it('tells which town it took the name for', async () => {
    expect(await world.search({ place: 'Köln' })).toMatchObject({ place: { name: 'Köln', country: 'DE' } });
  });

  it('a hidden address is in no answer and not in the index', async () => {
    const all = JSON.stringify((await world.search({ perPage: '100' })).items);
    expect(all).not.toMatch(/Segreta|45\.47|9\.177/);
    for (const q of ['Segreta', '20199', 'Riservata']) expect(await world.names({ q })).toEqual([]);
    const [shelter] = (await world.search({ q: 'shelter' })).items;
    const { status, body } = await world.ask(`/api/v1/contact-points/${String(shelter?.['id'])}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ location: null, address: { street: null, postcode: null } });
    expect(JSON.stringify(body)).not.toMatch(/Segreta|45\.47|9\.177/);
  });

  it('an area is shown by the middle of its town', async () => {
    const [monza] = (await world.search({ q: 'Monza area' })).items;
    expect(monza).toMatchObject({ addressVisibility: 'area' });
    expect(JSON.stringify(monza)).not.toMatch(/Riservata|45\.5999|9\.2999/);
    expect(monza?.['location']).toMatchObject({ lat: expect.closeTo(45.58, 1) });
  });
});

describe('languages and times are one fact', () => {
  // 2026-11-26 is a Thursday, 2026-11-23 a Monday.
  it.each([
    ['Thursday afternoon', '2026-11-26T15:00:00+01:00', true],
    ['Thursday morning, open but nobody speaks it', '2026-11-26T10:00:00+01:00', false],
    ['Monday', '2026-11-23T15:00:00+01:00', false],
    ['Thursday evening, closed', '2026-11-26T19:00:00+01:00', false],
  ])('Arabic in Milan on %s', async (_, openAt, expected) => {
    expect((await world.names({ language: 'ar', openAt })).includes('Milano centre')).toBe(expected);
  });

  it('who speaks it belongs to the same fact', async () => {
    expect(await world.names({ language: 'ar', via: 'phone', openAt: '2026-11-26T15:00:00+01:00' })).not.toContain('Milano centre');
    expect(await world.names({ language: 'ar', via: 'phone', openAt: '2026-11-27T09:30:00+01:00' })).toContain('Milano centre');
    expect(await world.names({ language: 'it', via: 'phone' })).toEqual([]);
  });

  it.each([
    ['2026-11-26T23:30:00+01:00', true],
    ['2026-11-27T01:30:00+01:00', true],
    ['2026-11-27T02:30:00+01:00', false],
  ])('over midnight: %s', async (openAt, expected) => expect((await world.names({ openAt })).includes('Monza area')).toBe(expected));

  it('an exception closes its day; unknown hours are never “open”', async () => {
    expect(await world.names({ openAt: '2026-12-23T10:00:00+01:00' })).toEqual(['Milano centre']);
    expect(await world.names({ openAt: '2026-12-24T10:00:00+01:00' })).toEqual([]);
  });
});

describe('filters and facets', () => {
  it('AND between kinds, OR inside one', async () => {
    expect((await world.names({ country: ['DE', 'PL'] })).length).toBe(3);
    expect(await world.names({ country: ['DE', 'PL'], service: 'residence-permit' })).toEqual(['Straße help']);
  });

  it('do not collapse when one of their values is chosen', async () => {
    const free = await world.search({});
    const chosen = await world.search({ country: 'DE' });
    expect(chosen.total).toBe(2);
    expect(chosen.facets.countries).toEqual(free.facets.countries);
    expect(chosen.facets.services).toEqual(expect.arrayContaining([{ value: 'labour-rights', count: 1 }, { value: 'residence-permit', count: 1 }]));
  });

  it('count desks, not entries, and nothing hidden', async () => {
    const { facets, total } = await world.search({});
    // Milano centre lists Arabic twice.
    expect(facets.languages.find(({ value }) => value === 'ar')?.count).toBe(3);
    expect(facets.countries.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  });

  it('an unknown service is named', async () => {
    const { status, body } = await world.ask('/api/v1/contact-points?service=magic');
    expect(status).toBe(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'service', code: 'directory.service-unknown' })]);
  });
});

describe('what may not be found', () => {
  it.each(['suspension', 'Never', 'nobody', 'Silenced'])('%s: not by its words, nor in a count', async (q) => {
    expect(await world.search({ q })).toMatchObject({ total: 0, items: [], facets: { languages: [], services: [], countries: [] } });
  });
});

describe('pages', () => {
  it('hold each result once', async () => {
    const seen: unknown[] = [];
    for (let page = 1; page <= 5; page += 1) seen.push(...(await world.search({ page: String(page), perPage: '2' })).items.map((item) => item['id']));
    expect(new Set(seen).size).toBe(9);
    expect(seen).toEqual(seen.toSorted());
  });
});

describe('bad input', () => {
  it.each([
    ['near=9.1895,45.4643', 400, 'directory.coordinates-swapped'],
    ['near=0,0', 400, 'directory.coordinates-zero'],
    ['radiusKm=10', 400, 'directory.radius-without-place'],
    ['place=xqzwv', 422, 'directory.place-unknown'],
    ['nonsense=1', 400, 'platform.field.unknown'],
    ['page=101&perPage=100', 400, 'directory.page-too-deep'],
  ])('%s is %s %s', async (query, expected, code) => {
    const { status, body, headers } = await world.ask(`/api/v1/contact-points?${query}`, { headers: { 'accept-language': 'ar' } });
    expect(status).toBe(expected);
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(body.errors.map((error) => error.code)).toContain(code);
  });
});

describe('the POST twin', () => {
  it('answers the same', async () => {
    const { status, body } = await world.ask('/api/v1/contact-points/search', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ near: { lat: 45.4643, lon: 9.1895 }, radiusKm: 50, language: ['ar'], lang: 'en' }),
    });
    expect(status).toBe(200);
    expect(body.items.map((item) => item['name'])).toEqual(['Milano centre', 'Monza area', 'Milano shelter']);
  });
});
