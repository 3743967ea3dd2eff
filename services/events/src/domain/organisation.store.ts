/** What the events service knows of an organisation, as the membership service published it. */
export interface KnownOrganisation {
  readonly id: string;
  readonly name: string;
  readonly membership: 'applied' | 'admitted' | 'suspended';
  /** The membership service's version: an older one never overwrites a newer. */
  readonly version: number;
}

export abstract class OrganisationStore {
  abstract find(id: string): Promise<KnownOrganisation | null>;
  abstract names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keeps the newest version, in whatever order they arrive. */
  abstract keep(organisation: KnownOrganisation): Promise<void>;
}
