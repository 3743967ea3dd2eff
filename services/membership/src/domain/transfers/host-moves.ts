import { accepted, firstBroken, refused, type Outcome, type Rule } from '@umn/kernel';
import type { Terms } from '../agreements/terms.ts';
import { quotesTheAgreement } from './home-moves.ts';
import { nextVersion, permitted } from './move-case.ts';
import type { Moved, OfferKind, TransferCase } from './transfer-case.ts';

export interface OfferCommand {
  readonly by: string;
  readonly kind: OfferKind;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day; `null` is without end. */
  readonly until: string | null;
  readonly attestationHash: string;
  readonly agreementHash: string;
}

interface OfferFacts {
  readonly transfer: TransferCase;
  readonly terms: Terms;
  readonly command: OfferCommand;
}

export const quotesTheAttestation: Rule<OfferFacts> = {
  code: 'membership.attestation-stale',
  kind: 'conflict',
  holds: ({ transfer, command }) => command.attestationHash === transfer.attestation?.hash,
  params: ({ transfer }) => ({ current: transfer.attestation?.hash ?? '' }),
};

/** A guest is a temporary member, so terms that allow guests allow a temporary offer. */
export const kindIsAgreed: Rule<OfferFacts> = {
  code: 'membership.offer-kind-not-agreed',
  holds: ({ terms, command }) =>
    terms.modes.includes(command.kind) || (command.kind === 'temporary' && terms.modes.includes('guest')),
  params: ({ command }) => ({ kind: command.kind }),
};

/** A temporary membership has an end, a full one has none. */
export const periodFitsTheKind: Rule<OfferFacts> = {
  code: 'membership.offer-period-missing',
  holds: ({ command }) =>
    command.kind === 'partial' || (command.kind === 'temporary' ? command.until !== null : command.until === null),
  params: ({ command }) => ({ kind: command.kind }),
};

export const offerRunsForward: Rule<OfferFacts> = {
  code: 'membership.offer-period-backwards',
  holds: ({ command }) => command.until === null || command.from < command.until,
};

/** The last day an offer from `from` may have when it lasts at most `months`. */
export function lastDayAllowed(from: string, months: number): string {
  const start = new Date(`${from}T00:00:00Z`);
  const end = new Date(start);
  end.setUTCMonth(end.getUTCMonth() + months);
  // The 31st of a month plus a month of 30 days would run into the month after: stay in the month meant.
  if (end.getUTCDate() !== start.getUTCDate()) end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}

export const offerIsNotTooLong: Rule<OfferFacts> = {
  code: 'membership.offer-too-long',
  holds: ({ terms, command }) =>
    command.until === null || terms.longestMonths === null || command.until <= lastDayAllowed(command.from, terms.longestMonths),
  params: ({ terms }) => ({ months: terms.longestMonths ?? 0 }),
};

/** The host union offers a membership, on exactly this attestation and these terms. */
export function makeOffer(transfer: TransferCase, terms: Terms, command: OfferCommand, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'host', 'offer');
  if (!row.ok) return row;
  const facts = { transfer, terms, command };
  const broken = firstBroken(
    facts,
    quotesTheAttestation,
    quotesTheAgreement,
    kindIsAgreed,
    periodFitsTheKind,
    offerRunsForward,
    offerIsNotTooLong,
  );
  if (broken) return refused(broken);
  return accepted(
    nextVersion(transfer, {
      by: 'host',
      fact: 'offered',
      at: now,
      changes: { hostStatus: 'offered', offer: { ...command, at: now } },
    }),
  );
}

interface DeclineFacts {
  readonly terms: Terms;
  readonly reason: string;
}

export const reasonIsAgreed: Rule<DeclineFacts> = {
  code: 'membership.decline-reason-not-agreed',
  holds: ({ terms, reason }) => terms.declineReasons.includes(reason),
  params: ({ terms }) => ({ reasons: terms.declineReasons.join(', ') }),
};

/** The host union declines, for one of the reasons the agreement lists. */
export function declineCase(
  transfer: TransferCase,
  terms: Terms,
  command: { readonly reason: string; readonly text: string | null },
  now: Date,
): Outcome<Moved> {
  const row = permitted(transfer, 'host', 'decline');
  if (!row.ok) return row;
  const { reason, text } = command;
  const broken = firstBroken({ terms, reason }, reasonIsAgreed);
  if (broken) return refused(broken);
  return accepted(
    nextVersion(transfer, {
      by: 'host',
      fact: 'declined',
      at: now,
      changes: { hostStatus: 'declined', hostSide: { ...transfer.hostSide, decline: { reason, text } } },
    }),
  );
}
