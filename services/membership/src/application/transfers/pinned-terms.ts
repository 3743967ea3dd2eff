import { Injectable } from '@nestjs/common';
import { AgreementStore } from '../../domain/agreements/agreement-store.ts';
import type { Terms } from '../../domain/agreements/terms.ts';
import type { TransferCase } from '../../domain/transfers/transfer-case.ts';

/** The terms a case was submitted under, whatever was agreed since. */
@Injectable()
export class PinnedTerms {
  constructor(private readonly agreements: AgreementStore) {}

  async of(transfer: TransferCase): Promise<Terms> {
    const { id, version, hash } = transfer.agreement;
    const pinned = await this.agreements.findVersion(id, version);
    if (pinned?.hash !== hash) throw new Error(`the terms of agreement ${id}, version ${version}, are not those of case ${transfer.id}`);
    return pinned.terms;
  }
}
