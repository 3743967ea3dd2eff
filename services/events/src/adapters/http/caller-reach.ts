import { refuse } from '@umn/kernel';
import type { Caller, Person } from '@umn/platform/auth';
import type { Reach, Sight } from '../../domain/sight.ts';

const reachOf = (caller: Caller): Reach | undefined => {
  if (caller.kind !== 'person') return undefined;
  if (caller.roles.includes('admin')) return 'network';
  return caller.roles.includes('operator') && caller.organisation !== null ? { organisationId: caller.organisation } : undefined;
};

/** What a caller may see: everybody what is public, an operator their organisation's drafts too, an admin all. */
export const sightOf = (caller: Caller): Sight => reachOf(caller) ?? 'public';

/** What a caller may change. The organisation comes from the token and from nowhere else. */
export function demandReach(caller: Caller): Reach {
  const reach = reachOf(caller);
  if (reach) return reach;
  // A public route with a part for operators: who has not signed in is told to, who has may not.
  throw caller.kind === 'person' || caller.kind === 'service' ? refuse('forbidden', 'platform.forbidden') : refuse('unauthenticated', 'platform.sign-in-needed');
}

export const isWithin = (organiserId: string, caller: Caller): boolean => {
  const reach = reachOf(caller);
  return reach === 'network' || reach?.organisationId === organiserId;
};

/** A route that only people may call has a person as its caller; anything else is a fault of the route's rule. */
export function demandPerson(caller: Caller): Person {
  if (caller.kind !== 'person') throw refuse('forbidden', 'platform.forbidden');
  return caller;
}
