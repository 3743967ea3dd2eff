import { Controller, Get, Query } from '@nestjs/common';
import { Access, CallerLanguage, Endpoint, listParam, pageOf, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { Gazetteer } from '../../domain/gazetteer.ts';
import { shownName } from '../../domain/shown-name.ts';

const PlacesQuery = z.strictObject({
  ...PageQuery,
  q: z.string().max(100).optional().meta({ description: 'The beginning of a town’s name, in any script.' }),
  country: listParam(z.string().regex(/^[A-Z]{2}$/)),
});
type PlacesQuery = z.output<typeof PlacesQuery>;

const PlaceView = z
  .object({
    id: z.string(),
    name: z.string(),
    country: z.string(),
    region: z.string().nullable(),
    lat: z.number(),
    lon: z.number(),
    population: z.int(),
  })
  .meta({ id: 'Place' });

@Controller('api/v1/places')
export class PlacesController {
  readonly #gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  @Get()
  @Access('public')
  @Endpoint({
    summary: 'Towns by the beginning of their name',
    description: 'Exact names first, then by population. Without words: the largest towns. Data: GeoNames, CC BY 4.0.',
    response: pageOf(PlaceView),
  })
  list(@Query({ schema: PlacesQuery }) query: PlacesQuery, @CallerLanguage() callerLang: string) {
    const countries = query.country ?? [];
    const lang = query.lang ?? callerLang;
    const matches = query.q?.trim()
      ? this.#gazetteer.suggest(query.q, countries)
      : this.#gazetteer.inCountries(countries).map((place) => ({ place, matched: place.name }));
    const first = (query.page - 1) * query.perPage;
    const items = matches.slice(first, first + query.perPage).map((match) => {
      const { id, country, region, lat, lon, population } = match.place;
      return { id, name: shownName(match, query.q ?? '', lang), country, region, lat, lon, population };
    });
    return { items, total: matches.length, page: query.page, perPage: query.perPage };
  }
}
