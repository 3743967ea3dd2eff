import { refuse } from '@umn/kernel';
import type { Caller } from '@umn/platform/auth';
import type { Party } from '../../../application/transfers/case-desk.ts';

/** Whom the caller of a case's path speaks for: a receipt for the member, a token for its organisation. */
export function partyOf(caller: Caller, lang: string): Party {
  if (caller.kind === 'receipt') return { kind: 'member', receipt: caller.words, lang };
  if (caller.kind === 'person') {
    return { kind: 'staff', accountId: caller.id, unionId: caller.organisation, officer: caller.roles.includes('officer') };
  }
  throw refuse('unauthenticated', 'platform.sign-in-needed');
}

/** The same for paths that are the unions' alone. */
export function staffOf(caller: Caller): Party & { kind: 'staff' } {
  const party = partyOf(caller, '');
  if (party.kind !== 'staff') throw refuse('unauthenticated', 'platform.sign-in-needed');
  return party;
}
