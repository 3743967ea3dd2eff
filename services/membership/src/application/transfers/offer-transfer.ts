import { Injectable } from '@nestjs/common';
import { makeOffer, type OfferCommand } from '../../domain/transfers/host-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import { accountOf } from './attest-transfer.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';
import { PinnedTerms } from './pinned-terms.ts';

/** An officer of the host union offers a membership. */
@Injectable()
export class OfferTransfer {
  constructor(
    private readonly desk: CaseDesk,
    private readonly terms: PinnedTerms,
  ) {}

  async execute(party: Party, caseRef: string, command: Omit<OfferCommand, 'by'>): Promise<OpenCase> {
    return this.desk.move(party, caseRef, async ({ transfer, side }, now) => {
      const row = permitted(transfer, side, 'offer');
      return row.ok ? makeOffer(transfer, await this.terms.of(transfer), { ...command, by: accountOf(party) }, now) : row;
    });
  }
}
