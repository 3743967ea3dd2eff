import { Injectable } from '@nestjs/common';
import { Clock, Ids, orRefuse, Outbox, UnitOfWork } from '@umn/kernel';
import { termsFor } from '../../domain/agreements/agreement.ts';
import { AgreementStore } from '../../domain/agreements/agreement-store.ts';
import type { TransferMode } from '../../domain/agreements/terms.ts';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { ReceiptStore } from '../../domain/transfers/receipt-store.ts';
import { submitTransfer } from '../../domain/transfers/submit-transfer.ts';
import type { TransferCase } from '../../domain/transfers/transfer-case.ts';
import { TransferStore } from '../../domain/transfers/transfer-store.ts';
import { newCaseRef, newPseudonym, newReceipt } from './case-secrets.ts';
import { transferEvent } from './transfer-events.ts';

export interface SubmitTransferCommand {
  readonly homeUnionId: string;
  readonly hostUnionId: string;
  readonly mode: TransferMode;
  readonly consents: readonly string[];
  readonly name: string;
  readonly memberNumber: string;
  readonly contact: { readonly channel: 'none' | 'email'; readonly address: string | null };
  readonly lang: string;
}

/** A member asks to move, without an account. The receipt is answered once and kept only as a slow hash. */
@Injectable()
export class SubmitTransfer {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationStore,
    private readonly agreements: AgreementStore,
    private readonly receipts: ReceiptStore,
    private readonly transfers: TransferStore,
  ) {}

  async execute(command: SubmitTransferCommand): Promise<{ readonly transfer: TransferCase; readonly receipt: string }> {
    const { homeUnionId, hostUnionId, ...wishes } = command;
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const home = await this.organisations.find(homeUnionId);
      const host = await this.organisations.find(hostUnionId);
      const terms = termsFor(await this.agreements.between(homeUnionId, hostUnionId), homeUnionId, hostUnionId, command.mode, now);
      const moved = orRefuse(
        submitTransfer(
          {
            ...wishes,
            id: this.ids.next(),
            caseRef: newCaseRef(),
            pseudonym: newPseudonym(),
            home,
            host,
            agreement: terms && { id: terms.agreementId, version: terms.version.version, hash: terms.version.hash },
          },
          now,
        ),
      );
      const receipt = newReceipt();
      await this.transfers.add(moved.state);
      await this.receipts.add(moved.state.caseRef, receipt);
      await this.outbox.append(transferEvent(moved));
      return { transfer: moved.state, receipt };
    });
  }
}
