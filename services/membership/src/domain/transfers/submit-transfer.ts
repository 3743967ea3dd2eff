import { accepted, firstBroken, refused, type Outcome, type Rule } from '@umn/kernel';
import type { TransferMode } from '../agreements/terms.ts';
import type { Organisation } from '../organisations/organisation.ts';
import { giveConsent } from './consent-gate.ts';
import type { Moved, TransferCase } from './transfer-case.ts';

/** What a member asks for; the unions and terms are what the stores hold of those it names. */
export interface Submission {
  readonly id: string;
  readonly caseRef: string;
  readonly pseudonym: string;
  readonly home: Organisation | null;
  readonly host: Organisation | null;
  readonly agreement: { readonly id: string; readonly version: number; readonly hash: string } | null;
  readonly mode: TransferMode;
  readonly consents: readonly string[];
  readonly name: string;
  readonly memberNumber: string;
  readonly contact: { readonly channel: 'none' | 'email'; readonly address: string | null };
  readonly lang: string;
}

const missingConsents = (submission: Submission): string[] => ['C1', 'C2'].filter((one) => !submission.consents.includes(one));

export const bothConsentsAreGiven: Rule<Submission> = {
  code: 'membership.consent-missing',
  holds: (submission) => missingConsents(submission).length === 0,
  params: (submission) => ({ consents: missingConsents(submission).join(', ') }),
};

export const unionsDiffer: Rule<Submission> = {
  code: 'membership.same-union',
  holds: ({ home, host }) => !home || !host || home.id !== host.id,
};

const isOpenUnion = (union: Organisation | null): boolean => union !== null && union.canBeJoined && union.membership === 'admitted';

export const bothUnionsTakePart: Rule<Submission> = {
  code: 'membership.union-not-taking-part',
  holds: ({ home, host }) => isOpenUnion(home) && isOpenUnion(host),
};

export const agreementIsInForce: Rule<Submission> = {
  code: 'membership.no-agreement-in-force',
  holds: ({ agreement }) => agreement !== null,
  params: ({ mode }) => ({ mode }),
};

export const addressGoesWithTheChannel: Rule<Submission> = {
  code: 'membership.contact-address-missing',
  holds: ({ contact }) => contact.channel === 'none' || contact.address !== null,
};

/** A member asks to move: the case begins, awaiting the home union. */
export function submitTransfer(submission: Submission, now: Date): Outcome<Moved> {
  const broken = firstBroken(
    submission,
    bothConsentsAreGiven,
    addressGoesWithTheChannel,
    unionsDiffer,
    bothUnionsTakePart,
    agreementIsInForce,
  );
  if (broken) return refused(broken);
  const { home, host, agreement, contact } = submission;
  if (!home || !host || !agreement) throw new Error('the rules let a submission without its parties pass');
  const state: TransferCase = {
    id: submission.id,
    caseRef: submission.caseRef,
    version: 1,
    homeUnionId: home.id,
    hostUnionId: host.id,
    mode: submission.mode,
    lang: submission.lang,
    contactChannel: contact.channel,
    agreement,
    pseudonym: submission.pseudonym,
    consents: [
      giveConsent('C1', home.id, submission.lang, now),
      giveConsent('C2', host.id, submission.lang, now),
    ],
    disclosures: [],
    homeStatus: 'awaited',
    hostStatus: 'awaited',
    memberStatus: 'submitted',
    overdue: 'none',
    ending: null,
    attestation: null,
    offer: null,
    activation: [],
    temporary: false,
    steps: [{ at: now, what: 'submitted', by: 'member' }],
    stateSince: now,
    remindersSent: 0,
    homeSide: {
      name: submission.name,
      memberNumber: submission.memberNumber,
      contactAddress: contact.channel === 'email' ? contact.address : null,
      attested: null,
      refusal: null,
    },
    hostSide: { attested: null, name: null, memberNumber: null, decline: null, seniority: null },
  };
  return accepted({ state, fact: 'submitted' });
}
