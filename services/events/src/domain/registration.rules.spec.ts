import { describe, expect, it } from '@jest/globals';
import type { EventState } from './event.ts';
import { eventStatuses } from './event.table.ts';
import { everySessionIsOfThisEvent, noTwoSessionsOverlap, overlap, theEventHasNotStarted, theEventTakesRegistrations, thePersonIsNotRegisteredYet } from './registration.rules.ts';
import { sampleEvent } from './sample-event.ts';

const facts = (event: Partial<EventState>, more: { sessionIds?: string[]; now?: Date } = {}) => ({ event: { ...sampleEvent, ...event }, sessionIds: more.sessionIds ?? [], now: more.now ?? new Date('2027-01-01T00:00:00Z') });

describe('the event takes registrations', () => {
  it.each(eventStatuses)('%s', (status) => expect(theEventTakesRegistrations.holds(facts({ status }))).toBe(status === 'published'));
});

describe('the event has not started', () => {
  it.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('%i ms from the start: %s', (milliseconds, holds) =>
    expect(theEventHasNotStarted.holds(facts({}, { now: new Date(sampleEvent.startsAt.getTime() + milliseconds) }))).toBe(holds),
  );
});

describe('no two sessions overlap', () => {
  const at = (from: number, to: number) => ({ startsAt: new Date(from), endsAt: new Date(to) });
  it.each([
    ['apart', at(0, 10), at(11, 20), false],
    ['back to back', at(0, 10), at(10, 20), false],
    ['by one millisecond', at(0, 11), at(10, 20), true],
    ['one within the other', at(0, 30), at(10, 20), true],
    ['the same', at(0, 10), at(0, 10), true],
  ])('%s', (_, one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });

  it('looks at those asked for only', () => {
    const [first, second, third] = sampleEvent.sessions.map(({ id }) => id) as [string, string, string];
    expect(noTwoSessionsOverlap.holds(facts({}, { sessionIds: [first, third] }))).toBe(true);
    expect(noTwoSessionsOverlap.holds(facts({}, { sessionIds: [first, second] }))).toBe(false);
    expect(everySessionIsOfThisEvent.holds(facts({}, { sessionIds: [first] }))).toBe(true);
    expect(everySessionIsOfThisEvent.holds(facts({}, { sessionIds: [first, 'another'] }))).toBe(false);
  });
});

describe('the person is not registered yet', () => {
  it('is told by the last registration, and names it', () => {
    const registrant = { personId: 'p', organisationId: null, name: null, email: null, lang: 'en' };
    const former = { id: 'r', eventId: 'e', registrant, status: 'waiting' as const, sessions: [], version: 1, calendarBase: 0, registeredAt: new Date(0) };
    expect(thePersonIsNotRegisteredYet.holds({ former: null })).toBe(true);
    expect(thePersonIsNotRegisteredYet.holds({ former: { ...former, status: 'cancelled' } })).toBe(true);
    expect(thePersonIsNotRegisteredYet.holds({ former })).toBe(false);
    expect(thePersonIsNotRegisteredYet.params?.({ former })).toEqual({ registrationId: 'r' });
  });
});
