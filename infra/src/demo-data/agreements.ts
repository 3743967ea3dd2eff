import { demoId } from './identity.ts';

/** What an agreement version can say. The hash over it is made by the service that owns agreements, never written here. */
export interface DemoTerms {
  readonly modes: readonly ('full' | 'partial' | 'temporary' | 'guest')[];
  readonly routing: 'home-first' | 'host-first';
  readonly thirdPartyApproval: boolean;
  readonly longestMonths: number | null;
  readonly renewals: number | null;
  readonly convertAfterMonths: number | null;
  readonly joiningFeeWaived: boolean;
  readonly duesTo: 'home' | 'host' | 'split' | 'none';
  readonly seniorityRule: 'last-unbroken-entry' | 'sum-of-periods' | 'services-only' | 'none';
  readonly servicesIncluded: readonly string[];
  readonly servicesExcluded: readonly string[];
  readonly votingRights: boolean;
  readonly categoriesExcluded: readonly string[];
  readonly evidence: readonly string[];
  readonly declineReasons: readonly string[];
  /** Days that the home union, the host union and the member have. */
  readonly deadlines: { readonly attestDays: number; readonly answerDays: number; readonly acceptDays: number };
  readonly appealBody: string;
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
  longestMonths: 24,
  renewals: 1,
  convertAfterMonths: 12,
  joiningFeeWaived: true,
  duesTo: 'host',
  seniorityRule: 'last-unbroken-entry',
  servicesIncluded: ['labour-rights', 'unpaid-wages', 'residence-permit', 'translation'],
  servicesExcluded: ['unemployment-fund', 'strike-pay'],
  votingRights: true,
  categoriesExcluded: [],
  evidence: ['membership-card', 'dues-receipts', 'home-union-letter'],
  declineReasons: ['outside-our-scope', 'dues-unpaid', 'evidence-missing', 'already-a-member'],
  deadlines: { attestDays: 15, answerDays: 21, acceptDays: 30 },
  appealBody: 'network-panel',
  noticeMonths: 6,
  charterVersion: 1,
};

const seasonal: DemoTerms = {
  ...usual,
  modes: ['partial', 'temporary'],
  routing: 'host-first',
  longestMonths: 12,
  renewals: 0,
  convertAfterMonths: null,
  duesTo: 'split',
  seniorityRule: 'services-only',
  servicesIncluded: ['seasonal-work', 'labour-rights', 'unpaid-wages', 'health-and-safety', 'housing'],
  servicesExcluded: ['unemployment-fund', 'strike-pay', 'litigation'],
  votingRights: false,
  categoriesExcluded: ['posted-workers'],
  evidence: ['membership-card', 'payslip-deduction', 'dues-receipts'],
  noticeMonths: 3,
};

const guest: DemoTerms = {
  ...usual,
  modes: ['guest', 'temporary'],
  longestMonths: 12,
  renewals: 2,
  convertAfterMonths: 36,
  joiningFeeWaived: false,
  duesTo: 'home',
  seniorityRule: 'sum-of-periods',
  servicesExcluded: ['unemployment-fund', 'litigation'],
  votingRights: false,
  noticeMonths: 12,
};

const neighbours: DemoTerms = {
  ...usual,
  modes: ['full', 'guest'],
  thirdPartyApproval: true,
  longestMonths: null,
  renewals: 0,
  convertAfterMonths: null,
  seniorityRule: 'sum-of-periods',
  servicesIncluded: ['labour-rights', 'pension-and-social-security', 'tax-return', 'domestic-work'],
  votingRights: false,
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
