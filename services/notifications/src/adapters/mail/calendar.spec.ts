import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarEntry, type CalendarEntry } from './calendar.ts';
import { samples } from './samples.ts';
import type { EventLetter } from '../../domain/letter.ts';

const { event } = samples.find(({ template }) => template === 'registration-confirmed')!.params as EventLetter;
const entry: CalendarEntry = {
  method: 'REQUEST',
  event,
  attendee: { name: 'Eleni Demou', address: 'eleni@example.org' },
  sender: 'no-reply@example.org',
  url: 'https://portal.example/el/events/1',
  stamp: new Date('2026-11-21T10:00:00Z'),
};

/** Read by another library than the one that wrote it; the zones are those in the file, not this machine's. */
function read(text: string): { calendar: ICAL.Component; event: ICAL.Event } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  // Times in UTC need none.
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
}

describe('a calendar entry', () => {
  it('says what, when and for whom, under the one UID of the event', () => {
    const { calendar, event: seen } = read(calendarEntry(entry));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(seen.uid).toBe(event.uid);
    expect(seen.sequence).toBe(2);
    expect(seen.summary).toBe(event.title);
    expect(seen.location).toBe('Serafeio, Athens');
    expect(seen.description).toBe('Good practices of cooperation');
    expect(seen.organizer).toBe('mailto:no-reply@example.org');
    expect(seen.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual(['mailto:eleni@example.org']);
  });

  it('is stamped in UTC', () => {
    expect(calendarEntry(entry)).toContain('\r\nDTSTAMP:20261121T100000Z\r\n');
    expect(calendarEntry(entry)).toContain('\r\nDTSTART;TZID=Europe/Athens:20270326T090000\r\n');
  });

  it('carries its own time zone, right on both sides of a change of clocks', () => {
    const { calendar, event: seen } = read(calendarEntry(entry));
    expect(seen.startDate.zone.tzid).toBe('Europe/Athens');
    expect(calendar.getFirstSubcomponent('vtimezone')!.getFirstPropertyValue('tzid')).toBe('Europe/Athens');
    // The event begins on winter time and ends on summer time.
    expect(seen.startDate.toJSDate().toISOString()).toBe('2027-03-26T07:00:00.000Z');
    expect(seen.endDate.toJSDate().toISOString()).toBe('2027-03-29T14:00:00.000Z');
  });

  it.each([
    ['Europe/Brussels', '2027-01-15T09:00:00+01:00'],
    ['Europe/Brussels', '2027-07-15T09:00:00+02:00'],
    ['Europe/Dublin', '2027-07-15T09:00:00+01:00'],
    ['Europe/Istanbul', '2027-07-15T09:00:00+03:00'],
    ['Africa/Casablanca', '2027-02-20T09:00:00+00:00'],
    ['Asia/Kathmandu', '2027-07-15T09:00:00+05:45'],
    ['America/St_Johns', '2027-07-15T09:00:00-02:30'],
    ['UTC', '2027-07-15T09:00:00Z'],
  ])('is right in %s on %s', (timeZone, startsAt) => {
    const text = calendarEntry({ ...entry, event: { ...event, timeZone, startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString() } });
    expect(read(text).event.startDate.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString());
  });

  it('takes the event out again', () => {
    const { calendar, event: seen } = read(calendarEntry({ ...entry, method: 'CANCEL', event: { ...event, sequence: 3 } }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(seen.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(seen.uid).toBe(event.uid);
    expect(seen.sequence).toBe(3);
  });

  it('holds what people typed as text: no line, parameter or property of its own', () => {
    const nasty = 'Ana";ROLE=CHAIR:mailto:x@example.org\r\nATTENDEE:mailto:y@example.org;,\\n';
    const text = calendarEntry({ ...entry, attendee: { name: nasty, address: 'eleni@example.org' }, event: { ...event, title: nasty, place: nasty, organiser: nasty, workshops: [{ title: nasty, position: null, heldUntil: null }] } });
    const { calendar, event: seen } = read(text);
    expect(seen.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual(['mailto:eleni@example.org']);
    expect(seen.attendees[0]!.getFirstParameter('role')).not.toBe('CHAIR');
    expect(seen.organizer).toBe('mailto:no-reply@example.org');
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    expect(seen.summary).toContain('ROLE=CHAIR');
  });

  it('folds its lines and ends them as the standard says', () => {
    const text = calendarEntry({ ...entry, event: { ...event, title: 'ε'.repeat(400) } });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(text).event.summary).toBe('ε'.repeat(400));
  });
});
