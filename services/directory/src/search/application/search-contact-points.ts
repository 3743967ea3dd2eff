import { Injectable } from '@nestjs/common';
import { Clock, Refused } from '@umn/kernel';
import { ContactPoints } from '../../contact-points/domain/contact-points.store.ts';
import { codesOf, Taxonomy } from '../../taxonomy/domain/taxonomy.ts';
import { ContactPointIndex, type Found } from '../domain/contact-point-index.ts';
import type { SearchCriteria } from '../domain/search-criteria.ts';

/** How old the list of time zones in use may be. */
const zonesKeptForMilliseconds = 1000;

/** The search for contact points. Asks the index alone, so that it goes on while everything else is away. */
@Injectable()
export class SearchContactPoints {
  readonly #index: ContactPointIndex;
  readonly #contactPoints: ContactPoints;
  readonly #taxonomy: Taxonomy;
  readonly #clock: Clock;
  #zones: { readonly names: readonly string[]; readonly at: number } | undefined;

  constructor(index: ContactPointIndex, contactPoints: ContactPoints, taxonomy: Taxonomy, clock: Clock) {
    this.#index = index;
    this.#contactPoints = contactPoints;
    this.#taxonomy = taxonomy;
    this.#clock = clock;
  }

  async execute(criteria: SearchCriteria, o: { readonly facets: boolean }): Promise<Found & { readonly at: Date }> {
    await this.#demandKnownServices(criteria.services);
    const timeZones = criteria.openAt ? await this.#timeZones() : [];
    return { ...(await this.#index.search(criteria, { timeZones, facets: o.facets })), at: this.#clock.now() };
  }

  async #demandKnownServices(services: readonly string[]): Promise<void> {
    if (services.length === 0) return;
    const known = codesOf(await this.#taxonomy.terms(), 'service');
    const unknown = services.filter((code) => !known.has(code));
    if (unknown.length === 0) return;
    const errors = unknown.map((service) => ({ field: 'service', code: 'directory.service-unknown', params: { service } }));
    throw new Refused({ kind: 'invalid', code: 'platform.invalid', errors });
  }

  /** Where the store is away, what was true a moment ago is true enough. */
  async #timeZones(): Promise<readonly string[]> {
    if (this.#zones && performance.now() - this.#zones.at < zonesKeptForMilliseconds) return this.#zones.names;
    try {
      this.#zones = { names: await this.#contactPoints.timeZones(), at: performance.now() };
    } catch (error) {
      if (!this.#zones) throw error;
    }
    return this.#zones.names;
  }
}
