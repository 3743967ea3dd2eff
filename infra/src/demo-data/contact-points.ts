import { v5 as uuidV5 } from 'uuid';
import { deskHours, weekly, type WeeklySlot } from './desk-hours.ts';
import { deskRows, type DeskRow } from './desk-rows.ts';
import { countryFacts, deskTowns, type DeskTown } from './desk-towns.ts';
import { deskWording } from './desk-wording.ts';
import { demoId } from './identity.ts';

/** The gazetteer gives its places ids in the same way. */
const places = uuidV5('geonames.org', uuidV5.DNS);

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const quarters: Readonly<Record<string, string>> = { Κυψέλη: 'kypseli', Ομόνοια: 'omonia' };

const slugOf = ({ organisation, town, kind, quarter }: DeskRow): string =>
  [organisation, plain(deskTowns[town].name), kind, quarter === undefined ? '' : (quarters[quarter] ?? plain(quarter))].filter((part) => part !== '').join('-');

/** Metres north and east of the town's middle, the same at every run. */
const stepOf = (index: number): readonly [number, number] => [250 + ((index * 173) % 700), 200 + ((index * 311) % 750)];

const locationOf = (town: DeskTown, index: number): { lat: number; lon: number } => {
  const [north, east] = stepOf(index);
  const [up, right] = town.inland;
  return {
    lat: Number((town.lat + (up * north) / 111_320).toFixed(5)),
    lon: Number((town.lon + (right * east) / (111_320 * Math.cos((town.lat * Math.PI) / 180))).toFixed(5)),
  };
};

const vias = ['staff', 'interpreter', 'phone'] as const;

interface Spoken {
  readonly code: string;
  readonly via: (typeof vias)[number];
  readonly slots: readonly WeeklySlot[] | null;
  readonly note: string | null;
}

const spoken = (text: string, notes: Readonly<Record<string, string>>): readonly Spoken[] =>
  text.split(', ').map((one) => {
    const [code = '', ...rest] = one.split(' ');
    const via = vias.find((candidate) => candidate === rest[0]);
    const when = (via === undefined ? rest : rest.slice(1)).join(' ');
    return { code, via: via ?? 'staff', slots: when === '' ? null : weekly(when), note: notes[code] ?? null };
  });

const contentOf = ({ kind, town, quarter, languages }: DeskRow, original: string) => {
  const wording = deskWording[kind];
  const { name, local, ar, uk } = deskTowns[town];
  const townIn: Readonly<Record<string, string | undefined>> = { en: name, [original]: local ?? name, ar, uk };
  // A desk is written about in its own language and in English, and in two more where somebody there speaks them.
  const langs = [...new Set([original, 'en', ...(['ar', 'uk'] as const).filter((lang) => new RegExp(`(^|, )${lang}\\b`).test(languages))])] as (keyof typeof wording.name)[];
  return Object.fromEntries(
    langs.map((lang) => {
      const place = [townIn[lang] ?? name, lang === original || lang === 'en' ? quarter : undefined].filter((part) => part !== undefined).join(' ');
      return [lang, { name: `${wording.name[lang]} – ${place}`, description: wording.description[lang] }];
    }),
  );
};

/** Mostly checked this year; some are due, some stale, and one was never checked. */
const verifiedAtOf = (index: number): string | null => {
  const day = String(1 + ((index * 7) % 27)).padStart(2, '0');
  if (index === 41) return null;
  if (index % 9 === 7) return `2025-0${String(3 + (index % 6))}-${day}T09:30:00Z`;
  if (index % 9 >= 5) return `2026-0${String(1 + (index % 4))}-${day}T10:15:00Z`;
  return index % 3 === 0 ? `2026-10-${day}T08:45:00Z` : `2026-0${String(7 + (index % 3))}-${day}T13:20:00Z`;
};

const accessibilities = [['step-free', 'accessible-toilet'], ['lift', 'child-friendly'], ['step-free', 'hearing-loop', 'parking'], []] as const;
const exclusions = [
  ['no-id-needed', 'no-papers-asked', 'no-membership-needed'],
  ['no-papers-asked', 'no-membership-needed', 'no-appointment-needed'],
  ['no-papers-asked', 'no-membership-needed'],
] as const;

/** Numbers that no country gives out: the area code 000. */
const phonesOf = (dialling: string, index: number, row: DeskRow, langs: readonly string[]) => {
  const number = `${dialling} 000 ${String(100 + index)} ${String(200 + index * 3)}`;
  const own = langs.slice(0, 3);
  return row.reach === 'online' ? [] : [{ number, languages: own, kinds: row.whatsapp ? ['voice', 'whatsapp'] : ['voice'] }];
};

const hoursOf = (row: DeskRow, closedOn: readonly string[]) => {
  if (row.hours === 'unknown') return null;
  const exceptions = row.reach === 'phone' ? [] : closedOn.map((date) => ({ date, slots: [] }));
  if (row.hours === 'appointment') return { weekly: [], byAppointment: true, exceptions };
  return { weekly: weekly(deskHours[row.hours]), byAppointment: row.byAppointment ?? false, exceptions };
};

const contactPoint = (row: DeskRow, index: number) => {
  const slug = slugOf(row);
  const town = deskTowns[row.town];
  const facts = countryFacts[town.country];
  if (facts === undefined) throw new Error(`No facts of ${town.country}.`);
  const languages = spoken(row.languages, row.notes ?? {});
  const originalLang = row.organisation === 'etuc' ? 'en' : facts.lang;
  const reach = row.reach ?? 'place';
  const street = `${facts.streets[index % facts.streets.length] ?? ''} ${String(1 + ((index * 5) % 60))}`;
  return {
    id: demoId('contact-point', slug),
    slug,
    organisationId: demoId('organisation', row.organisation),
    organisation: row.organisation,
    originalLang,
    content: contentOf(row, originalLang),
    reach,
    country: town.country,
    town: town.name,
    placeId: uuidV5(String(town.geonameId), places),
    timeZone: facts.timeZone,
    address:
      reach === 'place'
        ? { visibility: row.visibility ?? 'full', street, postcode: town.postcode, location: locationOf(town, index) }
        : { visibility: 'hidden', street: null, postcode: null, location: null },
    services: row.services.split(' '),
    sectors: row.sectors === undefined ? [] : row.sectors.split(' '),
    languages,
    hours: hoursOf(row, facts.closedOn),
    phones: phonesOf(facts.dialling, index, row, languages.map(({ code }) => code)),
    email: `${slug}@${row.organisation}.example`,
    web: null,
    accessibility: reach === 'place' ? accessibilities[index % accessibilities.length] : [],
    cost: 'free',
    exclusions: exclusions[index % exclusions.length],
    alert: row.alert ?? null,
    verifiedAt: verifiedAtOf(index),
    demo: true as const,
  };
};

/** Fifty-six contact points, everything about them invented but the towns and the organisations' names. */
export const contactPoints = deskRows.map(contactPoint);
