import { describe, expect, it } from '@jest/globals';
import type { OpeningHours } from './contact-point.ts';
import { openAt } from './opening-hours.ts';

const rome = 'Europe/Rome';
const weekly = (...weeklySlots: OpeningHours['weekly']): OpeningHours => ({ weekly: weeklySlots, byAppointment: false, exceptions: [] });
const open = (hours: OpeningHours | null, instant: string, zone = rome) => openAt(hours, zone, new Date(instant));

describe('openAt', () => {
  // 2026-11-23 is a Monday; Rome is at +01:00.
  const lunchBreak = weekly({ day: 1, from: '09:00', to: '12:30' }, { day: 1, from: '14:00', to: '17:30' });

  it.each([
    ['2026-11-23T08:59:59+01:00', false],
    ['2026-11-23T09:00:00+01:00', true],
    ['2026-11-23T12:29:59+01:00', true],
    ['2026-11-23T12:30:00+01:00', false],
    ['2026-11-23T13:59:59+01:00', false],
    ['2026-11-23T14:00:00+01:00', true],
    ['2026-11-23T17:30:00+01:00', false],
    ['2026-11-24T10:00:00+01:00', false],
  ])('keeps the lunch break: %s is %s', (instant, expected) => expect(open(lunchBreak, instant)).toBe(expected));

  it('is judged by the clock of the desk, whatever the reader’s', () => {
    expect(open(lunchBreak, '2026-11-23T09:00:00+02:00')).toBe(false);
    expect(open(lunchBreak, '2026-11-23T09:00:00+02:00', 'Europe/Athens')).toBe(true);
  });

  const overMidnight = weekly({ day: 7, from: '22:00', to: '02:00' });

  it.each([
    ['2026-11-22T21:59:00+01:00', false],
    ['2026-11-22T22:00:00+01:00', true],
    ['2026-11-23T01:59:00+01:00', true],
    ['2026-11-23T02:00:00+01:00', false],
    ['2026-11-23T22:30:00+01:00', false],
  ])('runs past Sunday midnight into Monday: %s is %s', (instant, expected) => expect(open(overMidnight, instant)).toBe(expected));

  it('lasts to the end of the day at 24:00, and not longer', () => {
    const late = weekly({ day: 1, from: '20:00', to: '24:00' });
    expect(open(late, '2026-11-23T23:59:00+01:00')).toBe(true);
    expect(open(late, '2026-11-24T00:00:00+01:00')).toBe(false);
  });

  it('keeps the wall’s time when summer time begins and ends', () => {
    const sundays = weekly({ day: 7, from: '09:00', to: '10:00' });
    // Clocks go forward on 2026-03-29 and back on 2026-10-25.
    expect(open(sundays, '2026-03-29T07:00:00Z')).toBe(true);
    expect(open(sundays, '2026-03-29T08:00:00Z')).toBe(false);
    expect(open(sundays, '2026-10-25T08:00:00Z')).toBe(true);
    expect(open(sundays, '2026-10-25T07:59:00Z')).toBe(false);
  });

  it('is open through the hour that the clock shows twice', () => {
    const night = weekly({ day: 7, from: '02:00', to: '03:00' });
    expect(open(night, '2026-10-25T00:30:00Z')).toBe(true);
    expect(open(night, '2026-10-25T01:30:00Z')).toBe(true);
    expect(open(night, '2026-10-25T02:00:00Z')).toBe(false);
  });

  it('is unknown without hours: that is not closed', () => {
    expect(open(null, '2026-11-23T10:00:00+01:00')).toBeNull();
    expect(open({ weekly: [], byAppointment: true, exceptions: [] }, '2026-11-23T10:00:00+01:00')).toBeNull();
  });

  describe('on a date with an exception', () => {
    const christmas: OpeningHours = {
      weekly: [{ day: 4, from: '09:00', to: '17:00' }, { day: 4, from: '22:00', to: '02:00' }, { day: 5, from: '09:00', to: '17:00' }],
      byAppointment: false,
      exceptions: [{ date: '2026-12-25', slots: [{ from: '10:00', to: '11:00' }] }],
    };
    it.each([
      ['2026-12-25T09:30:00+01:00', false],
      ['2026-12-25T10:30:00+01:00', true],
      // Thursday evening's slot runs to its end.
      ['2026-12-25T01:30:00+01:00', true],
      ['2027-01-01T09:30:00+01:00', true],
    ])('%s is %s', (instant, expected) => expect(open(christmas, instant)).toBe(expected));

    it('is closed all day where it has no slots, the evening’s run past midnight included', () => {
      const closed = { ...christmas, exceptions: [{ date: '2026-12-24', slots: [] }] };
      expect(open(closed, '2026-12-24T10:00:00+01:00')).toBe(false);
      expect(open(closed, '2026-12-25T01:30:00+01:00')).toBe(false);
      expect(open(closed, '2026-12-25T09:30:00+01:00')).toBe(true);
    });
  });
});
