import { accepted, firstBroken, refused, type Outcome, type Rule } from '@umn/kernel';
import { passConsentGate } from './consent-gate.ts';
import { nextVersion, permitted } from './move-case.ts';
import type { AttestedFacts, Moved, TransferCase } from './transfer-case.ts';

/** The home union's statement; `hash` is over the facts, the case and the agreement, computed by the caller. */
export interface AttestCommand {
  readonly by: string;
  readonly facts: AttestedFacts;
  readonly agreementHash: string;
  readonly hash: string;
}

interface AttestFacts {
  readonly transfer: TransferCase;
  readonly command: AttestCommand;
  readonly today: string;
}

/** The hash that a union quotes must be that of the terms the case is pinned to. */
export const quotesTheAgreement: Rule<{ transfer: TransferCase; command: { agreementHash: string } }> = {
  code: 'membership.agreement-stale',
  kind: 'conflict',
  holds: ({ transfer, command }) => command.agreementHash === transfer.agreement.hash,
  params: ({ transfer }) => ({ current: transfer.agreement.hash, version: transfer.agreement.version }),
};

export const periodsRunForward: Rule<AttestFacts> = {
  code: 'membership.period-backwards',
  holds: ({ command }) => command.facts.periods.every(({ from, to }) => to === null || from <= to),
};

export const periodsHaveBegun: Rule<AttestFacts> = {
  code: 'membership.period-in-future',
  holds: ({ command, today }) => command.facts.periods.every(({ from }) => from <= today),
};

/** The home union attests. What it says is passed to the host union only through the consent gate. */
export function attest(transfer: TransferCase, command: AttestCommand, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'home', 'attest');
  if (!row.ok) return row;
  const confirmed = passConsentGate(transfer.consents, 'C1', transfer.homeUnionId, now);
  if (!confirmed.ok) return confirmed;
  const disclosure = passConsentGate(transfer.consents, 'C2', transfer.hostUnionId, now);
  if (!disclosure.ok) return disclosure;
  const facts = { transfer, command, today: now.toISOString().slice(0, 10) };
  const broken = firstBroken(facts, quotesTheAgreement, periodsRunForward, periodsHaveBegun);
  if (broken) return refused(broken);
  const { hash, agreementHash, by } = command;
  return accepted(
    nextVersion(transfer, {
      by: 'home',
      fact: 'attested',
      at: now,
      changes: {
        homeStatus: 'attested',
        attestation: { hash, agreementHash, at: now, by },
        homeSide: { ...transfer.homeSide, attested: command.facts },
        hostSide: { ...transfer.hostSide, attested: command.facts },
        disclosures: [...transfer.disclosures, confirmed.value, disclosure.value],
      },
    }),
  );
}

/** The home union does not confirm the membership, and says why. */
export function refuseAttestation(transfer: TransferCase, command: { readonly reason: string; readonly text: string | null }, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'home', 'refuse');
  if (!row.ok) return row;
  const { reason, text } = command;
  return accepted(
    nextVersion(transfer, {
      by: 'home',
      fact: 'refused',
      at: now,
      changes: { homeStatus: 'refused', homeSide: { ...transfer.homeSide, refusal: { reason, text } } },
    }),
  );
}
