/** The ways in which a membership can move, as an agreement may allow them. */
export const transferModes = ['full', 'partial', 'temporary', 'guest'] as const;
export type TransferMode = (typeof transferModes)[number];

/** What two unions agree on: wide enough to say the schemes that unions run on paper today. */
export interface Terms {
  readonly modes: readonly TransferMode[];
  readonly routing: 'home-first' | 'host-first';
  readonly thirdPartyApproval: boolean;
  /** Longest duration of a membership for a period; `null` is without limit. */
  readonly longestMonths: number | null;
  readonly renewals: number | null;
  /** After how long a temporary member must convert. */
  readonly convertAfterMonths: number | null;
  readonly joiningFeeWaived: boolean;
  readonly duesTo: 'home' | 'host' | 'split' | 'none';
  readonly seniorityRule: 'last-unbroken-entry' | 'sum-of-periods' | 'services-only' | 'none';
  readonly servicesIncluded: readonly string[];
  readonly servicesExcluded: readonly string[];
  readonly votingRights: boolean;
  readonly categoriesExcluded: readonly string[];
  readonly evidence: readonly string[];
  /** The only reasons for which the host union may decline. */
  readonly declineReasons: readonly string[];
  readonly deadlines: { readonly attestDays: number; readonly answerDays: number; readonly acceptDays: number };
  readonly appealBody: string;
  readonly noticeMonths: number;
  readonly charterVersion: number;
}
