export const kinds = ['union', 'association', 'authority', 'partner'] as const;
export const levels = ['local', 'regional', 'national', 'federation'] as const;
export const memberships = ['applied', 'admitted', 'suspended'] as const;

/** What membership answers of an organisation. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId: string | null;
  readonly country: string;
  readonly town: string;
  readonly membership: string;
  readonly canBeJoined: boolean;
  readonly demo: boolean;
  readonly version: number;
}

/** Which decision is open for an organisation's present membership. */
export const decisionFor: Readonly<Record<string, Decision>> = { applied: 'admit', admitted: 'suspend', suspended: 'readmit' };
export type Decision = 'admit' | 'suspend' | 'readmit';
