import type { Rule } from '@umn/kernel';
import type { EventSession, EventState } from './event.ts';
import type { Registration } from './registration.ts';
import { registrationStep, type RegistrationMove } from './registration.table.ts';

export interface RegisteringFacts {
  readonly event: EventState;
  readonly sessionIds: readonly string[];
  readonly now: Date;
}

const chosen = ({ event, sessionIds }: RegisteringFacts): readonly EventSession[] => event.sessions.filter(({ id }) => sessionIds.includes(id));

/** Instants are compared; one may end when the other starts. */
export const overlap = (one: Pick<EventSession, 'startsAt' | 'endsAt'>, other: Pick<EventSession, 'startsAt' | 'endsAt'>): boolean =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

export const theEventTakesRegistrations: Rule<RegisteringFacts> = {
  code: 'events.not-open',
  kind: 'conflict',
  holds: ({ event }) => event.status === 'published',
};

export const theEventHasNotStarted: Rule<RegisteringFacts> = {
  code: 'events.already-started',
  holds: ({ event, now }) => now < event.startsAt,
};

export const everySessionIsOfThisEvent: Rule<RegisteringFacts> = {
  code: 'events.session-unknown',
  holds: ({ event, sessionIds }) => sessionIds.every((id) => event.sessions.some((session) => session.id === id)),
};

export const noTwoSessionsOverlap: Rule<RegisteringFacts> = {
  code: 'events.sessions-overlap',
  holds: (facts) => chosen(facts).every((one, index, all) => all.slice(index + 1).every((other) => !overlap(one, other))),
};

export const thePersonIsNotRegisteredYet: Rule<{ readonly former: Registration | null }> = {
  code: 'events.already-registered',
  kind: 'conflict',
  holds: ({ former }) => former === null || former.status === 'cancelled',
  params: ({ former }) => ({ registrationId: former?.id ?? '' }),
};

/** A session that is offered to a confirmed person is answered by the same moves as the seat in the hall. */
export const theMoveIsInTheTable: Rule<{ readonly state: Registration; readonly move: RegistrationMove }> = {
  code: 'events.registration-wrong-state',
  kind: 'conflict',
  holds: ({ state, move }) =>
    registrationStep(state.status, move, 'registrant') !== undefined ||
    (move !== 'cancel' && state.status === 'confirmed' && state.sessions.some(({ status }) => registrationStep(status, move, 'registrant'))),
  params: ({ state }) => ({ status: state.status }),
};

export const aSeatOfferStands: Rule<{ readonly now: Date; readonly offersEnd: readonly Date[] }> = {
  code: 'events.seat-offer-ended',
  kind: 'conflict',
  holds: ({ now, offersEnd }) => offersEnd.length > 0 && offersEnd.every((end) => now < end),
};
