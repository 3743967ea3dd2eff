import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@umn/kernel';
import { AgreementStore, CharterStore } from '../domain/agreements/agreement-store.ts';
import { OrganisationStore } from '../domain/organisations/organisation-store.ts';
import { ReceiptStore } from '../domain/transfers/receipt-store.ts';
import { TransferStore } from '../domain/transfers/transfer-store.ts';

const more = 100;

/** Takes the demonstration data away, and with it every case between demonstration unions. */
@Injectable()
export class RemoveDemo {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationStore,
    private readonly agreements: AgreementStore,
    private readonly charters: CharterStore,
    private readonly transfers: TransferStore,
    private readonly receipts: ReceiptStore,
  ) {}

  /** Answers how many organisations and cases are gone. */
  async execute(): Promise<{ readonly organisations: number; readonly transfers: number }> {
    const demoIds = await this.demoOrganisations();
    return this.unitOfWork.run(async () => {
      const caseRefs = await this.transfers.removeBetween(demoIds);
      await this.receipts.remove(caseRefs);
      await this.agreements.removeDemo();
      await this.charters.removeDemo();
      return { organisations: await this.organisations.removeDemo(), transfers: caseRefs.length };
    });
  }

  private async demoOrganisations(): Promise<readonly string[]> {
    const ids: string[] = [];
    const everything = { kinds: [], countries: [], memberships: [] };
    for (let page = 1; ; page += 1) {
      const { items } = await this.organisations.list(everything, page, more);
      ids.push(...items.filter(({ demo }) => demo).map(({ id }) => id));
      if (items.length < more) return ids;
    }
  }
}
