import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, UnitOfWork } from '@umn/kernel';
import { z } from 'zod';
import { canonicalHash } from '../application/agreements/canonical-hash.ts';
import { EnterAgreement } from '../application/agreements/enter-agreement.ts';
import { organisationEvent } from '../application/organisations/organisation-events.ts';
import { CharterStore } from '../domain/agreements/agreement-store.ts';
import { applyForMembership, moveAdmission } from '../domain/organisations/organisation.ts';
import { OrganisationStore } from '../domain/organisations/organisation-store.ts';
import { DemoAccession, DemoAgreement, DemoCharter, DemoOrganisation, readDemo } from './demo-files.ts';

export interface LoadedDemo {
  readonly organisations: number;
  readonly charterVersions: number;
  readonly accessions: number;
  readonly agreements: number;
}

/** Enters the demonstration data by the same rules as everything else; what is there stays as it is. */
@Injectable()
export class LoadDemo {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationStore,
    private readonly charters: CharterStore,
    private readonly agreements: EnterAgreement,
  ) {}

  /** Answers how much of it was new. */
  async execute(folder: string): Promise<LoadedDemo> {
    let organisations = 0;
    for (const one of readDemo(folder, 'organisations.json', z.array(DemoOrganisation))) organisations += Number(await this.organisation(one));
    const charter = readDemo(folder, 'charter.json', DemoCharter);
    const hashes = new Map<number, string>();
    let charterVersions = 0;
    for (const { version, title, text } of charter.versions) {
      const texts = Object.fromEntries(Object.entries(text).map(([lang, words]) => [lang, `${title[lang] ?? ''}\n\n${words}`.trim()]));
      const hash = canonicalHash(texts);
      hashes.set(version, hash);
      charterVersions += Number(await this.unitOfWork.run(() => this.charters.addVersionOnce({ version, texts, hash, demo: true })));
    }
    let accessions = 0;
    for (const { organisationId, charterVersion, signedAt } of readDemo(folder, 'accessions.json', z.array(DemoAccession))) {
      const hash = hashes.get(charterVersion);
      if (hash === undefined) throw new Error(`accession to charter version ${charterVersion}, which is not in the file`);
      const accession = { organisationId, charterVersion, hash, at: signedAt, demo: true };
      accessions += Number(await this.unitOfWork.run(() => this.charters.addAccessionOnce(accession)));
    }
    let agreements = 0;
    for (const one of readDemo(folder, 'agreements.json', z.array(DemoAgreement))) agreements += Number(await this.agreements.execute(entryOf(one)));
    return { organisations, charterVersions, accessions, agreements };
  }

  private async organisation({ slug: _, invented: __, membership, ...facts }: DemoOrganisation): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      if (await this.organisations.find(facts.id)) return false;
      const now = this.clock.now();
      const applied = applyForMembership({ ...facts, by: null }, now);
      await this.organisations.add(applied);
      await this.outbox.append(organisationEvent(applied, 'apply'));
      let organisation = applied;
      for (const move of membership === 'applied' ? [] : membership === 'admitted' ? (['admit'] as const) : (['admit', 'suspend'] as const)) {
        organisation = orRefuse(moveAdmission(organisation, { move, by: null, reason: null }, now));
        await this.organisations.replace(organisation);
        await this.outbox.append(organisationEvent(organisation, move));
      }
      return true;
    });
  }
}

const entryOf = ({ id, unions, demo, versions }: DemoAgreement) => ({
  id,
  unions: unions.map((union) => union.id),
  demo,
  versions: versions.map(({ version, terms, approvals, inForceSince }) => ({
    version,
    terms,
    approvals: approvals.map(({ unionId, approvedAt }) => ({ unionId, at: approvedAt })),
    inForceFrom: inForceSince,
    terminatedAt: null,
  })),
});
