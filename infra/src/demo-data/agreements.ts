import { demoId } from './identity.ts';

/** What an agreement version can say. The hash over it is made by the service that owns agreements, never written here. */
export interface DemoTerms {
  readonly modes: readonly ('full' | 'partial' | 'temporary' | 'guest')[];
  readonly routing: 'home-first' | 'host-first';
  readonly thirdPartyApproval: boolean;
  readonly longestDurationMonths: number | null;
  readonly renewals: number;
  readonly convertAfterMonths: number | null;
  /** Is the joining fee waived for those who move? */
  readonly feeWaiver: boolean;
  readonly dues: 'home' | 'host' | 'split' | 'none';
  readonly seniority: 'last-unbroken-entry' | 'sum-of-periods' | 'services-only' | 'none';
  readonly servicesIncluded: readonly string[];
  readonly servicesExcluded: readonly string[];
  readonly votingRights: 'full' | 'after-conversion' | 'none';
  readonly categoriesExcluded: readonly string[];
  readonly evidenceAccepted: readonly string[];
  readonly declineReasons: readonly string[];
  /** Days until a step is overdue (home, host) or ends (member, appeal). */
  readonly deadlines: { readonly homeDays: number; readonly hostDays: number; readonly memberDays: number; readonly appealDays: number };
  /** Does an overdue host mean a temporary membership? */
  readonly deemedTemporary: boolean;
  readonly appealBody: 'network-panel';
  readonly noticeMonths: number;
  readonly charterVersion: number;
}

export interface DemoAgreement {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly unions: readonly { readonly id: string; readonly slug: string }[];
  readonly versions: readonly {
    readonly version: number;
    readonly state: 'in-force' | 'proposed';
    readonly proposedAt: string;
    readonly inForceSince: string | null;
    readonly approvals: readonly { readonly unionId: string; readonly approvedAt: string }[];
    readonly terms: DemoTerms;
  }[];
  readonly demo: true;
}

const usual: DemoTerms = {
  modes: ['full', 'partial', 'temporary'],
  routing: 'home-first',
  thirdPartyApproval: false,
  longestDurationMonths: 24,
  renewals: 1,
  convertAfterMonths: 12,
  feeWaiver: true,
  dues: 'host',
  seniority: 'last-unbroken-entry',
  servicesIncluded: ['labour-rights', 'unpaid-wages', 'residence-permit', 'translation'],
  servicesExcluded: ['unemployment-fund', 'strike-pay'],
  votingRights: 'full',
  categoriesExcluded: [],
  evidenceAccepted: ['membership-card', 'dues-receipts', 'home-union-letter'],
  declineReasons: ['outside-our-scope', 'dues-unpaid', 'evidence-missing', 'already-a-member'],
  deadlines: { homeDays: 15, hostDays: 21, memberDays: 30, appealDays: 30 },
  deemedTemporary: true,
  appealBody: 'network-panel',
  noticeMonths: 6,
  charterVersion: 1,
};

const seasonal: DemoTerms = {
  ...usual,
  modes: ['partial', 'temporary'],
  routing: 'host-first',
  longestDurationMonths: 12,
  renewals: 0,
  convertAfterMonths: null,
  dues: 'split',
  seniority: 'services-only',
  servicesIncluded: ['seasonal-work', 'labour-rights', 'unpaid-wages', 'health-and-safety', 'housing'],
  servicesExcluded: ['unemployment-fund', 'strike-pay', 'litigation'],
  votingRights: 'none',
  categoriesExcluded: ['posted-workers'],
  evidenceAccepted: ['membership-card', 'payslip-deduction', 'dues-receipts'],
  noticeMonths: 3,
};

const guest: DemoTerms = {
  ...usual,
  modes: ['guest', 'temporary'],
  longestDurationMonths: 12,
  renewals: 2,
  convertAfterMonths: 36,
  feeWaiver: false,
  dues: 'home',
  seniority: 'sum-of-periods',
  servicesExcluded: ['unemployment-fund', 'litigation'],
  votingRights: 'none',
  deemedTemporary: false,
  noticeMonths: 12,
};

const neighbours: DemoTerms = {
  ...usual,
  modes: ['full', 'guest'],
  thirdPartyApproval: true,
  longestDurationMonths: null,
  renewals: 0,
  convertAfterMonths: null,
  seniority: 'sum-of-periods',
  servicesIncluded: ['labour-rights', 'pension-and-social-security', 'tax-return', 'domestic-work'],
  votingRights: 'after-conversion',
};

const agreement = (
  slug: string,
  title: string,
  unions: readonly string[],
  terms: DemoTerms,
  proposedAt: string,
  approvedAt: readonly string[],
): DemoAgreement => {
  const inForce = approvedAt.length === unions.length;
  return {
    id: demoId('agreement', slug),
    slug,
    title,
    unions: unions.map((union) => ({ id: demoId('organisation', union), slug: union })),
    versions: [
      {
        version: 1,
        state: inForce ? 'in-force' : 'proposed',
        proposedAt,
        inForceSince: inForce ? (approvedAt.at(-1) ?? null) : null,
        approvals: approvedAt.map((instant, index) => ({ unionId: demoId('organisation', unions[index] ?? ''), approvedAt: instant })),
        terms,
      },
    ],
    demo: true,
  };
};

/** Between invented unions only: no real union is shown to have agreed to anything. Approvals stand in the order of the unions. */
export const agreements: readonly DemoAgreement[] = [
  agreement('lombardia-wallonie', 'Demo Union Lombardia – Demo Centrale Wallonie', ['lombardia', 'wallonie'], usual, '2025-10-06T09:00:00Z', ['2025-10-20T08:30:00Z', '2025-11-03T10:00:00Z']),
  agreement('lombardia-primorska', 'Demo Union Lombardia – Demo Sindikat Primorska', ['lombardia', 'primorska'], neighbours, '2025-12-01T09:00:00Z', ['2025-12-15T09:15:00Z', '2026-01-12T13:00:00Z']),
  agreement('attiki-trakia', 'Demo Ergatiki Enosi Attikis – Demo Sindikat Trakia', ['attiki', 'trakia'], guest, '2026-01-19T09:00:00Z', ['2026-02-02T11:00:00Z', '2026-02-16T09:45:00Z']),
  agreement('nord-rhone-lviv', 'Demo Gewerkschaft Nord – Demo Syndicat Rhône – Demo Profspilka Lviv', ['nord', 'rhone', 'lviv'], seasonal, '2026-02-09T09:00:00Z', [
    '2026-03-02T10:00:00Z',
    '2026-03-09T10:00:00Z',
    '2026-03-23T12:00:00Z',
  ]),
  agreement('wallonie-attiki', 'Demo Centrale Wallonie – Demo Ergatiki Enosi Attikis', ['wallonie', 'attiki'], usual, '2026-09-14T09:00:00Z', ['2026-09-28T09:00:00Z']),
];
