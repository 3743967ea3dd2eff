import { listParam, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { CountryCode, LanguageCode, TaxonomyCode } from '../../../contact-points/adapters/schema/contact-point-facts.schema.ts';
import { vias } from '../../../contact-points/domain/contact-point.ts';

const because = (code: string) => ({ params: { code } });

/** Results that lie deeper than this are refused: nobody reads them, and they cost the server most. */
export const deepestResult = 10_000;

const numberPair = /^\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*,\s*(-?\d{1,3}(?:\.\d{1,15})?)\s*$/;

const isPoint = ({ lat, lon }: { lat: number; lon: number }): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** `lat,lon`; in JSON also `{"lat":…,"lon":…}`. */
const Near = z
  .union([
    z.string().regex(numberPair),
    z.strictObject({ lat: z.number(), lon: z.number() }),
  ])
  .transform((value) => {
    if (typeof value !== 'string') return value;
    const [lat, lon] = value.split(',').map(Number);
    return { lat: lat ?? Number.NaN, lon: lon ?? Number.NaN };
  })
  .refine(isPoint, because('directory.coordinates-outside'))
  .meta({ description: '`lat,lon` in degrees. Without `radiusKm`: everywhere, nearest first.' });

/** `w,s,e,n`; in JSON also `[w,s,e,n]`. */
const Bbox = z
  .union([z.string().regex(/^\s*-?[\d.]+\s*(,\s*-?[\d.]+\s*){3}$/), z.array(z.number()).length(4)])
  .transform((value) => {
    const [west, south, east, north] = typeof value === 'string' ? value.split(',').map(Number) : value;
    return { west: west ?? Number.NaN, south: south ?? Number.NaN, east: east ?? Number.NaN, north: north ?? Number.NaN };
  })
  .refine(
    ({ west, south, east, north }) =>
      isPoint({ lat: south, lon: west }) && isPoint({ lat: north, lon: east }) && south < north && west !== east,
    because('directory.box-malformed'),
  )
  .meta({ description: '`w,s,e,n` in degrees.' });

const knownCountry = (code: string): boolean => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
};

/** The one query of the search, from the address or (so that coordinates stay out of logs) from a JSON body. */
export const SearchQuery = z
  .strictObject({
    ...PageQuery,
    q: z.string().max(300).optional().meta({ description: 'Words in any language and script; looked for, never read as a query language.' }),
    place: z.string().max(120).optional().meta({ description: 'A town’s name in any script, or the id of one from `/places`.' }),
    near: Near.optional(),
    radiusKm: z.coerce.number().positive().max(3000).optional(),
    bbox: Bbox.optional(),
    country: listParam(CountryCode.refine(knownCountry, because('directory.country-unknown'))),
    language: listParam(LanguageCode),
    via: listParam(z.enum(vias)),
    service: listParam(TaxonomyCode),
    openAt: z.iso.datetime({ offset: true }).optional().meta({ description: 'Open, and the language spoken, at this instant.' }),
    facets: z.union([z.enum(['true', 'false']), z.boolean()]).default('true').meta({ description: 'Whether to count languages, services and countries as well.' }),
  })
  .refine(({ page, perPage }) => page * perPage <= deepestResult, { path: ['page'], ...because('directory.page-too-deep') })
  .refine(({ radiusKm, near, place }) => radiusKm === undefined || near !== undefined || (place ?? '').trim() !== '', {
    path: ['radiusKm'],
    ...because('directory.radius-without-place'),
  })
  .refine(({ near }) => !near || near.lat !== 0 || near.lon !== 0, { path: ['near'], ...because('directory.coordinates-zero') });
export type SearchQuery = z.output<typeof SearchQuery>;
