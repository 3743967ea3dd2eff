import { describe, expect, it } from '@jest/globals';
import { cancelEvent, draftEvent, editEvent, publishEvent, type EventFacts, type SessionsInUse } from './event.ts';
import { overlapsMadeBy } from './event.rules.ts';
import { eventStatuses, eventTable } from './event.table.ts';
import { sampleEvent } from './sample-event.ts';

const now = new Date('2027-01-01T00:00:00Z');
const organiser = { id: sampleEvent.organiserId, membership: 'admitted' } as const;
const unused: SessionsInUse = { inUse: new Set(), heldTogether: [] };
const factsOf = ({ id: _i, organiserId: _o, status: _s, version: _v, sequence: _q, demo: _d, ...facts }: typeof sampleEvent): EventFacts => facts;
const facts = factsOf(sampleEvent);

const codeOf = (outcome: { ok: true } | { ok: false; refusal: { code: string } }) => (outcome.ok ? 'done' : outcome.refusal.code);
const ms = (date: Date, more: number) => new Date(date.getTime() + more);

describe('the state machine', () => {
  it.each(eventStatuses)('%s allows what its row says and nothing else', (status) => {
    const state = { ...sampleEvent, status };
    expect(publishEvent(state, organiser, now).ok).toBe(eventTable[status].publish !== undefined);
    expect(cancelEvent(state).ok).toBe(eventTable[status].cancel !== undefined);
    expect(editEvent(state, facts, unused, now).ok).toBe(eventTable[status].edit !== undefined);
  });
});

describe('an organiser', () => {
  it.each([
    ['admitted', 'done'],
    ['applied', 'done'],
    [null, 'done'],
    ['suspended', 'events.organiser-suspended'],
  ] as const)('%s, drafting and publishing: %s', (membership, code) => {
    expect(codeOf(draftEvent('id', { ...organiser, membership }, facts))).toBe(code);
    expect(codeOf(publishEvent({ ...sampleEvent, status: 'draft' }, { ...organiser, membership }, now))).toBe(code);
  });
});

describe('times', () => {
  it.each([
    [-1, 'events.ends-before-it-starts'],
    [0, 'events.ends-before-it-starts'],
    [1, 'done'],
  ])('an end %i ms after the start: %s', (more, code) =>
    expect(codeOf(draftEvent('id', organiser, { ...facts, sessions: [], endsAt: ms(facts.startsAt, more) }))).toBe(code),
  );

  it.each([
    [-1, 'events.session-outside-event'],
    [0, 'done'],
    [1, 'done'],
  ])('a session that starts %i ms after the event: %s', (more, code) => {
    const session = { ...sampleEvent.sessions[0]!, startsAt: ms(facts.startsAt, more) };
    expect(codeOf(draftEvent('id', organiser, { ...facts, sessions: [session] }))).toBe(code);
  });

  it.each([
    [-1, 'done'],
    [0, 'events.starts-in-the-past'],
    [1, 'events.starts-in-the-past'],
  ])('publishing %i ms from the start: %s', (more, code) =>
    expect(codeOf(publishEvent({ ...sampleEvent, status: 'draft' }, organiser, ms(sampleEvent.startsAt, more)))).toBe(code),
  );

  it('a started event’s text may be corrected, its start not set to the past', () => {
    const later = ms(sampleEvent.startsAt, 1);
    expect(codeOf(editEvent(sampleEvent, { ...facts, descriptions: { en: 'Corrected.' } }, unused, later))).toBe('done');
    expect(codeOf(editEvent(sampleEvent, { ...facts, startsAt: ms(facts.startsAt, -1) }, unused, later))).toBe('events.starts-in-the-past');
  });
});

describe('sessions that people are in', () => {
  const [one, two, after] = sampleEvent.sessions as [EventFacts['sessions'][number], EventFacts['sessions'][number], EventFacts['sessions'][number]];
  it('cannot be removed', () => {
    const edited = { ...facts, sessions: [two, after] };
    expect(codeOf(editEvent(sampleEvent, edited, { ...unused, inUse: new Set([one.id]) }, now))).toBe('events.session-in-use');
    expect(codeOf(editEvent(sampleEvent, edited, { ...unused, inUse: new Set([two.id]) }, now))).toBe('done');
  });

  it('are looked for only where an edit makes two overlap that did not', () => {
    expect(overlapsMadeBy(facts, facts)).toEqual([]);
    expect(overlapsMadeBy(facts, { sessions: [one, two, { ...after, startsAt: ms(after.startsAt, -1) }] })).toEqual([[one.id, after.id], [two.id, after.id]]);
    expect(overlapsMadeBy({ sessions: [one] }, { sessions: [one, two] })).toEqual([[one.id, two.id]]);
  });

  it('have ids of their own: the event’s is the hall’s', () => {
    const edited = { ...facts, sessions: [...facts.sessions, { ...after, id: sampleEvent.id }] };
    expect(codeOf(editEvent(sampleEvent, edited, unused, now))).toBe('events.session-twice');
  });

  it('cannot be moved onto another that one of them holds', () => {
    const moved = { ...facts, sessions: [one, two, { ...after, startsAt: ms(after.startsAt, -1) }] };
    expect(codeOf(editEvent(sampleEvent, moved, { ...unused, heldTogether: [[one.id, after.id]] }, now))).toBe('events.session-move-overlaps');
    expect(codeOf(editEvent(sampleEvent, moved, unused, now))).toBe('done');
  });
});

describe('what an edit publishes', () => {
  const edit = (more: Partial<EventFacts>, state = sampleEvent) => {
    const outcome = editEvent(state, { ...factsOf(state), ...more }, unused, now);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return [outcome.value.events[0]?.type, outcome.value.state.sequence - state.sequence, outcome.value.state.version - state.version];
  };
  it.each([
    ['a corrected description', { descriptions: { en: 'Two days!' } }, 'events.event.edited', 0],
    ['more seats', { capacity: 60 }, 'events.event.edited', 0],
    ['a new title', { titles: { en: 'Another' } }, 'events.event.edited', 1],
    ['another hour', { endsAt: ms(facts.endsAt, 60_000) }, 'events.event.moved', 1],
    ['another place', { place: null }, 'events.event.moved', 1],
    ['a session’s other hour', { sessions: sampleEvent.sessions.map((session) => ({ ...session, endsAt: ms(session.endsAt, -60_000) })) }, 'events.event.moved', 1],
  ] as const)('%s', (_, more, type, sequence) => expect(edit(more as Partial<EventFacts>)).toEqual([type, sequence, 1]));

  it('of a draft moves nobody', () => expect(edit({ place: null }, { ...sampleEvent, status: 'draft' })).toEqual(['events.event.edited', 0, 1]));
});
