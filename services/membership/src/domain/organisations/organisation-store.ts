import type { MembershipStatus } from './admission-table.ts';
import type { Organisation, OrganisationKind } from './organisation.ts';

/** What a list of organisations may be narrowed by; values of one filter are alternatives. */
export interface OrganisationFilter {
  readonly kinds: readonly OrganisationKind[];
  readonly countries: readonly string[];
  readonly memberships: readonly MembershipStatus[];
}

export interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

export abstract class OrganisationStore {
  abstract find(id: string): Promise<Organisation | null>;
  abstract findMany(ids: readonly string[]): Promise<readonly Organisation[]>;
  abstract list(filter: OrganisationFilter, page: number, perPage: number): Promise<PageOf<Organisation>>;
  abstract add(organisation: Organisation): Promise<void>;
  /** Writes the next version over the one before it; a concurrent change is refused as `membership.changed-meanwhile`. */
  abstract replace(organisation: Organisation): Promise<void>;
  /** Removes demonstration organisations; answers how many. */
  abstract removeDemo(): Promise<number>;
}
