import { accepted, firstBroken, refused, type Outcome, type Rule } from '@umn/kernel';

/**
 * C1: the home union may confirm the membership. C2: the attested facts may go to this host union.
 * C3: name and member number may go to it, given when the offer is accepted.
 */
export type ConsentCode = 'C1' | 'C2' | 'C3';

export type FactName = 'membership-confirmed' | 'periods' | 'dues' | 'standing' | 'name' | 'member-number';

/** Which facts each consent covers. */
export const factsOfConsent: Readonly<Record<ConsentCode, readonly FactName[]>> = {
  C1: ['membership-confirmed'],
  C2: ['periods', 'dues', 'standing'],
  C3: ['name', 'member-number'],
};

/** The wording the member agreed to; a changed wording gets a new version, and old records keep theirs. */
export const consentTextVersion = '2026-11';

const consentDays = 365;
const dayMs = 86_400_000;

/** What a member agreed to, for whom, in which words, and until when. */
export interface ConsentRecord {
  readonly consent: ConsentCode;
  readonly recipientUnionId: string;
  readonly facts: readonly FactName[];
  readonly textVersion: string;
  readonly lang: string;
  readonly at: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
}

/** One passing-on of facts, and the consent it rested on. */
export interface Disclosure {
  readonly consent: ConsentCode;
  readonly recipientUnionId: string;
  readonly facts: readonly FactName[];
  readonly at: Date;
}

export function giveConsent(consent: ConsentCode, recipientUnionId: string, lang: string, now: Date): ConsentRecord {
  return {
    consent,
    recipientUnionId,
    facts: factsOfConsent[consent],
    textVersion: consentTextVersion,
    lang,
    at: now,
    expiresAt: new Date(now.getTime() + consentDays * dayMs),
    withdrawnAt: null,
  };
}

interface GateFacts {
  readonly record: ConsentRecord | undefined;
  readonly consent: ConsentCode;
  readonly now: Date;
}

const consentWasGiven: Rule<GateFacts> = {
  code: 'membership.consent-missing',
  holds: ({ record }) => record !== undefined,
  params: ({ consent }) => ({ consents: consent }),
};

const consentStillStands: Rule<GateFacts> = {
  code: 'membership.consent-ended',
  holds: ({ record, now }) => record !== undefined && record.withdrawnAt === null && now < record.expiresAt,
  params: ({ consent }) => ({ consents: consent }),
};

/** The gate before every disclosure: no facts go to a union without a consent that names it and still stands. */
export function passConsentGate(
  consents: readonly ConsentRecord[],
  consent: ConsentCode,
  recipientUnionId: string,
  now: Date,
): Outcome<Disclosure> {
  const record = consents.findLast((one) => one.consent === consent && one.recipientUnionId === recipientUnionId);
  const broken = firstBroken({ record, consent, now }, consentWasGiven, consentStillStands);
  if (broken) return refused(broken);
  return accepted({ consent, recipientUnionId, facts: factsOfConsent[consent], at: now });
}
