import { Injectable } from '@nestjs/common';
import { acceptOffer } from '../../domain/transfers/member-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';

/** The member accepts the offer and releases the name; the activation follows by itself. */
@Injectable()
export class AcceptOffer {
  constructor(private readonly desk: CaseDesk) {}

  async execute(party: Party, caseRef: string, command: { readonly releaseName: boolean }): Promise<OpenCase> {
    return this.desk.move(party, caseRef, ({ transfer, side }, now) => {
      const row = permitted(transfer, side, 'accept');
      const lang = party.kind === 'member' ? party.lang : transfer.lang;
      return row.ok ? acceptOffer(transfer, { ...command, lang }, now) : row;
    });
  }
}
