import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { EventFacts } from '../../domain/letter.ts';
import { oneLine } from './inert.ts';
import { zoneComponent } from './zone-component.ts';

export interface CalendarEntry {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly event: EventFacts;
  readonly attendee: { readonly name: string; readonly address: string };
  /** The mailbox that mails come from; the organiser's name stands before it. */
  readonly sender: string;
  readonly url: string;
  /** When the entry was made. */
  readonly stamp: Date;
}

/** An iTIP message (RFC 5546): puts an event into its reader's calendar, changes it there, or takes it out. */
export function calendarEntry({ method, event, attendee, sender, url, stamp }: CalendarEntry): string {
  const [start, end] = [DateTime.fromISO(event.startsAt, { zone: event.timeZone }), DateTime.fromISO(event.endsAt, { zone: event.timeZone })];
  const calendar = ical({
    prodId: { company: 'UnionMigrantNet', product: 'Events', language: 'EN' },
    method: ICalCalendarMethod[method],
    // The zone is the event's, not the calendar's: a calendar's zone would move DTSTAMP out of UTC, which RFC 5545 forbids.
    timezone: { name: null, generator: () => zoneComponent(event.timeZone, start.toJSDate(), end.toJSDate()) },
  });
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: DateTime.fromJSDate(stamp, { zone: 'utc' }),
    start,
    end,
    timezone: event.timeZone,
    summary: oneLine(event.title),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: oneLine(event.organiser) || 'UnionMigrantNet', email: sender },
    url,
  });
  if (event.place) entry.location(oneLine(event.place));
  // What one only waits for is no appointment yet.
  const held = event.workshops.filter(({ position, heldUntil }) => position === null && heldUntil === null);
  if (held.length > 0) entry.description(held.map(({ title }) => oneLine(title)).join('\n'));
  entry.createAttendee({ name: oneLine(attendee.name) || attendee.address, email: attendee.address, rsvp: false, status: ICalAttendeeStatus.ACCEPTED });
  return calendar.toString();
}
