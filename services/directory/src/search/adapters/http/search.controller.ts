import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, CallerLanguage, Endpoint, pageOf } from '@umn/platform/http';
import { z } from 'zod';
import { sharedView } from '../../../contact-points/adapters/schema/contact-point-view.schema.ts';
import { SearchContactPoints } from '../../application/search-contact-points.ts';
import { UnderstandSearch } from '../../application/understand-search.ts';
import { resultView } from './result-view.ts';
import { SearchQuery } from './search-query.ts';

const FacetView = z.array(z.object({ value: z.string(), count: z.int() }));

const SearchResult = z
  .object({ ...sharedView, distanceKm: z.number().nullable() })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.output<typeof SearchResult>;

const SearchAnswer = pageOf(SearchResult).extend({
  place: z
    .object({ id: z.string(), name: z.string(), country: z.string(), region: z.string().nullable(), lat: z.number(), lon: z.number() })
    .nullable()
    .meta({ description: 'The town that `place` was taken for.' }),
  facets: z
    .object({ languages: FacetView, services: FacetView, countries: FacetView })
    .nullable()
    .meta({ description: 'Each counted without the choice made within itself.' }),
});
type SearchAnswer = z.output<typeof SearchAnswer>;

const refusals = ['directory.place-unknown', 'directory.service-unknown', 'directory.radius-without-place', 'directory.coordinates-swapped'];

@Controller('api/v1/contact-points')
@Access('public')
export class SearchController {
  readonly #understand: UnderstandSearch;
  readonly #search: SearchContactPoints;

  constructor(understand: UnderstandSearch, search: SearchContactPoints) {
    this.#understand = understand;
    this.#search = search;
  }

  @Get()
  @Endpoint({
    summary: 'Search for contact points',
    description: 'AND between kinds, OR inside one. By relevance where there are words, then by distance, then by id.',
    response: SearchAnswer,
    refusals,
  })
  find(@Query({ schema: SearchQuery }) query: SearchQuery, @CallerLanguage() callerLang: string): Promise<SearchAnswer> {
    return this.#answer(query, callerLang);
  }

  @Post('search')
  @Endpoint({
    summary: 'The same search with its parameters in a body',
    description: 'For coordinates, which do not belong into addresses and logs. Changes nothing and needs no Idempotency-Key.',
    response: SearchAnswer,
    refusals,
  })
  post(@Body({ schema: SearchQuery }) query: SearchQuery, @CallerLanguage() callerLang: string): Promise<SearchAnswer> {
    return this.#answer(query, callerLang);
  }

  async #answer(query: SearchQuery, callerLang: string): Promise<SearchAnswer> {
    const { criteria, place } = this.#understand.execute(query, query.lang ?? callerLang);
    const found = await this.#search.execute(criteria, { facets: String(query.facets) === 'true' });
    return {
      items: found.cards.map((card) => resultView(card, criteria, found.at)),
      total: found.total,
      page: criteria.page,
      perPage: criteria.perPage,
      place: place && { id: place.id, name: place.name, country: place.country, region: place.region, lat: place.lat, lon: place.lon },
      facets: found.facets as SearchAnswer['facets'],
    };
  }
}
