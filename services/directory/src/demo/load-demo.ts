import { Injectable } from '@nestjs/common';
import { ContactPointPublished } from '@umn/contracts';
import { Clock, firstBroken, Outbox, UnitOfWork } from '@umn/kernel';
import type { ContactPoint } from '../contact-points/domain/contact-point.ts';
import { contactPointRules } from '../contact-points/domain/contact-point.rules.ts';
import { ContactPoints } from '../contact-points/domain/contact-points.store.ts';
import { factsOf } from '../contact-points/domain/facts-of.ts';
import { Gazetteer } from '../places/domain/gazetteer.ts';
import { codesOf, Taxonomy, type Term } from '../taxonomy/domain/taxonomy.ts';
import { demoContactPoints, demoTaxonomy, type DemoContactPoint } from './demo-files.ts';

/** Brings in the taxonomy and the demonstration's contact points; what is there already stays as its operators left it. */
@Injectable()
export class LoadDemo {
  readonly #work: UnitOfWork;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #contactPoints: ContactPoints;
  readonly #taxonomy: Taxonomy;
  readonly #gazetteer: Gazetteer;

  constructor(work: UnitOfWork, outbox: Outbox, clock: Clock, contactPoints: ContactPoints, taxonomy: Taxonomy, gazetteer: Gazetteer) {
    this.#work = work;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#contactPoints = contactPoints;
    this.#taxonomy = taxonomy;
    this.#gazetteer = gazetteer;
  }

  async execute(folder: string): Promise<{ readonly terms: number; readonly contactPoints: number; readonly added: number }> {
    const terms = this.#terms(folder);
    await this.#taxonomy.put(terms);
    const all = demoContactPoints(folder);
    const there = await this.#contactPoints.existing(all.map((demo) => demo.id));
    const missing = all.filter((demo) => !there.has(demo.id)).map((demo) => this.#contactPointOf(demo));
    for (const contactPoint of missing) this.#check(contactPoint, terms);
    await this.#add(missing);
    return { terms: terms.length, contactPoints: all.length, added: missing.length };
  }

  #terms(folder: string): readonly Term[] {
    const { services, sectors } = demoTaxonomy(folder);
    return [
      ...services.map((term, position) => ({ ...term, kind: 'service' as const, position })),
      ...sectors.map((term, position) => ({ ...term, kind: 'sector' as const, position })),
    ];
  }

  #contactPointOf({ slug: _slug, organisation: _organisation, verifiedAt, ...demo }: DemoContactPoint): ContactPoint {
    const now = this.#clock.now();
    return {
      ...demo,
      verifiedAt: verifiedAt === null ? null : new Date(verifiedAt),
      verifiedBy: verifiedAt === null ? null : demo.verifiedBy,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
  }

  /** Demonstration data keep the rules as everybody's do. */
  #check(contactPoint: ContactPoint, terms: readonly Term[]): void {
    const place = contactPoint.placeId === null ? undefined : this.#gazetteer.find(contactPoint.placeId);
    const vocabulary = {
      services: codesOf(terms, 'service'),
      sectors: codesOf(terms, 'sector'),
      place: place ? { country: place.country, centre: place } : null,
    };
    const broken = firstBroken({ facts: factsOf(contactPoint), vocabulary }, ...contactPointRules);
    if (broken) throw new Error(`The demonstration's contact point ${contactPoint.id} breaks ${broken.code}`);
  }

  /** All in one transaction: the demonstration is there as a whole or not at all. */
  async #add(contactPoints: readonly ContactPoint[]): Promise<void> {
    if (contactPoints.length === 0) return;
    await this.#work.run(async () => {
      await this.#contactPoints.add(contactPoints);
      const published = contactPoints.map(({ id: contactPointId, organisationId, version }) => ContactPointPublished.of({ contactPointId, organisationId, version }));
      await this.#outbox.append(...published);
    });
  }
}
