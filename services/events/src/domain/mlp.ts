import type { Localized } from './localized.ts';

export const mlpStates = ['proposed', 'agreed', 'visits', 'outcomes', 'closed'] as const;

export interface MlpVisit {
  readonly id: string;
  /** Calendar days, `2027-02-16`. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly country: string;
  readonly town: string;
}

/** A mutual learning programme, as a plain record: hosts, visitors, goals, visits. */
export interface Mlp {
  readonly id: string;
  readonly lang: string;
  readonly titles: Localized;
  readonly state: (typeof mlpStates)[number];
  readonly country: string;
  readonly town: string;
  /** Organisation ids. A union and an authority host together; any number visit. */
  readonly hosts: { readonly unionId: string; readonly authorityId: string };
  readonly visiting: readonly string[];
  readonly learningGoals: readonly Localized[];
  readonly visits: readonly MlpVisit[];
  readonly demo: boolean;
}
