import type { estypes } from '@elastic/elasticsearch';
import type { SearchBody } from '@umn/platform/search';
import { wallTimeAt, type WallTime } from '../../../contact-points/domain/opening-hours.ts';
import type { SearchCriteria } from '../../domain/search-criteria.ts';
import { minuteOfDate, minuteOfWeek } from './week-ranges.ts';
import { wordsQuery } from './word-query.ts';

type Query = estypes.QueryDslQueryContainer;

/** The three kinds that come back with counts; each count leaves out the reader's choice within its own kind. */
export const facetKinds = ['languages', 'services', 'countries'] as const;
export type FacetKind = (typeof facetKinds)[number];

const mostFacetValues = 100;

/** Put into every query, whatever it asks: what is not to be found is not counted either. */
const scope: Query = { term: { findable: true } };

const all = (filter: readonly Query[]): Query => ({ bool: { filter: [...filter] } });
const any = (should: readonly Query[]): Query => ({ bool: { should: [...should], minimum_should_match: 1 } });
const covers = (field: string, minute: number): Query => ({ term: { [field]: minute } });

/** A language, who speaks it and when are one fact: they must be true of the same nested entry. */
function languageFilter({ languages, vias }: SearchCriteria, now?: WallTime): Query | undefined {
  if (languages.length === 0 && vias.length === 0) return undefined;
  return {
    nested: {
      path: 'languages',
      query: all([
        ...(languages.length > 0 ? [{ terms: { 'languages.code': [...languages] } }] : []),
        ...(vias.length > 0 ? [{ terms: { 'languages.via': [...vias] } }] : []),
        ...(now ? [any([{ term: { 'languages.always': true } }, covers('languages.week', minuteOfWeek(now))])] : []),
      ]),
    },
  };
}

/** Open by the desk's own clock: its weekly hours unless its date says otherwise, and what still runs from the evening before. */
const openFilter = (now: WallTime): Query =>
  any([
    {
      bool: {
        filter: [covers('hours.week', minuteOfWeek(now))],
        must_not: [{ term: { 'hours.exceptionDates': now.date } }],
      },
    },
    {
      bool: {
        filter: [covers('hours.pastMidnight', minuteOfWeek(now))],
        must_not: [{ term: { 'hours.exceptionDates': now.previousDate } }],
      },
    },
    covers('hours.exceptionSpans', minuteOfDate(now.date, now.minute)),
  ]);

/**
 * The languages asked for, at the instant asked for. Desks keep their own clocks, so an instant is asked
 * once for each time zone in use.
 */
function languagesAndTime(criteria: SearchCriteria, timeZones: readonly string[], withLanguages: boolean): Query | undefined {
  const asked = withLanguages ? criteria : { ...criteria, languages: [] };
  if (!criteria.openAt) return languageFilter(asked);
  const instant = criteria.openAt;
  return any(
    timeZones.map((timeZone) => {
      const now = wallTimeAt(instant, timeZone);
      const language = languageFilter(asked, now);
      return all([{ term: { timeZone } }, openFilter(now), ...(language ? [language] : [])]);
    }),
  );
}

function placeFilters({ near, radiusKm, townsInRadius, box }: SearchCriteria): Query[] {
  const filters: Query[] = [];
  if (near && radiusKm !== null) {
    const inside: Query = { geo_distance: { distance: `${radiusKm}km`, point: { lat: near.lat, lon: near.lon } } };
    const hiddenThere: Query = {
      bool: { filter: [{ terms: { placeId: [...townsInRadius] } }], must_not: [{ exists: { field: 'point' } }] },
    };
    filters.push(townsInRadius.length > 0 ? any([inside, hiddenThere]) : inside);
  }
  if (box)
    filters.push({
      geo_bounding_box: { point: { top_left: { lat: box.north, lon: box.west }, bottom_right: { lat: box.south, lon: box.east } } },
    });
  return filters;
}

/** The filters of each facet's own kind, kept apart so that a count can leave its own out. */
function facetFilters(criteria: SearchCriteria, timeZones: readonly string[]): Record<FacetKind, readonly Query[]> {
  const language = languagesAndTime(criteria, timeZones, true);
  return {
    languages: language ? [language] : [],
    services: criteria.services.length > 0 ? [{ terms: { services: [...criteria.services] } }] : [],
    countries: criteria.countries.length > 0 ? [{ terms: { country: [...criteria.countries] } }] : [],
  };
}

function facet(kind: FacetKind, counted: estypes.AggregationsAggregationContainer, filters: Record<FacetKind, readonly Query[]>, instead: readonly Query[]) {
  const others = facetKinds.filter((other) => other !== kind).flatMap((other) => filters[other]);
  return { filter: all([...others, ...instead]), aggs: { values: counted } };
}

const terms = (field: string) => ({ terms: { field, size: mostFacetValues, order: [{ _count: 'desc' as const }, { _key: 'asc' as const }] } });

function facets(criteria: SearchCriteria, timeZones: readonly string[], filters: Record<FacetKind, readonly Query[]>) {
  const time = languagesAndTime(criteria, timeZones, false);
  // Counts desks, not entries: one desk may list a language twice, by staff and by phone.
  const languages = { nested: { path: 'languages' }, aggs: { codes: { ...terms('languages.code'), aggs: { desks: { reverse_nested: {} } } } } };
  return {
    languages: facet('languages', languages, filters, time ? [time] : []),
    services: facet('services', terms('services'), filters, []),
    countries: facet('countries', terms('country'), filters, []),
  };
}

function sortOf(criteria: SearchCriteria, ranked: boolean): estypes.SortCombinations[] {
  const { near } = criteria;
  return [
    ...(ranked ? [{ _score: { order: 'desc' as const } }] : []),
    ...(near ? [{ _geo_distance: { point: { lat: near.lat, lon: near.lon }, order: 'asc' as const, unit: 'km' as const } }] : []),
    { id: { order: 'asc' as const } },
  ];
}

/** A checked search as Elasticsearch takes it: by relevance where there are words, then by distance, then by id. */
export function searchBody(criteria: SearchCriteria, timeZones: readonly string[], withFacets: boolean): SearchBody {
  const words = wordsQuery(criteria.words);
  const filters = facetFilters(criteria, timeZones);
  const chosen = facetKinds.flatMap((kind) => filters[kind]);
  return {
    query: {
      bool: {
        ...(words ? { must: [words] } : {}),
        filter: [scope, ...placeFilters(criteria), ...(withFacets ? [] : chosen)],
      },
    },
    ...(withFacets ? { aggs: facets(criteria, timeZones, filters) } : {}),
    ...(withFacets && chosen.length > 0 ? { post_filter: all(chosen) } : {}),
    sort: sortOf(criteria, words !== undefined),
    from: (criteria.page - 1) * criteria.perPage,
    size: criteria.perPage,
    track_total_hits: true,
    _source: ['card'],
  };
}
