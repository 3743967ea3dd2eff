import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { accounts } from './demo-data/accounts.ts';
import { agreements } from './demo-data/agreements.ts';
import { accessions, charter } from './demo-data/charter.ts';
import { contactPoints } from './demo-data/contact-points.ts';
import { events } from './demo-data/events.ts';
import { demoFiles } from './demo-data/files.ts';
import { mlps } from './demo-data/mlps.ts';
import { organisations } from './demo-data/organisations.ts';
import { taxonomy } from './demo-data/taxonomy.ts';

const nine = ['ar', 'bg', 'de', 'el', 'en', 'fr', 'it', 'sl', 'uk'];
const sorted = (texts: object): string[] => Object.keys(texts).sort();
const organisationOf = new Map(organisations.map((organisation) => [organisation.id, organisation]));
const bySlug = new Map(organisations.map((organisation) => [organisation.slug, organisation]));
const repository = new URL('../../', import.meta.url);

interface Town {
  readonly id: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
}
const gazetteer = (): ReadonlyMap<string, Town> => {
  const file = JSON.parse(gunzipSync(readFileSync(new URL('services/directory/data/places.json.gz', repository))).toString('utf8')) as { places: Town[] };
  return new Map(file.places.map((town) => [town.id, town]));
};

/** Good enough over a few kilometres. */
const kilometres = (one: { lat: number; lon: number }, other: { lat: number; lon: number }): number =>
  111.32 * Math.hypot(one.lat - other.lat, (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180));

describe('demonstration data', () => {
  it.each(Object.entries(demoFiles()))('%s is what the generator writes', (name, content) => {
    expect(readFileSync(new URL(`infra/demo-data/${name}`, repository), 'utf8')).toBe(content);
  });

  it('gives every record an id and a slug of its own', () => {
    const records = [...organisations, ...contactPoints, ...agreements, ...events, ...events.flatMap(({ sessions }) => [...sessions]), ...mlps, charter];
    const ids = [...records.map(({ id }) => id), ...accessions.map(({ id }) => id), ...mlps.flatMap(({ visits }) => visits.map(({ id }) => id))];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const kind of [organisations, contactPoints, agreements, events, mlps]) expect(new Set(kind.map(({ slug }) => slug)).size).toBe(kind.length);
  });

  it('marks all records as demonstration data', () => {
    for (const { demo } of [...organisations, ...accounts, ...contactPoints, ...agreements, ...accessions, ...events, ...mlps, charter]) expect(demo).toBe(true);
  });
});

describe('organisations and accounts', () => {
  it('are the twelve members, the seven authorities, and invented unions', () => {
    const real = organisations.filter(({ invented }) => !invented);
    expect(real.filter(({ kind }) => kind !== 'authority')).toHaveLength(12);
    expect(real.filter(({ kind }) => kind === 'authority')).toHaveLength(7);
    expect(organisations.filter(({ invented }) => invented).length).toBeGreaterThanOrEqual(5);
    for (const { invented, name } of organisations) expect(name.startsWith('Demo ')).toBe(invented);
    expect(organisations.every(({ membership }) => membership === 'admitted')).toBe(true);
    for (const slug of ['cepag', 'monde-des-possibles', 'zrc-sazu', 'generation-2-0']) expect(bySlug.get(slug)?.canBeJoined).toBe(false);
  });

  it('list parents before their children', () => {
    const seen = new Set<string>();
    for (const { id, parentId } of organisations) {
      if (parentId !== null) expect(seen.has(parentId)).toBe(true);
      seen.add(id);
    }
  });

  it('have an operator and an officer each, a panel member, a steering member and two admins', () => {
    for (const { slug } of organisations) {
      const roles = accounts.filter(({ organisation }) => organisation === slug).map((account) => [...account.roles].sort().join(' '));
      expect(roles.sort()).toEqual(['officer operator', 'operator']);
    }
    const network = accounts.filter(({ organisation }) => organisation === null).flatMap(({ roles }) => [...roles]);
    expect(network.sort()).toEqual(['admin', 'admin', 'panel', 'steering']);
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
    expect(new Set(accounts.map(({ email }) => email)).size).toBe(accounts.length);
    expect(sorted(Object.fromEntries(accounts.map(({ lang }) => [lang, 1])))).toEqual(nine);
  });

  it('use mailboxes of example domains only', () => {
    const addresses = [...organisations, ...accounts, ...contactPoints].map(({ email }) => email);
    for (const address of addresses) expect(address).toMatch(/^[a-z0-9.-]+@[a-z0-9-]+\.example$/);
  });
});

describe('the taxonomy', () => {
  it.each([...taxonomy.services, ...taxonomy.sectors].map((term) => [term.code, term] as const))('names %s in the nine languages, with everyday words', (code, { labels, synonyms }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(sorted(labels)).toEqual(nine);
    expect(sorted(synonyms)).toEqual(nine);
    for (const words of [...Object.values(labels).map((label) => [label]), ...Object.values(synonyms)]) {
      expect(words.length).toBeGreaterThan(0);
      for (const word of words) expect(word).toMatch(/^\S(.*\S)?$/);
    }
  });

  it('has each code once in its list', () => {
    for (const list of [taxonomy.services, taxonomy.sectors]) expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
  });
});

