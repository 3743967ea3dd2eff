import { accepted, firstBroken, refused, type Outcome, type Rule } from '@umn/kernel';
import { giveConsent, passConsentGate, type ConsentRecord } from './consent-gate.ts';
import { nextVersion, permitted } from './move-case.ts';
import type { HostSide, Moved, TransferCase } from './transfer-case.ts';

export interface AcceptCommand {
  readonly releaseName: boolean;
  /** The language in which the member read what the release means. */
  readonly lang: string;
}

export const nameIsReleased: Rule<AcceptCommand> = {
  code: 'membership.name-not-released',
  holds: ({ releaseName }) => releaseName,
};

/** The member accepts the offer and releases the name to the host union; the activation begins. */
export function acceptOffer(transfer: TransferCase, command: AcceptCommand, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'member', 'accept');
  if (!row.ok) return row;
  const broken = firstBroken(command, nameIsReleased);
  if (broken) return refused(broken);
  const consents = [...transfer.consents, giveConsent('C3', transfer.hostUnionId, command.lang, now)];
  const disclosure = passConsentGate(consents, 'C3', transfer.hostUnionId, now);
  if (!disclosure.ok) return disclosure;
  const { name, memberNumber } = transfer.homeSide;
  return accepted(
    nextVersion(transfer, {
      by: 'member',
      fact: 'accepted',
      at: now,
      changes: {
        memberStatus: 'accepted',
        consents,
        disclosures: [...transfer.disclosures, disclosure.value],
        hostSide: { ...transfer.hostSide, name, memberNumber },
      },
    }),
  );
}

const nothingDisclosed: HostSide = { attested: null, name: null, memberNumber: null, decline: null, seniority: null };

const withdrawn = (consents: readonly ConsentRecord[], now: Date): readonly ConsentRecord[] =>
  consents.map((record) => (record.withdrawnAt ? record : { ...record, withdrawnAt: now }));

/** The member turns the offer down; what the host union was told is closed to it. */
export function turnOfferDown(transfer: TransferCase, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'member', 'decline');
  if (!row.ok) return row;
  return accepted(
    nextVersion(transfer, {
      by: 'member',
      fact: 'offer-turned-down',
      at: now,
      changes: {
        memberStatus: 'offer-declined',
        consents: withdrawn(transfer.consents, now),
        hostSide: nothingDisclosed,
      },
    }),
  );
}

/** The member withdraws the case and with it every consent; what the host union was told is closed to it. */
export function withdrawTransfer(transfer: TransferCase, now: Date): Outcome<Moved> {
  const row = permitted(transfer, 'member', 'withdraw');
  if (!row.ok) return row;
  return accepted(
    nextVersion(transfer, {
      by: 'member',
      fact: 'withdrawn',
      at: now,
      changes: {
        memberStatus: 'withdrawn',
        consents: withdrawn(transfer.consents, now),
        hostSide: nothingDisclosed,
      },
    }),
  );
}
