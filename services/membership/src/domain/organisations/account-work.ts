import type { FirstOperator } from './operator-accounts.ts';

/**
 * What an organisation's accounts are to become. One row an organisation: it says the wish, not the steps,
 * so a suspension that is lifted before the sign-in server is back leaves nothing in the wrong order.
 */
export interface AccountWork {
  readonly organisationId: string;
  /** The organisation's version that made the wish; the work is done when `doneVersion` has reached it. */
  readonly version: number;
  readonly doneVersion: number;
  readonly wish: 'enabled' | 'disabled';
  /** Deleted as soon as the account exists. */
  readonly operator: FirstOperator | null;
  /** Accounts that this service disabled, and only these are enabled again. */
  readonly disabledByUs: readonly string[];
  readonly attempts: number;
}

export abstract class AccountWorkStore {
  /** Keeps the applicant's operator until the organisation is admitted. */
  abstract keepOperator(organisationId: string, operator: FirstOperator): Promise<void>;
  /** Notes the wish that an organisation's new version makes. */
  abstract wish(organisationId: string, version: number, wish: AccountWork['wish']): Promise<void>;
  /** Claims one row that is due, for `leaseMs` of wall time; nothing when none is due. */
  abstract claim(leaseMs: number): Promise<AccountWork | null>;
  abstract operatorMade(organisationId: string): Promise<void>;
  abstract noteDisabled(organisationId: string, accountId: string): Promise<void>;
  abstract noteEnabled(organisationId: string, accountId: string): Promise<void>;
  /** Ends the claim as done, for the version that was worked on only. */
  abstract done(work: AccountWork): Promise<void>;
  /** Ends the claim for a later attempt. */
  abstract postpone(work: AccountWork, delayMs: number): Promise<void>;
  /** How many rows still have work to do. */
  abstract waiting(): Promise<number>;
}