describe('contact points', () => {
  it('are fifty-six in five countries', () => {
    expect(contactPoints).toHaveLength(56);
    expect(sorted(Object.fromEntries(contactPoints.map(({ country }) => [country, 1])))).toEqual(['BE', 'BG', 'GR', 'IT', 'SI']);
  });

  it('belong to an organisation, and use the words of the taxonomy', () => {
    const services = new Set(taxonomy.services.map(({ code }) => code));
    const sectors = new Set(taxonomy.sectors.map(({ code }) => code));
    for (const point of contactPoints) {
      expect(organisationOf.get(point.organisationId)?.slug).toBe(point.organisation);
      expect(point.services.filter((code) => !services.has(code))).toEqual([]);
      expect(point.sectors.filter((code) => !sectors.has(code))).toEqual([]);
      expect(sorted(point.content)).toEqual(expect.arrayContaining(['en', point.originalLang]));
    }
  });

  it('stand within two kilometres of the middle of a town that the gazetteer knows', () => {
    const towns = gazetteer();
    for (const { placeId, country, address } of contactPoints) {
      const town = towns.get(placeId);
      expect(town?.country).toBe(country);
      if (address.location !== null && town !== undefined) expect(kilometres(address.location, town)).toBeLessThan(2);
    }
  });

  it('speak Arabic in many places, in one of them on Thursdays only', () => {
    const arabic = contactPoints.flatMap(({ languages }) => languages.filter(({ code }) => code === 'ar'));
    expect(arabic.length).toBeGreaterThanOrEqual(8);
    expect(arabic.some(({ slots }) => slots?.every(({ day }) => day === 4))).toBe(true);
  });

  it('show every kind of desk: hidden, area only, by phone, online, past midnight, by appointment, hours unknown, stale', () => {
    const has = (test: (point: (typeof contactPoints)[number]) => boolean): void => expect(contactPoints.some(test)).toBe(true);
    has(({ reach, address }) => reach === 'place' && address.visibility === 'hidden');
    has(({ address }) => address.visibility === 'area');
    has(({ reach }) => reach === 'phone');
    has(({ reach }) => reach === 'online');
    has(({ hours }) => hours?.weekly.some(({ from, to }) => to <= from) ?? false);
    has(({ hours }) => hours?.byAppointment ?? false);
    has(({ hours }) => hours === null);
    has(({ alert }) => alert !== null);
    has(({ verifiedAt }) => verifiedAt === null);
    has(({ verifiedAt }) => verifiedAt?.startsWith('2025') ?? false);
  });

  it('have numbers that no country gives out', () => {
    for (const { number } of contactPoints.flatMap(({ phones }) => phones)) expect(number).toMatch(/^\+\d{2,3} 000 \d{3} \d{3}$/);
  });
});

describe('agreements', () => {
  it('are between invented unions that acceded; four or more are in force', () => {
    const acceded = new Set(accessions.map(({ organisationId }) => organisationId));
    for (const { unions } of agreements) {
      expect(unions.length).toBeGreaterThanOrEqual(2);
      for (const { id } of unions) {
        expect(organisationOf.get(id)?.invented).toBe(true);
        expect(acceded.has(id)).toBe(true);
      }
    }
    const states = agreements.map(({ versions }) => versions.at(-1)?.state);
    expect(states.filter((state) => state === 'in-force').length).toBeGreaterThanOrEqual(4);
    expect(states).toContain('proposed');
  });

  it('are in force exactly when every union approved', () => {
    for (const { unions, versions } of agreements) {
      for (const { state, approvals } of versions) {
        const everyone = unions.every(({ id }) => approvals.some(({ unionId }) => unionId === id));
        expect(state).toBe(everyone ? 'in-force' : 'proposed');
      }
    }
  });

  it('let a member of Lombardia move to Wallonie in full, in part and for a time', () => {
    const agreement = agreements.find(({ slug }) => slug === 'lombardia-wallonie');
    expect(agreement?.versions[0]?.terms.modes).toEqual(['full', 'partial', 'temporary']);
  });

  it('rest on a charter that is there in the nine languages', () => {
    for (const { title, text } of charter.versions) {
      expect(sorted(title)).toEqual(nine);
      expect(sorted(text)).toEqual(nine);
    }
  });
});

describe('events and mutual learning programmes', () => {
  it('are one conference with four parallel workshops on its first day, and two trainings', () => {
    expect(events.map(({ kind }) => kind)).toEqual(['conference', 'training', 'training']);
    const [conference] = events;
    expect(conference?.organiser).toBe('etuc');
    const sessions = conference?.sessions ?? [];
    expect(sessions).toHaveLength(4);
    expect(new Set(sessions.map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`)).size).toBe(1);
    expect(sessions.every(({ startsAt }) => startsAt.slice(0, 10) === conference?.startsAt.slice(0, 10))).toBe(true);
  });

  it('have titles in the nine languages, an organiser, and days ahead', () => {
    for (const event of events) {
      expect(bySlug.get(event.organiser)?.id).toBe(event.organiserId);
      expect(sorted(event.content)).toEqual(nine);
      expect(Object.values(event.content).every(({ title, description }) => title !== '' && description !== '')).toBe(true);
      for (const { content } of event.sessions) expect(sorted(content)).toEqual(nine);
      expect(event.startsAt.startsWith('2027')).toBe(true);
      expect(Date.parse(event.endsAt)).toBeGreaterThan(Date.parse(event.startsAt));
    }
  });

  it('are eight programmes in five countries, each hosted by a member and an authority', () => {
    expect(mlps).toHaveLength(8);
    expect(new Set(mlps.map(({ country }) => country)).size).toBe(5);
    for (const { hosts, visiting, title } of mlps) {
      expect(['union', 'association']).toContain(organisationOf.get(hosts.union.id)?.kind);
      expect(organisationOf.get(hosts.authority.id)?.kind).toBe('authority');
      for (const { id, slug } of visiting) expect(organisationOf.get(id)?.slug).toBe(slug);
      expect(visiting.length).toBeGreaterThan(0);
      expect(sorted(title)).toContain('en');
    }
  });
});
