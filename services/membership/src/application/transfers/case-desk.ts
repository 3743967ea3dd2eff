import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, refuse, UnitOfWork, type Outcome } from '@umn/kernel';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { ReceiptStore } from '../../domain/transfers/receipt-store.ts';
import type { Moved, TransferCase } from '../../domain/transfers/transfer-case.ts';
import { TransferStore } from '../../domain/transfers/transfer-store.ts';
import { readCaseRef, readReceipt } from './case-secrets.ts';
import { transferEvent } from './transfer-events.ts';

/** Who stands at the desk: the member with the receipt, or somebody of a union; only its officers may move. */
export type Party =
  | { readonly kind: 'member'; readonly receipt: string; readonly lang: string }
  | { readonly kind: 'staff'; readonly accountId: string; readonly unionId: string | null; readonly officer: boolean };

export type Side = 'member' | 'home' | 'host';

/** A case as one party may see and move it. */
export interface OpenCase {
  readonly transfer: TransferCase;
  readonly side: Side;
  /** Whether this party may move: members always, staff as officers. */
  readonly mayMove: boolean;
}

/** The only way to a case: finds out whose side the caller is on, and answers nothing to anybody else. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationStore,
    private readonly receipts: ReceiptStore,
    private readonly transfers: TransferStore,
  ) {}

  /** Opens a case to read it. A wrong receipt answers the same as an unknown case, and so does a foreign union. */
  async open(party: Party, typedRef: string): Promise<OpenCase> {
    await this.checkReceipt(party, typedRef);
    const open = await this.find(party, readCaseRef(typedRef));
    await this.checkUnion(party);
    return open;
  }

  /** Makes one move: the case, its event and nothing else, in one transaction. */
  async move(
    party: Party,
    typedRef: string,
    operation: (open: OpenCase, now: Date) => Outcome<Moved> | Promise<Outcome<Moved>>,
  ): Promise<OpenCase> {
    await this.checkReceipt(party, typedRef);
    return this.unitOfWork.run(async () => {
      const open = await this.find(party, readCaseRef(typedRef));
      if (!open.mayMove) throw refuse('forbidden', 'membership.officer-needed');
      await this.checkUnion(party);
      const moved = orRefuse(await operation(open, this.clock.now()));
      await this.keep(moved);
      return { ...open, transfer: moved.state };
    });
  }

  /** Writes the next version of a case and its event; inside a unit of work. */
  async keep(moved: Moved): Promise<void> {
    await this.transfers.replace(moved.state);
    await this.outbox.append(transferEvent(moved));
  }

  private async checkReceipt(party: Party, typedRef: string): Promise<void> {
    if (party.kind !== 'member') return;
    const caseRef = readCaseRef(typedRef);
    await this.receipts.countAttempt(caseRef);
    if (!(await this.receipts.matches(caseRef, readReceipt(party.receipt)))) {
      throw refuse('unauthenticated', 'membership.receipt-wrong');
    }
    await this.receipts.forgetAttempts(caseRef);
  }

  private async find(party: Party, caseRef: string): Promise<OpenCase> {
    if (party.kind === 'member') {
      const transfer = await this.transfers.findForReceiptHolder(caseRef);
      if (!transfer) throw refuse('unauthenticated', 'membership.receipt-wrong');
      return { transfer, side: 'member', mayMove: true };
    }
    const transfer = party.unionId === null ? null : await this.transfers.findFor(party.unionId, caseRef);
    if (!transfer) throw refuse('not-found', 'membership.transfer-not-found');
    return { transfer, side: transfer.homeUnionId === party.unionId ? 'home' : 'host', mayMove: party.officer };
  }

  /** A token outlives a suspension by some minutes, to read as well as to move: the union's standing is looked up, not believed. */
  async checkUnion(party: Party): Promise<void> {
    if (party.kind !== 'staff' || party.unionId === null) return;
    const union = await this.organisations.find(party.unionId);
    if (union?.membership !== 'admitted') throw refuse('forbidden', 'membership.organisation-not-admitted');
  }
}
