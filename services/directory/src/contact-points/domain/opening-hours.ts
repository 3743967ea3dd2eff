import { DateTime } from 'luxon';
import type { OpeningHours, TimeSpan, WeeklySlot } from './contact-point.ts';

const DAY = 24 * 60;

/** Minutes since midnight of `HH:MM`; `24:00` is 1440. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** When a span ends, in minutes since the midnight before it began: more than 1440 when it runs past the next one. */
export function endOf(span: TimeSpan): number {
  const end = minutesOf(span.to);
  return end > minutesOf(span.from) ? end : end + DAY;
}

/** What the clock on the desk's wall shows at an instant. */
export interface WallTime {
  readonly date: string;
  readonly previousDate: string;
  readonly weekday: number;
  readonly minute: number;
}

export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const local = DateTime.fromJSDate(instant, { zone: timeZone });
  return {
    date: local.toISODate() ?? '',
    previousDate: local.minus({ days: 1 }).toISODate() ?? '',
    weekday: local.weekday,
    minute: local.hour * 60 + local.minute,
  };
}

const covers = (span: TimeSpan, minute: number): boolean => minutesOf(span.from) <= minute && minute < endOf(span);

const slotsBeginningOn = (weekly: readonly WeeklySlot[], weekday: number): readonly TimeSpan[] =>
  weekly.filter((slot) => slot.day === weekday);

/** Whether one of the weekly slots runs at that wall time; those of the day before may have run past midnight. */
export function runsAt(weekly: readonly WeeklySlot[], now: WallTime): boolean {
  const yesterday = now.weekday === 1 ? 7 : now.weekday - 1;
  return (
    slotsBeginningOn(weekly, now.weekday).some((slot) => covers(slot, now.minute)) ||
    slotsBeginningOn(weekly, yesterday).some((slot) => covers(slot, now.minute + DAY))
  );
}

/**
 * Whether the desk is open at `instant`, judged by the clock of its own zone; `null` when nobody knows:
 * no hours were given, or it sees people by appointment only. An exception stands in for the weekly
 * slots that begin on its date; what began the evening before still runs to its end.
 */
export function openAt(hours: OpeningHours | null, timeZone: string, instant: Date): boolean | null {
  if (!hours || (hours.weekly.length === 0 && hours.exceptions.length === 0)) return null;
  const now = wallTimeAt(instant, timeZone);
  const beginningOn = (date: string, weekday: number): readonly TimeSpan[] =>
    hours.exceptions.find((exception) => exception.date === date)?.slots ?? slotsBeginningOn(hours.weekly, weekday);
  const yesterday = now.weekday === 1 ? 7 : now.weekday - 1;
  const open =
    beginningOn(now.date, now.weekday).some((slot) => covers(slot, now.minute)) ||
    beginningOn(now.previousDate, yesterday).some((slot) => covers(slot, now.minute + DAY));
  if (!open && hours.weekly.length === 0) return null;
  return open;
}
