import type { TransferMode } from '../agreements/terms.ts';
import type { ConsentRecord, Disclosure } from './consent-gate.ts';
import type { EndStatus, Mover, TransferStatus } from './transfer-table.ts';

/** A stretch of membership, in whole days (`YYYY-MM-DD`); `to` is `null` while it goes on. */
export interface MembershipPeriod {
  readonly from: string;
  readonly to: string | null;
  readonly kind: string;
}

/** What the home union confirms about its member. */
export interface AttestedFacts {
  readonly periods: readonly MembershipPeriod[];
  readonly duesPaidUntil: string;
  readonly standing: string;
}

/** A period as it counts at the host union: where it was earned stays with it. */
export interface SeniorityPeriod extends MembershipPeriod {
  readonly unionId: string;
  readonly country: string;
}

/** A union's no, in the words it chose; both may be personal. */
export interface Reason {
  readonly reason: string;
  readonly text: string | null;
}

/** What belongs to the home union's side: sealed at rest under that union's key. */
export interface HomeSide {
  readonly name: string;
  readonly memberNumber: string;
  readonly contactAddress: string | null;
  readonly attested: AttestedFacts | null;
  readonly refusal: Reason | null;
}

/** What was disclosed to the host union, or written by it: sealed at rest under that union's key. */
export interface HostSide {
  readonly attested: AttestedFacts | null;
  readonly name: string | null;
  readonly memberNumber: string | null;
  readonly decline: Reason | null;
  readonly seniority: readonly SeniorityPeriod[] | null;
}

/** The home union's signed statement, without its facts; `by` is the officer's account id. */
export interface Attestation {
  readonly hash: string;
  readonly agreementHash: string;
  readonly at: Date;
  readonly by: string;
}

export type OfferKind = 'full' | 'partial' | 'temporary';

/** The host union's answer. With `until` it is a membership for a period. */
export interface Offer {
  readonly kind: OfferKind;
  readonly from: string;
  readonly until: string | null;
  readonly attestationHash: string;
  readonly agreementHash: string;
  readonly at: Date;
  readonly by: string;
}

export type ActivationStep = 'provisioned' | 'rechecked' | 'activated' | 'released' | 'seniority-posted';

export type StepName =
  | 'submitted'
  | 'attested'
  | 'refused'
  | 'offered'
  | 'declined'
  | 'accepted'
  | 'offer-turned-down'
  | 'withdrawn'
  | 'overdue'
  | 'reminded'
  | ActivationStep
  | 'completed'
  | 'temporary-started'
  | 'expired'
  | 'closed'
  | 'ended'
  | 'failed';

/** One thing that happened, as everybody on the case may see it. */
export interface Step {
  readonly at: Date;
  readonly what: StepName;
  readonly by: Mover;
}

export type HomeStatus = 'awaited' | 'attested' | 'refused';
export type HostStatus = 'awaited' | 'offered' | 'declined';
export type MemberStatus = 'submitted' | 'accepted' | 'offer-declined' | 'withdrawn';

/**
 * A member's case. Each party writes its own status and no other; time writes `overdue` and `ending`, the
 * platform `activation` and `ending`. What everybody sees is derived from them (`statusOf`).
 */
export interface TransferCase {
  readonly id: string;
  readonly caseRef: string;
  readonly version: number;
  readonly homeUnionId: string;
  readonly hostUnionId: string;
  readonly mode: TransferMode;
  /** The language the member chose for mail and consent texts. */
  readonly lang: string;
  readonly contactChannel: 'none' | 'email';
  /** The terms the case was submitted under; later versions do not touch it. */
  readonly agreement: { readonly id: string; readonly version: number; readonly hash: string };
  /** How the host union calls the member until the name is released. */
  readonly pseudonym: string;
  readonly consents: readonly ConsentRecord[];
  readonly disclosures: readonly Disclosure[];
  readonly homeStatus: HomeStatus;
  readonly hostStatus: HostStatus;
  readonly memberStatus: MemberStatus;
  readonly overdue: 'none' | 'home' | 'host';
  readonly ending: EndStatus | null;
  readonly attestation: Attestation | null;
  readonly offer: Offer | null;
  readonly activation: readonly ActivationStep[];
  readonly temporary: boolean;
  readonly steps: readonly Step[];
  /** When the present state began; its timers count from here. */
  readonly stateSince: Date;
  readonly remindersSent: number;
  readonly homeSide: HomeSide;
  readonly hostSide: HostSide;
}

/** Everything of a case that tells where it stands. */
export type StatusFacts = Pick<
  TransferCase,
  'homeStatus' | 'hostStatus' | 'memberStatus' | 'overdue' | 'ending' | 'temporary'
>;

/** The status everybody sees, derived from what each party wrote for itself. */
export function statusOf(facts: StatusFacts): TransferStatus {
  if (facts.ending) return facts.ending;
  if (facts.memberStatus === 'withdrawn') return 'WITHDRAWN';
  if (facts.homeStatus === 'refused') return 'HOME_REFUSED';
  if (facts.homeStatus === 'awaited') return facts.overdue === 'home' ? 'HOME_OVERDUE' : 'AWAITING_HOME';
  if (facts.hostStatus === 'declined') return 'HOST_DECLINED';
  if (facts.hostStatus === 'awaited') return facts.overdue === 'host' ? 'HOST_OVERDUE' : 'AWAITING_HOST';
  if (facts.memberStatus === 'offer-declined') return 'CLOSED_MEMBER_DECLINED';
  if (facts.memberStatus === 'submitted') return 'OFFERED';
  return facts.temporary ? 'TEMPORARY' : 'ACTIVATING';
}

/** What a move of the case answers: the next state, and the fact to publish beside it. */
export interface Moved {
  readonly state: TransferCase;
  readonly fact: StepName;
}
