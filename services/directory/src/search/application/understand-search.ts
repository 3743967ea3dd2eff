import { Injectable } from '@nestjs/common';
import { Refused, type FieldRefusal } from '@umn/kernel';
import type { Via } from '../../contact-points/domain/contact-point.ts';
import { Gazetteer } from '../../places/domain/gazetteer.ts';
import type { GeoPoint } from '../../places/domain/geo.ts';
import type { Place } from '../../places/domain/place.ts';
import type { Box, SearchCriteria } from '../domain/search-criteria.ts';
import { looksSwapped } from '../domain/swapped-coordinates.ts';

/** What a reader asked, as it came through the schema. */
export interface AskedSearch {
  readonly q?: string | undefined;
  readonly place?: string | undefined;
  readonly near?: GeoPoint | undefined;
  readonly radiusKm?: number | undefined;
  readonly bbox?: Box | undefined;
  readonly country?: readonly string[] | undefined;
  readonly language?: readonly string[] | undefined;
  readonly via?: readonly Via[] | undefined;
  readonly service?: readonly string[] | undefined;
  readonly openAt?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

const malformed = (error: FieldRefusal): Refused => new Refused({ kind: 'invalid', code: 'platform.invalid', errors: [error] });

/** Turns what was asked into criteria: a town's name into its middle, a radius into the towns within. */
@Injectable()
export class UnderstandSearch {
  readonly #gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** `place` is the town that was understood, so that the reader can see and correct it. */
  execute(asked: AskedSearch, lang: string): { readonly criteria: SearchCriteria; readonly place: Place | null } {
    if (asked.near && looksSwapped(asked.near)) throw malformed({ field: 'near', code: 'directory.coordinates-swapped' });
    // A point says more than a town's name; with both, the point counts.
    const place = asked.near ? null : this.#placeOf(asked.place, asked.country ?? []);
    const near = asked.near ?? (place && { lat: place.lat, lon: place.lon });
    const radiusKm = asked.radiusKm ?? null;
    const criteria: SearchCriteria = {
      words: asked.q?.trim() ?? '',
      near,
      radiusKm,
      townsInRadius: near && radiusKm !== null ? this.#gazetteer.idsWithin(near, radiusKm) : [],
      box: asked.bbox ?? null,
      countries: asked.country ?? [],
      languages: asked.language ?? [],
      vias: asked.via ?? [],
      services: asked.service ?? [],
      openAt: asked.openAt === undefined ? null : new Date(asked.openAt),
      lang,
      page: asked.page,
      perPage: asked.perPage,
    };
    return { criteria, place };
  }

  #placeOf(text: string | undefined, countries: readonly string[]): Place | null {
    if (text === undefined || text.trim() === '') return null;
    const place = this.#gazetteer.resolve(text, countries);
    if (!place) throw new Refused({ kind: 'rule-broken', code: 'directory.place-unknown', errors: [{ field: 'place', code: 'directory.place-unknown' }] });
    return place;
  }
}
