import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, refuse, UnitOfWork } from '@umn/kernel';
import { Organisations } from '../../organisations/domain/organisation.ts';
import { Gazetteer } from '../../places/domain/gazetteer.ts';
import { codesOf, Taxonomy } from '../../taxonomy/domain/taxonomy.ts';
import type { ContactPoint, ContactPointFacts, ContactPointStatus } from '../domain/contact-point.ts';
import type { Vocabulary } from '../domain/contact-point.rules.ts';
import { ContactPoints, type Scope } from '../domain/contact-points.store.ts';
import { editContactPoint } from '../domain/edit-contact-point.ts';
import { factsOf } from '../domain/facts-of.ts';
import { mergePatch } from '../domain/merge-patch.ts';
import { shownLanguage } from '../domain/wording.ts';

export interface EditCommand {
  readonly id: string;
  readonly scope: Scope;
  /** The version that the operator saw. */
  readonly version: number;
  /** A JSON merge patch over the facts; `name` and `description` mean the wording in the language shown. */
  readonly patch: Readonly<Record<string, unknown>>;
  readonly readerLang: string;
  /** Passes the merged facts through their schema; refuses what does not hold. */
  readonly checked: (merged: unknown) => ContactPointFacts;
}

/** An operator's edit: the new version and its integration event in one transaction, or nothing. */
@Injectable()
export class EditContactPoint {
  readonly #work: UnitOfWork;
  readonly #outbox: Outbox;
  readonly #clock: Clock;
  readonly #contactPoints: ContactPoints;
  readonly #organisations: Organisations;
  readonly #taxonomy: Taxonomy;
  readonly #gazetteer: Gazetteer;

  constructor(
    work: UnitOfWork,
    outbox: Outbox,
    clock: Clock,
    contactPoints: ContactPoints,
    organisations: Organisations,
    taxonomy: Taxonomy,
    gazetteer: Gazetteer,
  ) {
    this.#work = work;
    this.#outbox = outbox;
    this.#clock = clock;
    this.#contactPoints = contactPoints;
    this.#organisations = organisations;
    this.#taxonomy = taxonomy;
    this.#gazetteer = gazetteer;
  }

  async execute(command: EditCommand): Promise<ContactPoint> {
    const terms = await this.#taxonomy.terms();
    const words = { services: codesOf(terms, 'service'), sectors: codesOf(terms, 'sector') };
    return this.#work.run(async () => {
      const current = await this.#contactPoints.findWithin(command.scope, command.id);
      if (!current) throw refuse('not-found', 'directory.contact-point-not-found');
      await this.#demandMembership(command.scope, current);
      if (current.version !== command.version) throw this.#stale(current.version);
      const { facts, status } = this.#proposed(current, command);
      const vocabulary: Vocabulary = { ...words, place: this.#placeOf(facts) };
      const { state, events } = orRefuse(editContactPoint(current, { facts, status }, vocabulary, this.#clock.now()));
      if (!(await this.#contactPoints.replace(state))) throw this.#stale(current.version + 1);
      await this.#outbox.append(...events);
      return state;
    });
  }

  #stale(version: number) {
    return refuse('stale', 'platform.version-stale', { version });
  }

  /** The operators of a suspended organisation are shut out, also while their tokens still run. */
  async #demandMembership(scope: Scope, contactPoint: ContactPoint): Promise<void> {
    if (scope === 'network') return;
    const organisation = await this.#organisations.find(contactPoint.organisationId);
    if (organisation?.membership === 'suspended') throw refuse('forbidden', 'directory.organisation-suspended');
  }

  #proposed(current: ContactPoint, command: EditCommand): { facts: ContactPointFacts; status: ContactPointStatus } {
    const { status, name, description, ...patch } = command.patch;
    const wording = { ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) };
    const lang = shownLanguage(current, command.readerLang);
    const worded = Object.keys(wording).length > 0 ? mergePatch({ content: { [lang]: wording } }, patch) : patch;
    const facts = command.checked(mergePatch(factsOf(current), worded));
    const townChanged = facts.town !== current.town || facts.country !== current.country;
    const replaced = townChanged && !('placeId' in patch) ? this.#gazetteer.resolve(facts.town, [facts.country]) : undefined;
    return {
      facts: townChanged && !('placeId' in patch) ? { ...facts, placeId: replaced?.country === facts.country ? replaced.id : null } : facts,
      status: (status as ContactPointStatus | undefined) ?? current.status,
    };
  }

  #placeOf({ placeId }: ContactPointFacts): Vocabulary['place'] {
    const place = placeId === null ? undefined : this.#gazetteer.find(placeId);
    return place ? { country: place.country, centre: { lat: place.lat, lon: place.lon } } : null;
  }
}
