import type { ContactPoint } from './contact-point.ts';

/** Whose contact points a reader may reach: one organisation's, or (the network's secretariat and the projection) all. */
export type Scope = { readonly organisationId: string } | 'network';

/** The contact points as their operators keep them; the source from which everything else is projected. */
export abstract class ContactPoints {
  /** Published or not, of any organisation: for projections and for the public read, which checks both itself. */
  abstract find(id: string): Promise<ContactPoint | undefined>;
  /** Nothing for a missing one and for another organisation's alike. */
  abstract findWithin(scope: Scope, id: string): Promise<ContactPoint | undefined>;
  abstract listWithin(scope: Scope, page: { readonly skip: number; readonly take: number }): Promise<{
    readonly items: readonly ContactPoint[];
    readonly total: number;
  }>;
  /** Which of these are there. */
  abstract existing(ids: readonly string[]): Promise<ReadonlySet<string>>;
  abstract add(contactPoints: readonly ContactPoint[]): Promise<void>;
  /** Replaces version `contactPoint.version - 1`; false when it is no longer the current one. */
  abstract replace(contactPoint: ContactPoint): Promise<boolean>;
  abstract idsOfOrganisation(organisationId: string): Promise<readonly string[]>;
  /** All, in batches, in the order of their ids. `changedSince` leaves out what has not changed since. */
  abstract all(o?: { readonly changedSince?: Date }): AsyncIterable<readonly ContactPoint[]>;
  /** The time zones in use, so that "open at" can be asked in each of them. */
  abstract timeZones(): Promise<readonly string[]>;
  /** Removes demonstration entries; answers their ids. */
  abstract removeDemo(): Promise<readonly string[]>;
}
