import type { estypes } from '@elastic/elasticsearch';
import { Injectable } from '@nestjs/common';
import { SearchEngine, type VersionedDocument } from '@umn/platform/search';
import type { Card } from '../../domain/card.ts';
import { ContactPointIndex, type Facets, type FacetValue, type Found, type Projected } from '../../domain/contact-point-index.ts';
import type { SearchCriteria } from '../../domain/search-criteria.ts';
import { contactPointDocument, projectedVersion } from './contact-point-document.ts';
import { contactPointIndex } from './contact-point-index.ts';
import { searchBody } from './search-body.ts';

interface Bucket {
  readonly key: string;
  readonly doc_count: number;
  readonly desks?: { readonly doc_count: number };
}

const documentOf = (projected: Projected): VersionedDocument => ({
  id: projected.contactPoint.id,
  version: projectedVersion(projected),
  body: contactPointDocument(projected),
});

const valuesOf = (buckets: readonly Bucket[]): FacetValue[] =>
  buckets.map((bucket) => ({ value: bucket.key, count: bucket.desks?.doc_count ?? bucket.doc_count }));

function facetsOf(answer: estypes.SearchResponse<unknown>): Facets {
  const { languages, services, countries } = answer.aggregations as unknown as {
    readonly languages: { readonly values: { readonly codes: { readonly buckets: readonly Bucket[] } } };
    readonly services: { readonly values: { readonly buckets: readonly Bucket[] } };
    readonly countries: { readonly values: { readonly buckets: readonly Bucket[] } };
  };
  return {
    languages: valuesOf(languages.values.codes.buckets),
    services: valuesOf(services.values.buckets),
    countries: valuesOf(countries.values.buckets),
  };
}

@Injectable()
export class ElasticContactPointIndex extends ContactPointIndex {
  readonly #engine: SearchEngine;

  constructor(engine: SearchEngine) {
    super();
    this.#engine = engine;
  }

  override async search(criteria: SearchCriteria, o: { readonly timeZones: readonly string[]; readonly facets: boolean }): Promise<Found> {
    const answer = await this.#engine.search<{ card: Card }>(contactPointIndex.name, searchBody(criteria, o.timeZones, o.facets));
    const { total } = answer.hits;
    return {
      cards: answer.hits.hits.flatMap((hit) => (hit._source ? [hit._source.card] : [])),
      total: typeof total === 'number' ? total : (total?.value ?? 0),
      facets: o.facets ? facetsOf(answer) : null,
    };
  }

  override async write(projected: readonly Projected[]): Promise<void> {
    await this.#engine.write(contactPointIndex.name, projected.map(documentOf), { visibleAtOnce: projected.length <= 50 });
  }

  override async remove(ids: readonly string[]): Promise<void> {
    await this.#engine.remove(contactPointIndex.name, ids);
  }

  override isCurrent(): Promise<boolean> {
    return this.#engine.isCurrent(contactPointIndex);
  }

  override async rebuild(fill: (write: (projected: readonly Projected[]) => Promise<void>) => Promise<void>): Promise<void> {
    await this.#engine.rebuild(contactPointIndex, (write) => fill((projected) => write(projected.map(documentOf))));
  }
}
