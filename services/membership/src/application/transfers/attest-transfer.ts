import { Injectable } from '@nestjs/common';
import { attest } from '../../domain/transfers/home-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import type { AttestedFacts } from '../../domain/transfers/transfer-case.ts';
import { attestationHash } from './attestation-hash.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';

/** An officer of the home union signs what is true of the member. */
@Injectable()
export class AttestTransfer {
  constructor(private readonly desk: CaseDesk) {}

  async execute(party: Party, caseRef: string, statement: AttestedFacts & { readonly agreementHash: string }): Promise<OpenCase> {
    const { agreementHash, ...facts } = statement;
    return this.desk.move(party, caseRef, ({ transfer, side }, now) => {
      const row = permitted(transfer, side, 'attest');
      if (!row.ok) return row;
      const hash = attestationHash(transfer.caseRef, agreementHash, facts);
      return attest(transfer, { by: accountOf(party), facts, agreementHash, hash }, now);
    });
  }
}

/** The account that signs; the member has none. */
export const accountOf = (party: Party): string => (party.kind === 'staff' ? party.accountId : 'member');
