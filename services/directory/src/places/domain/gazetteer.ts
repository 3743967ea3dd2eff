import { fold, transliterate } from '@umn/folding';
import { distanceKm, type GeoPoint } from './geo.ts';
import { NameIndex } from './name-index.ts';
import type { Place } from './place.ts';

/** Entries looked through for one suggestion: a bound on what a single letter may cost. */
const mostEntries = 20_000;
const kmPerDegree = 111.2;

/** A town and the name by which it was found. */
export interface PlaceMatch {
  readonly place: Place;
  readonly matched: string;
}

/** `Milano, IT` names the country as well. */
const countryAtEnd = /[,(]\s*([A-Za-z]{2})\)?\s*$/u;

/** The towns that the directory knows, in memory. Names are found in any script, without accents, by their beginning. */
export class Gazetteer {
  readonly #places: readonly Place[];
  readonly #byId: ReadonlyMap<string, Place>;
  readonly #folded: NameIndex;
  readonly #latin: NameIndex;
  readonly #byLatitude: readonly Place[];

  constructor(places: readonly Place[]) {
    // By population, so that a place's position is its rank.
    this.#places = places.toSorted((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1));
    this.#byId = new Map(this.#places.map((place) => [place.id, place]));
    const names = this.#places.flatMap((place, rank) => [...new Set([place.name, ...place.names])].map((name) => ({ name, place: rank })));
    this.#folded = new NameIndex(names.map((entry) => ({ ...entry, key: fold(entry.name) })).filter((entry) => entry.key !== ''));
    // Only where the Latin form says something new.
    this.#latin = new NameIndex(
      names
        .filter(({ name }) => /[^\u0000-\u024f]/u.test(name))
        .map((entry) => ({ ...entry, key: transliterate(entry.name) }))
        .filter((entry) => entry.key !== ''),
    );
    this.#byLatitude = this.#places.toSorted((a, b) => a.lat - b.lat);
  }

  find(id: string): Place | undefined {
    return this.#byId.get(id);
  }

  /** The town that a reader most likely means: its exact name first, then a name that sounds so, then one with a slip; the largest of several. */
  resolve(text: string, countries: readonly string[] = []): Place | undefined {
    const byId = this.#byId.get(text.trim());
    if (byId) return byId;
    const named = countryAtEnd.exec(text);
    const name = named ? text.slice(0, named.index) : text;
    const wanted = named?.[1] ? [named[1].toUpperCase()] : countries;
    const folded = fold(name);
    if (folded === '') return undefined;
    const slips = folded.length >= 9 ? 2 : folded.length >= 5 ? 1 : 0;
    const latin = transliterate(name);
    const ways = [
      () => this.#folded.exactly(folded),
      () => this.#latin.exactly(latin),
      () => this.#folded.exactly(latin),
      () => (slips > 0 ? this.#folded.almost(folded, slips) : []),
    ];
    for (const way of ways) {
      const ranks = way().map((entry) => entry.place);
      const rank = this.#largest(ranks, wanted) ?? (named ? undefined : this.#largest(ranks, []));
      if (rank !== undefined) return this.#places[rank];
    }
    return undefined;
  }

  /** Towns whose name begins so, exact ones before others, large before small. */
  suggest(text: string, countries: readonly string[] = []): readonly PlaceMatch[] {
    const folded = fold(text);
    if (folded === '') return [];
    const latin = transliterate(text);
    const found = new Map<number, { matched: string; exact: boolean }>();
    const entries = [
      ...this.#folded.beginningWith(folded, mostEntries),
      ...(latin === '' ? [] : this.#latin.beginningWith(latin, mostEntries)),
      ...(latin === '' || latin === folded ? [] : this.#folded.beginningWith(latin, mostEntries)),
    ];
    for (const entry of entries) {
      const exact = entry.key === folded || entry.key === latin;
      const before = found.get(entry.place);
      if (!before || (exact && !before.exact)) found.set(entry.place, { matched: entry.name, exact });
    }
    return [...found]
      .map(([rank, how]) => ({ rank, ...how, place: this.#places[rank] as Place }))
      .filter(({ place }) => countries.length === 0 || countries.includes(place.country))
      .sort((a, b) => Number(b.exact) - Number(a.exact) || a.rank - b.rank)
      .map(({ place, matched }) => ({ place, matched }));
  }

  /** Every town of some countries, or of all, large before small. */
  inCountries(countries: readonly string[]): readonly Place[] {
    return countries.length === 0 ? this.#places : this.#places.filter((place) => countries.includes(place.country));
  }

  /** The ids of the towns whose middle lies within a distance of a point. */
  idsWithin(point: GeoPoint, radiusKm: number): readonly string[] {
    const degrees = radiusKm / kmPerDegree;
    const found: string[] = [];
    for (let at = this.#firstAtLatitude(point.lat - degrees); at < this.#byLatitude.length; at += 1) {
      const place = this.#byLatitude[at];
      if (!place || place.lat > point.lat + degrees) break;
      if (distanceKm(point, place) <= radiusKm) found.push(place.id);
    }
    return found;
  }

  #largest(ranks: readonly number[], countries: readonly string[]): number | undefined {
    const wanted = countries.length === 0 ? ranks : ranks.filter((rank) => countries.includes(this.#places[rank]?.country ?? ''));
    return wanted.length === 0 ? undefined : Math.min(...wanted);
  }

  #firstAtLatitude(lat: number): number {
    let low = 0;
    let high = this.#byLatitude.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#byLatitude[middle]?.lat ?? 0) < lat) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
