import type { Terms, TransferMode } from './terms.ts';

/** One union's yes to exactly the terms whose hash it quotes. */
export interface Approval {
  readonly unionId: string;
  readonly hash: string;
  readonly at: Date;
}

/** Terms once written never change; an edit is a version of its own, without approvals. */
export interface AgreementVersion {
  readonly version: number;
  readonly terms: Terms;
  /** SHA-256, in hexadecimal, over the RFC 8785 canonical JSON of the terms. */
  readonly hash: string;
  readonly approvals: readonly Approval[];
  /** `null` until all have approved. */
  readonly inForceFrom: Date | null;
  readonly terminatedAt: Date | null;
}

export interface RecognitionAgreement {
  readonly id: string;
  readonly unions: readonly string[];
  readonly versions: readonly AgreementVersion[];
  readonly demo: boolean;
}

export type AgreementState = 'proposed' | 'in-force' | 'superseded' | 'terminated';

/** Every union of the agreement approved, and all quote this version's hash. */
export function approvedByAll(agreement: RecognitionAgreement, version: AgreementVersion): boolean {
  return agreement.unions.every((union) =>
    version.approvals.some((approval) => approval.unionId === union && approval.hash === version.hash),
  );
}

/** The newest version that all approved and that has begun; older ones it replaces for good, also when it ends. */
const newestBegun = (agreement: RecognitionAgreement, now: Date): AgreementVersion | undefined =>
  agreement.versions
    .filter((version) => approvedByAll(agreement, version) && version.inForceFrom !== null && version.inForceFrom <= now)
    .sort((one, other) => other.version - one.version)[0];

/** The version in force at an instant: the newest that all approved and that has begun, unless it was terminated. */
export function versionInForce(agreement: RecognitionAgreement, now: Date): AgreementVersion | null {
  const begun = newestBegun(agreement, now);
  if (!begun || (begun.terminatedAt && begun.terminatedAt <= now)) return null;
  return begun;
}

export function stateOfVersion(agreement: RecognitionAgreement, version: AgreementVersion, now: Date): AgreementState {
  if (version.terminatedAt && version.terminatedAt <= now) return 'terminated';
  const begun = newestBegun(agreement, now);
  if (begun?.version === version.version) return 'in-force';
  return begun && version.version < begun.version ? 'superseded' : 'proposed';
}

/** An agreement stands where its version in force stands; without one, where its newest version does. */
export function stateOfAgreement(agreement: RecognitionAgreement, now: Date): AgreementState {
  if (versionInForce(agreement, now)) return 'in-force';
  const newest = [...agreement.versions].sort((one, other) => other.version - one.version)[0];
  return newest ? stateOfVersion(agreement, newest, now) : 'proposed';
}

/** The terms under which a member may move from one union to another in a mode, when there are any. */
export function termsFor(
  agreements: readonly RecognitionAgreement[],
  homeUnionId: string,
  hostUnionId: string,
  mode: TransferMode,
  now: Date,
): { readonly agreementId: string; readonly version: AgreementVersion } | null {
  for (const agreement of agreements) {
    if (!agreement.unions.includes(homeUnionId) || !agreement.unions.includes(hostUnionId)) continue;
    const version = versionInForce(agreement, now);
    if (version?.terms.modes.includes(mode)) return { agreementId: agreement.id, version };
  }
  return null;
}
