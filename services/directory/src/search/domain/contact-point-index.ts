import type { ContactPoint } from '../../contact-points/domain/contact-point.ts';
import type { Organisation } from '../../organisations/domain/organisation.ts';
import type { Place } from '../../places/domain/place.ts';
import type { Term } from '../../taxonomy/domain/taxonomy.ts';
import type { Card } from './card.ts';
import type { SearchCriteria } from './search-criteria.ts';

/** What the index learns of one contact point. Without an admitted organisation or unpublished it learns that it is hidden. */
export interface Projected {
  readonly contactPoint: ContactPoint;
  readonly organisation: Organisation | undefined;
  readonly place: Place | undefined;
  /** The terms that the contact point's codes stand for. */
  readonly terms: readonly Term[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Facets {
  readonly languages: readonly FacetValue[];
  readonly services: readonly FacetValue[];
  readonly countries: readonly FacetValue[];
}

export interface Found {
  readonly cards: readonly Card[];
  readonly total: number;
  readonly facets: Facets | null;
}

/** The search's own copy of the contact points: made from their stores alone, and to be thrown away at any time. */
export abstract class ContactPointIndex {
  /** Refuses with `unavailable` when the index is away or being built; never answers an empty list for that. */
  abstract search(criteria: SearchCriteria, o: { readonly timeZones: readonly string[]; readonly facets: boolean }): Promise<Found>;
  /** Newer state never yields to older, in whatever order writes arrive. */
  abstract write(projected: readonly Projected[]): Promise<void>;
  abstract remove(ids: readonly string[]): Promise<void>;
  /** Whether there is an index, and of today's shape. */
  abstract isCurrent(): Promise<boolean>;
  /** Fills a new index and puts it in the old one's place in one step. */
  abstract rebuild(fill: (write: (projected: readonly Projected[]) => Promise<void>) => Promise<void>): Promise<void>;
}
