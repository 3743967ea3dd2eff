import { Injectable } from '@nestjs/common';
import { refuse, UnitOfWork } from '@umn/kernel';
import type { RecognitionAgreement } from '../../domain/agreements/agreement.ts';
import { AgreementStore, CharterStore } from '../../domain/agreements/agreement-store.ts';
import { everyUnionAcceded } from '../../domain/agreements/charter.ts';
import type { Terms } from '../../domain/agreements/terms.ts';
import { canonicalHash } from './canonical-hash.ts';

export interface AgreementEntry {
  readonly id: string;
  readonly unions: readonly string[];
  readonly demo: boolean;
  readonly versions: readonly {
    readonly version: number;
    readonly terms: Terms;
    readonly approvals: readonly { readonly unionId: string; readonly at: Date }[];
    readonly inForceFrom: Date | null;
    readonly terminatedAt: Date | null;
  }[];
}

/** Enters an agreement that unions made; each approval quotes the hash of exactly the terms entered. */
@Injectable()
export class EnterAgreement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementStore,
    private readonly charters: CharterStore,
  ) {}

  /** Answers whether it was new; one that is there stays as it is. */
  async execute(entry: AgreementEntry): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const accessions = await this.charters.accessions();
      for (const { terms } of entry.versions) {
        if (!everyUnionAcceded(entry.unions, terms.charterVersion, accessions)) {
          throw refuse('rule-broken', 'membership.accession-missing');
        }
      }
      return this.agreements.addOnce(agreementOf(entry));
    });
  }
}

function agreementOf({ versions, ...facts }: AgreementEntry): RecognitionAgreement {
  return {
    ...facts,
    versions: versions.map(({ approvals, ...version }) => {
      const hash = canonicalHash(version.terms);
      return { ...version, hash, approvals: approvals.map((approval) => ({ ...approval, hash })) };
    }),
  };
}
