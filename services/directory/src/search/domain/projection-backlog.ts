/** What a changed source asks to be projected again: one contact point, or all of an organisation. */
export type Stale = { readonly contactPointId: string } | { readonly organisationId: string };

export interface BacklogRow {
  readonly rowId: string;
  readonly stale: Stale;
}

/**
 * What the index has still to learn. Rows are written in the transaction that takes the change in, so that
 * nothing is lost while the index is away, and removed once it was written there.
 */
export abstract class ProjectionBacklog {
  abstract add(stale: Stale): Promise<void>;
  abstract oldest(most: number): Promise<readonly BacklogRow[]>;
  abstract done(rows: readonly BacklogRow[]): Promise<void>;
  /** Calls back soon after a transaction that added rows has committed. */
  abstract onAdded(listener: () => void): void;
}
