import { accepted, refused, type Outcome } from '@umn/kernel';
import type { Terms } from '../agreements/terms.ts';
import { nextVersion } from './move-case.ts';
import { seniorityAtHost } from './seniority.ts';
import { statusOf, type ActivationStep, type HostSide, type Moved, type TransferCase } from './transfer-case.ts';

/** What the stores say at the moment of a step. */
export interface ActivationContext {
  readonly terms: Terms;
  /** The attestation's hash, computed anew from what the case holds now. */
  readonly attestationHash: string | null;
  readonly bothUnionsAdmitted: boolean;
  readonly homeCountry: string;
}

/**
 * The order of the activation. `activated` is the pivot: before it a step may fail and everything is undone,
 * after it steps are only repeated until they are done. The member may be covered twice for a moment, never
 * zero times: the home union lets go only after the host union has taken over, and only of a full transfer.
 */
export function stepsOf(transfer: TransferCase): readonly ActivationStep[] {
  const full = transfer.offer?.kind === 'full';
  return ['provisioned', 'rechecked', 'activated', ...(full ? (['released'] as const) : []), 'seniority-posted'];
}

const nothingDisclosed: HostSide = { attested: null, name: null, memberNumber: null, decline: null, seniority: null };

/** One step of the activation, each a version of its own, so that whoever resumes it sees what is done. */
export function advanceActivation(transfer: TransferCase, context: ActivationContext, now: Date): Outcome<Moved> {
  if (statusOf(transfer) !== 'ACTIVATING') {
    return refused({ kind: 'conflict', code: 'membership.move-not-allowed', params: { move: 'activate', status: statusOf(transfer) } });
  }
  const step = stepsOf(transfer).find((one) => !transfer.activation.includes(one));
  const next = (fact: Moved['fact'], changes: Partial<TransferCase>): Outcome<Moved> =>
    accepted(nextVersion(transfer, { by: 'platform', fact, at: now, changes }));
  if (step === undefined) {
    return transfer.offer?.until
      ? next('temporary-started', { temporary: true })
      : next('completed', { ending: 'COMPLETED' });
  }
  if (step === 'rechecked' && !stillHolds(transfer, context)) {
    return next('failed', { ending: 'CLOSED_NOT_ACTIVATED', activation: [], hostSide: nothingDisclosed });
  }
  const activation = [...transfer.activation, step];
  if (step !== 'seniority-posted') return next(step, { activation });
  const earnedAt = { unionId: transfer.homeUnionId, country: context.homeCountry };
  const seniority = seniorityAtHost(transfer.hostSide.attested?.periods ?? [], context.terms.seniorityRule, earnedAt);
  return next(step, { activation, hostSide: { ...transfer.hostSide, seniority } });
}

/** The offer was made on the attestation that still stands, and both unions are still in the network. */
function stillHolds(transfer: TransferCase, context: ActivationContext): boolean {
  return (
    context.bothUnionsAdmitted &&
    context.attestationHash !== null &&
    context.attestationHash === transfer.attestation?.hash &&
    context.attestationHash === transfer.offer?.attestationHash
  );
}
