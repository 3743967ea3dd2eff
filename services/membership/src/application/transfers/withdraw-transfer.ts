import { Injectable } from '@nestjs/common';
import { withdrawTransfer } from '../../domain/transfers/member-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';

/** The member takes the case back, and with it every consent. */
@Injectable()
export class WithdrawTransfer {
  constructor(private readonly desk: CaseDesk) {}

  async execute(party: Party, caseRef: string): Promise<OpenCase> {
    return this.desk.move(party, caseRef, ({ transfer, side }, now) => {
      const row = permitted(transfer, side, 'withdraw');
      return row.ok ? withdrawTransfer(transfer, now) : row;
    });
  }
}
