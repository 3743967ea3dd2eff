import { Injectable } from '@nestjs/common';
import type { ContactPoint } from '../../contact-points/domain/contact-point.ts';
import { ContactPoints } from '../../contact-points/domain/contact-points.store.ts';
import { Organisations } from '../../organisations/domain/organisation.ts';
import { Gazetteer } from '../../places/domain/gazetteer.ts';
import { Taxonomy, type Term } from '../../taxonomy/domain/taxonomy.ts';
import { ContactPointIndex, type Projected } from '../domain/contact-point-index.ts';

/** Brings contact points into the index as they are now, whatever it was that changed. */
@Injectable()
export class ProjectContactPoints {
  readonly #contactPoints: ContactPoints;
  readonly #organisations: Organisations;
  readonly #taxonomy: Taxonomy;
  readonly #gazetteer: Gazetteer;
  readonly #index: ContactPointIndex;

  constructor(contactPoints: ContactPoints, organisations: Organisations, taxonomy: Taxonomy, gazetteer: Gazetteer, index: ContactPointIndex) {
    this.#contactPoints = contactPoints;
    this.#organisations = organisations;
    this.#taxonomy = taxonomy;
    this.#gazetteer = gazetteer;
    this.#index = index;
  }

  /** Those that are gone from the store go from the index as well. */
  async byIds(ids: readonly string[]): Promise<void> {
    const found: ContactPoint[] = [];
    const gone: string[] = [];
    for (const id of new Set(ids)) {
      const contactPoint = await this.#contactPoints.find(id);
      if (contactPoint) found.push(contactPoint);
      else gone.push(id);
    }
    await this.#index.write(await this.#projected(found));
    await this.#index.remove(gone);
  }

  async byOrganisation(organisationId: string): Promise<void> {
    const ids = await this.#contactPoints.idsOfOrganisation(organisationId);
    for (let at = 0; at < ids.length; at += 500) await this.byIds(ids.slice(at, at + 500));
  }

  /** Builds the whole index anew from the stores, and then brings in what changed meanwhile. */
  async everything(startedAt: Date, progress: (done: number) => void = () => undefined): Promise<number> {
    let done = 0;
    await this.#index.rebuild(async (write) => {
      for await (const batch of this.#contactPoints.all()) {
        await write(await this.#projected(batch));
        done += batch.length;
        progress(done);
      }
    });
    for await (const batch of this.#contactPoints.all({ changedSince: startedAt })) await this.#index.write(await this.#projected(batch));
    for (const id of await this.#organisations.changedSince(startedAt)) await this.byOrganisation(id);
    return done;
  }

  async #projected(contactPoints: readonly ContactPoint[]): Promise<Projected[]> {
    if (contactPoints.length === 0) return [];
    const organisations = await this.#organisations.findAll(contactPoints.map((one) => one.organisationId));
    const terms = await this.#taxonomy.terms();
    return contactPoints.map((contactPoint) => ({
      contactPoint,
      organisation: organisations.get(contactPoint.organisationId),
      place: contactPoint.placeId === null ? undefined : this.#gazetteer.find(contactPoint.placeId),
      terms: termsOf(contactPoint, terms),
    }));
  }
}

const termsOf = (contactPoint: ContactPoint, terms: readonly Term[]): readonly Term[] =>
  terms.filter((term) => (term.kind === 'service' ? contactPoint.services : contactPoint.sectors).includes(term.code));
