import { orRefuse } from '@umn/kernel';
import type { Terms } from '../src/domain/agreements/terms.ts';
import type { Organisation } from '../src/domain/organisations/organisation.ts';
import { attest } from '../src/domain/transfers/home-moves.ts';
import { makeOffer } from '../src/domain/transfers/host-moves.ts';
import { acceptOffer } from '../src/domain/transfers/member-moves.ts';
import { submitTransfer, type Submission } from '../src/domain/transfers/submit-transfer.ts';
import type { AttestedFacts, TransferCase } from '../src/domain/transfers/transfer-case.ts';

export const monday = new Date('2026-11-23T09:00:00.000Z');
export const dayMs = 86_400_000;
export const after = (days: number, from = monday): Date => new Date(from.getTime() + days * dayMs);

export const aUnion = (id: string, changes: Partial<Organisation> = {}): Organisation => ({
  id,
  version: 2,
  name: `Union ${id}`,
  kind: 'union',
  level: 'national',
  parentId: null,
  country: 'IT',
  town: 'Milano',
  email: `${id}@example.org`,
  lang: 'it',
  membership: 'admitted',
  canBeJoined: true,
  demo: false,
  history: [],
  ...changes,
});

export const terms: Terms = {
  modes: ['full', 'partial', 'temporary'],
  routing: 'home-first',
  thirdPartyApproval: false,
  longestMonths: 24,
  renewals: 1,
  convertAfterMonths: null,
  joiningFeeWaived: true,
  duesTo: 'host',
  seniorityRule: 'sum-of-periods',
  servicesIncluded: ['advice'],
  servicesExcluded: [],
  votingRights: true,
  categoriesExcluded: [],
  evidence: ['membership-card'],
  declineReasons: ['outside-our-scope', 'dues-unpaid'],
  deadlines: { attestDays: 15, answerDays: 21, acceptDays: 30 },
  appealBody: 'network-panel',
  noticeMonths: 6,
  charterVersion: 1,
};

export const agreementHash = 'a'.repeat(64);
export const attestationHash = 'b'.repeat(64);

export const facts: AttestedFacts = {
  periods: [{ from: '2015-03-01', to: null, kind: 'full' }],
  duesPaidUntil: '2026-12-31',
  standing: 'good',
};

export const aSubmission = (changes: Partial<Submission> = {}): Submission => ({
  id: 'case-1',
  caseRef: 'UMN-0000-0001',
  pseudonym: 'M-ABCDE',
  home: aUnion('home'),
  host: aUnion('host', { country: 'BE' }),
  agreement: { id: 'agreement-1', version: 1, hash: agreementHash },
  mode: 'full',
  consents: ['C1', 'C2'],
  name: 'Amina Test',
  memberNumber: '4711',
  contact: { channel: 'email', address: 'amina@example.org' },
  lang: 'ar',
  ...changes,
});

export const anAttestation = { by: 'home-officer', facts, agreementHash, hash: attestationHash };
export const anOffer = { by: 'host-officer', kind: 'full', from: '2027-01-01', until: null, attestationHash, agreementHash } as const;

export const submitted = (changes: Partial<Submission> = {}): TransferCase => orRefuse(submitTransfer(aSubmission(changes), monday)).state;
export const attested = (): TransferCase => orRefuse(attest(submitted(), anAttestation, monday)).state;
export const offered = (changes: Partial<{ kind: 'full' | 'partial' | 'temporary'; until: string | null }> = {}): TransferCase =>
  orRefuse(makeOffer(attested(), terms, { ...anOffer, ...changes }, monday)).state;
export const acceptedCase = (changes: Parameters<typeof offered>[0] = {}): TransferCase =>
  orRefuse(acceptOffer(offered(changes), { releaseName: true, lang: 'ar' }, monday)).state;
