/** The person who keeps a new organisation's data; held only until the account exists. */
export interface FirstOperator {
  readonly email: string;
  readonly name: string;
  readonly lang: string;
}

/** An account as far as this service needs to know it. */
export interface OperatorAccount {
  readonly id: string;
  readonly email: string | null;
  readonly lang: string | null;
  readonly officer: boolean;
}

/** Whose account an address already is, when it is not the organisation's own. */
export type AccountMade = 'made' | 'was-there' | 'belongs-to-another';

/**
 * The operators' accounts, kept by the sign-in server. Every operation may be repeated without a further
 * effect. Throws the `unavailable` refusal when the server is away.
 */
export abstract class OperatorAccounts {
  /** Makes the operator's account, or finds the one made before; another organisation's account is left untouched. */
  abstract make(organisationId: string, operator: FirstOperator): Promise<AccountMade>;
  /** Enabled accounts of the organisation. */
  abstract enabledOf(organisationId: string): Promise<readonly OperatorAccount[]>;
  /** Shuts an account out and ends its sessions. */
  abstract disable(accountId: string): Promise<void>;
  /** Lets an account in again; one that is gone is passed over. */
  abstract enable(accountId: string): Promise<void>;
}
