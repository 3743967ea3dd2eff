import { EventCancelled, EventDrafted, EventEdited, EventMoved, EventPublished } from '@umn/contracts';
import { accepted, firstBroken, refused, type Outcome, type OutgoingEvent } from '@umn/kernel';
import {
  anEventEndsAfterItStarts,
  noSessionBearsTheEventsId,
  noSessionInUseIsRemoved,
  nobodyHoldsTwoThatWouldOverlap,
  sessionsLieWithinTheEvent,
  theEventLiesAhead,
  theOrganiserIsNotSuspended,
  theStatusAllows,
  type OrganiserStanding,
} from './event.rules.ts';
import { eventTable, type EventMove, type EventStatus } from './event.table.ts';
import type { Localized } from './localized.ts';
import type { SeatingPlan } from './seating.ts';

export const eventKinds = ['conference', 'training', 'seminar', 'meeting'] as const;
export type EventKind = (typeof eventKinds)[number];

export interface Venue {
  /** House or hall, as on its door. */
  readonly name: string | null;
  readonly street: string | null;
  readonly town: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** A part of the programme with its own seats and waiting list, often beside others. */
export interface EventSession {
  readonly id: string;
  readonly titles: Localized;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  /** Where in the house, as on its door. */
  readonly room: string | null;
}

/** What people write about an event, and may change later. */
export interface EventFacts {
  readonly kind: EventKind;
  /** The language it was written in; every text exists in it. */
  readonly lang: string;
  readonly titles: Localized;
  readonly descriptions: Localized;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** IANA name: the time zone of the place. */
  readonly timeZone: string;
  readonly capacity: number;
  readonly place: Venue | null;
  /** Shown to confirmed people only. */
  readonly onlineLink: string | null;
  /** Languages that one may speak, and languages that one may listen in. */
  readonly workingLanguages: { readonly active: readonly string[]; readonly passive: readonly string[] };
  /** For whom it is meant, in the organiser's own codes. */
  readonly targetGroup: readonly string[];
  readonly sessions: readonly EventSession[];
}

export interface EventState extends EventFacts {
  readonly id: string;
  readonly organiserId: string;
  readonly status: EventStatus;
  readonly version: number;
  /** Grows with what a calendar shows: time, place, titles, cancellation (RFC 5545 SEQUENCE). */
  readonly sequence: number;
  /** Invented for the demonstration; every page says so. */
  readonly demo: boolean;
}

export interface EventChanged {
  readonly state: EventState;
  readonly events: readonly OutgoingEvent[];
}

/** What an edit must know beyond the event: which sessions have people, and which pairs somebody is in both of. */
export interface SessionsInUse {
  readonly inUse: ReadonlySet<string>;
  readonly heldTogether: readonly (readonly [string, string])[];
}

export function draftEvent(id: string, organiser: OrganiserStanding, facts: EventFacts): Outcome<EventChanged> {
  const broken = firstBroken(organiser, theOrganiserIsNotSuspended) ?? firstBroken(facts, anEventEndsAfterItStarts, sessionsLieWithinTheEvent);
  if (broken) return refused(broken);
  const state: EventState = { ...facts, id, organiserId: organiser.id, status: 'draft', version: 1, sequence: 0, demo: false };
  return accepted({ state, events: [EventDrafted.of(changeOf(state))] });
}

export function editEvent(before: EventState, facts: EventFacts, use: SessionsInUse, now: Date): Outcome<EventChanged> {
  const broken =
    firstBroken({ status: before.status, move: 'edit' as const }, theStatusAllows) ??
    firstBroken(facts, anEventEndsAfterItStarts, sessionsLieWithinTheEvent) ??
    firstBroken({ id: before.id, facts }, noSessionBearsTheEventsId) ??
    firstBroken({ before, after: facts, use }, noSessionInUseIsRemoved, nobodyHoldsTwoThatWouldOverlap) ??
    (before.status === 'published' && changed(before.startsAt, facts.startsAt) ? firstBroken({ event: facts, now }, theEventLiesAhead) : undefined);
  if (broken) return refused(broken);
  const moved = before.status === 'published' && isElsewhereOrAnotherTime(before, facts);
  const material = moved || changed(before.titles, facts.titles) || changed(titlesOf(before), titlesOf(facts));
  const state: EventState = { ...before, ...facts, version: before.version + 1, sequence: before.sequence + (material ? 1 : 0) };
  return accepted({ state, events: [(moved ? EventMoved : EventEdited).of(changeOf(state))] });
}

export function publishEvent(before: EventState, organiser: OrganiserStanding, now: Date): Outcome<EventChanged> {
  const broken =
    firstBroken({ status: before.status, move: 'publish' as const }, theStatusAllows) ??
    firstBroken(organiser, theOrganiserIsNotSuspended) ??
    firstBroken({ event: before, now }, theEventLiesAhead);
  if (broken) return refused(broken);
  const state = moveTo(before, 'publish');
  return accepted({ state, events: [EventPublished.of(changeOf(state))] });
}

export function cancelEvent(before: EventState): Outcome<EventChanged> {
  const broken = firstBroken({ status: before.status, move: 'cancel' as const }, theStatusAllows);
  if (broken) return refused(broken);
  const state = { ...moveTo(before, 'cancel'), sequence: before.sequence + 1 };
  return accepted({ state, events: [EventCancelled.of(changeOf(state))] });
}

/** The seats that this event has to give. */
export const seatingPlanOf = (event: EventState): SeatingPlan => ({
  eventId: event.id,
  open: event.status === 'published',
  startsAt: event.startsAt,
  capacity: event.capacity,
  sessions: event.sessions.map(({ id, capacity }) => ({ id, capacity })),
});

const moveTo = (before: EventState, move: EventMove): EventState => ({ ...before, status: eventTable[before.status][move] ?? before.status, version: before.version + 1 });

const changeOf = (state: EventState) => ({ eventId: state.id, organiserId: state.organiserId, version: state.version, status: state.status });

/** The order in which languages or fields were written is no change. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1))) : inner,
  );

const changed = (one: unknown, other: unknown): boolean => canonical(one) !== canonical(other);

const timesOf = (event: EventFacts) => [event.startsAt, event.endsAt, event.timeZone, ...event.sessions.map(({ id, startsAt, endsAt }) => [id, startsAt, endsAt])];
const titlesOf = (event: EventFacts) => event.sessions.map(({ id, titles }) => [id, titles]);

/** What would make somebody go to the wrong place or at the wrong hour; a new link counts, a corrected text does not. */
const isElsewhereOrAnotherTime = (before: EventFacts, after: EventFacts): boolean =>
  changed(timesOf(before), timesOf(after)) || changed(before.place, after.place) || changed(before.onlineLink, after.onlineLink);
