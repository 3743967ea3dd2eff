import { Injectable } from '@nestjs/common';
import { refuseAttestation } from '../../domain/transfers/home-moves.ts';
import { permitted } from '../../domain/transfers/move-case.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';

/** An officer of the home union does not confirm the membership. */
@Injectable()
export class RefuseTransfer {
  constructor(private readonly desk: CaseDesk) {}

  async execute(party: Party, caseRef: string, command: { readonly reason: string; readonly text: string | null }): Promise<OpenCase> {
    return this.desk.move(party, caseRef, ({ transfer, side }, now) => {
      const row = permitted(transfer, side, 'refuse');
      return row.ok ? refuseAttestation(transfer, command, now) : row;
    });
  }
}
