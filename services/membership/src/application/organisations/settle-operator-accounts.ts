import { Injectable } from '@nestjs/common';
import { AccountWorkStore, type AccountWork } from '../../domain/organisations/account-work.ts';
import { OperatorAccounts } from '../../domain/organisations/operator-accounts.ts';

const leaseMs = 30_000;
const slowestRetryMs = 30_000;

/** What a run met that an admin may want to know; never an address or a name. */
export interface AccountReport {
  readonly organisationId: string;
  readonly outcome: 'done' | 'postponed' | 'address-belongs-to-another';
}

/**
 * Makes the accounts what the organisations' wishes say. Every step may be repeated: a process that dies in
 * the middle leaves a claim that runs out, and whoever claims next does the whole again without harm.
 */
@Injectable()
export class SettleOperatorAccounts {
  constructor(
    private readonly work: AccountWorkStore,
    private readonly accounts: OperatorAccounts,
  ) {}

  /** Works until nothing is due. */
  async execute(): Promise<readonly AccountReport[]> {
    const reports: AccountReport[] = [];
    for (let row = await this.work.claim(leaseMs); row; row = await this.work.claim(leaseMs)) {
      const { organisationId } = row;
      try {
        const conflict = await this.settle(row);
        reports.push({ organisationId, outcome: conflict ? 'address-belongs-to-another' : 'done' });
      } catch {
        await this.work.postpone(row, Math.min(slowestRetryMs, 1000 * 2 ** Math.min(row.attempts, 5)));
        reports.push({ organisationId, outcome: 'postponed' });
      }
    }
    return reports;
  }

  private async settle(row: AccountWork): Promise<boolean> {
    const { organisationId } = row;
    let conflict = false;
    if (row.wish === 'enabled') {
      if (row.operator) {
        conflict = (await this.accounts.make(organisationId, row.operator)) === 'belongs-to-another';
        await this.work.operatorMade(organisationId);
      }
      for (const accountId of row.disabledByUs) {
        await this.accounts.enable(accountId);
        await this.work.noteEnabled(organisationId, accountId);
      }
    } else {
      for (const { id } of await this.accounts.enabledOf(organisationId)) {
        // Noted first: an account that was disabled but not noted could never be enabled again.
        await this.work.noteDisabled(organisationId, id);
        await this.accounts.disable(id);
      }
    }
    await this.work.done(row);
    return conflict;
  }
}
