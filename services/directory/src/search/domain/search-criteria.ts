import type { Via } from '../../contact-points/domain/contact-point.ts';
import type { GeoPoint } from '../../places/domain/geo.ts';

/** West, south, east and north edges in degrees; west may lie east of east across the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** One search, understood and checked. Between kinds AND, inside a list OR; an empty list asks nothing. */
export interface SearchCriteria {
  /** The reader's own words; looked for as words, never read as a query language. */
  readonly words: string;
  readonly near: GeoPoint | null;
  /** `null`: everywhere, nearest first. Only with `near`. */
  readonly radiusKm: number | null;
  /** Towns inside the radius: desks with a hidden address have no point and are found by their town. */
  readonly townsInRadius: readonly string[];
  readonly box: Box | null;
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly vias: readonly Via[];
  readonly services: readonly string[];
  readonly openAt: Date | null;
  readonly lang: string;
  readonly page: number;
  readonly perPage: number;
}
