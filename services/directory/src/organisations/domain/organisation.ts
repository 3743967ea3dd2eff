/** What the directory knows of an organisation: a copy of membership's public facts, as of `version`. */
export interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: 'union' | 'association' | 'authority' | 'partner';
  readonly level: 'local' | 'regional' | 'national' | 'federation';
  readonly parentId: string | null;
  readonly country: string;
  readonly membership: 'applied' | 'admitted' | 'suspended';
}

/** Only the contact points of member organisations may be found. */
export const mayBeFound = (organisation: Organisation | undefined): organisation is Organisation =>
  organisation?.membership === 'admitted';

/** The copy of membership's organisations, filled by integration events alone. */
export abstract class Organisations {
  abstract find(id: string): Promise<Organisation | undefined>;
  abstract findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>>;
  /** Takes newer facts in; false (and nothing happens) when what is here is as new or newer. */
  abstract keepNewer(organisation: Organisation, receivedAt: Date): Promise<boolean>;
  /** The ids of those whose facts came in at or after an instant. */
  abstract changedSince(instant: Date): Promise<readonly string[]>;
}
