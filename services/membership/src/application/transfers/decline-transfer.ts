import { Injectable } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { declineCase } from '../../domain/transfers/host-moves.ts';
import { turnOfferDown } from '../../domain/transfers/member-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';
import { PinnedTerms } from './pinned-terms.ts';

/** The host union declines the case, with a reason; or the member turns the host union's offer down, with none. */
@Injectable()
export class DeclineTransfer {
  constructor(
    private readonly desk: CaseDesk,
    private readonly terms: PinnedTerms,
  ) {}

  async execute(party: Party, caseRef: string, command: { readonly reason: string | null; readonly text: string | null }): Promise<OpenCase> {
    return this.desk.move(party, caseRef, async ({ transfer, side }, now) => {
      if (side === 'member') return turnOfferDown(transfer, now);
      const row = permitted(transfer, side, 'decline');
      if (!row.ok) return row;
      const { reason, text } = command;
      if (reason === null) throw refuse('rule-broken', 'membership.reason-missing');
      return declineCase(transfer, await this.terms.of(transfer), { reason, text }, now);
    });
  }
}
