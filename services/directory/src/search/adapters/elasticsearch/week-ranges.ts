import type { OpeningHours, WeeklySlot } from '../../../contact-points/domain/contact-point.ts';
import { endOf, minutesOf, type WallTime } from '../../../contact-points/domain/opening-hours.ts';

const DAY = 24 * 60;
const WEEK = 7 * DAY;

/** A half-open range of minutes, as Elasticsearch's range fields take it. */
export interface MinuteRange {
  readonly gte: number;
  readonly lt: number;
}

const dayStart = (weekday: number): number => (weekday - 1) * DAY;

/** Minutes since Monday 00:00 of the desk's own clock. */
export const minuteOfWeek = (now: WallTime): number => dayStart(now.weekday) + now.minute;

/** Local minutes since 1970-01-01, for what holds on one date only. */
export const minuteOfDate = (date: string, minute: number): number => Date.parse(`${date}T00:00:00Z`) / 60_000 + minute;

/** Weekly slots as ranges of the week; what runs past Sunday midnight comes out in two pieces. */
export function weekRanges(slots: readonly WeeklySlot[]): MinuteRange[] {
  return slots.flatMap((slot) => {
    const gte = dayStart(slot.day) + minutesOf(slot.from);
    const lt = dayStart(slot.day) + endOf(slot);
    return lt <= WEEK ? [{ gte, lt }] : [{ gte, lt: WEEK }, { gte: 0, lt: lt - WEEK }];
  });
}

/**
 * Opening hours as the index keeps them. The part of a slot on the day it begins and the part past
 * midnight stand apart, because an exception replaces only what begins on its date.
 */
export function hoursRanges(hours: OpeningHours | null) {
  const weekly = hours?.weekly ?? [];
  const exceptions = hours?.exceptions ?? [];
  return {
    week: weekly.map((slot) => ({
      gte: dayStart(slot.day) + minutesOf(slot.from),
      lt: dayStart(slot.day) + Math.min(endOf(slot), DAY),
    })),
    pastMidnight: weekly
      .filter((slot) => endOf(slot) > DAY)
      .map((slot) => ({ gte: dayStart((slot.day % 7) + 1), lt: dayStart((slot.day % 7) + 1) + endOf(slot) - DAY })),
    exceptionDates: exceptions.map((exception) => exception.date),
    exceptionSpans: exceptions.flatMap(({ date, slots }) =>
      slots.map((slot) => ({ gte: minuteOfDate(date, minutesOf(slot.from)), lt: minuteOfDate(date, endOf(slot)) })),
    ),
  };
}
