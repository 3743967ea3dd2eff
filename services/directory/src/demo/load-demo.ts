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
    let added = 0;
    for (const demo of all) {
      const contactPoint = this.#contactPointOf(demo);
      this.#check(contactPoint, terms);
      if (await this.#add(contactPoint)) added += 1;
    }
    return { terms: terms.length, contactPoints: all.length, added };
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

  #add(contactPoint: ContactPoint): Promise<boolean> {
    return this.#work.run(async () => {
      const added = await this.#contactPoints.add(contactPoint);
      const { id: contactPointId, organisationId, version } = contactPoint;
      if (added) await this.#outbox.append(ContactPointPublished.of({ contactPointId, organisationId, version }));
      return added;
    });
  }
}
