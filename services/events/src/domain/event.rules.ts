import type { Rule } from '@umn/kernel';
import type { EventFacts, EventSession, SessionsInUse } from './event.ts';
import { eventTable, type EventMove, type EventStatus } from './event.table.ts';
import { overlap } from './registration.rules.ts';

/** What we know of the organiser; `membership` is null until the membership service has told us of them. */
export interface OrganiserStanding {
  readonly id: string;
  readonly membership: 'applied' | 'admitted' | 'suspended' | null;
}

export const theOrganiserIsNotSuspended: Rule<OrganiserStanding> = {
  code: 'events.organiser-suspended',
  holds: ({ membership }) => membership !== 'suspended',
};

export const theStatusAllows: Rule<{ readonly status: EventStatus; readonly move: EventMove }> = {
  code: 'events.event-wrong-state',
  kind: 'conflict',
  holds: ({ status, move }) => eventTable[status][move] !== undefined,
  params: ({ status }) => ({ status }),
};

export const anEventEndsAfterItStarts: Rule<Pick<EventFacts, 'startsAt' | 'endsAt' | 'sessions'>> = {
  code: 'events.ends-before-it-starts',
  holds: (event) => [event, ...event.sessions].every(({ startsAt, endsAt }) => startsAt < endsAt),
};

export const sessionsLieWithinTheEvent: Rule<Pick<EventFacts, 'startsAt' | 'endsAt' | 'sessions'>> = {
  code: 'events.session-outside-event',
  holds: (event) => event.sessions.every((session) => event.startsAt <= session.startsAt && session.endsAt <= event.endsAt),
};

export const theEventLiesAhead: Rule<{ readonly event: Pick<EventFacts, 'startsAt'>; readonly now: Date }> = {
  code: 'events.starts-in-the-past',
  holds: ({ event, now }) => now < event.startsAt,
};

/** The hall bears the event's id, and a seat is known by its registration and its room. */
export const noSessionBearsTheEventsId: Rule<{ readonly id: string; readonly facts: Pick<EventFacts, 'sessions'> }> = {
  code: 'events.session-twice',
  holds: ({ id, facts }) => facts.sessions.every((session) => session.id !== id),
};

interface EditFacts {
  readonly before: Pick<EventFacts, 'sessions'>;
  readonly after: Pick<EventFacts, 'sessions'>;
  readonly use: SessionsInUse;
}

export const noSessionInUseIsRemoved: Rule<EditFacts> = {
  code: 'events.session-in-use',
  holds: ({ after, use }) => [...use.inUse].every((id) => after.sessions.some((session) => session.id === id)),
};

/** Pairs of sessions that an edit makes overlap: only whoever is in both of such a pair can stand against it. */
export const overlapsMadeBy = (before: Pick<EventFacts, 'sessions'>, after: Pick<EventFacts, 'sessions'>): readonly (readonly [string, string])[] => {
  const former = new Map(before.sessions.map((session) => [session.id, session]));
  const overlapped = (one: EventSession, other: EventSession): boolean => {
    const [first, second] = [former.get(one.id), former.get(other.id)];
    return first !== undefined && second !== undefined && overlap(first, second);
  };
  return after.sessions.flatMap((one, index) =>
    after.sessions.slice(index + 1).flatMap((other): (readonly [string, string])[] => (overlap(one, other) && !overlapped(one, other) ? [[one.id, other.id]] : [])),
  );
};

/** Moving a session must not make a person hold two at one time. */
export const nobodyHoldsTwoThatWouldOverlap: Rule<EditFacts> = {
  code: 'events.session-move-overlaps',
  holds: ({ after, use }) =>
    use.heldTogether.every(([one, other]) => {
      const [first, second] = [one, other].map((id): EventSession | undefined => after.sessions.find((session) => session.id === id));
      return !first || !second || !overlap(first, second);
    }),
};
