import type { VNode } from 'preact';
import { dateAndTime, timeOnly, timeRange, zoneName } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';

interface Props {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const sameDay = (from: string, to: string, timeZone: string): boolean => {
  const day = (instant: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
  return day(from) === day(to);
};

/** When, in the event's own zone, which is named; the reader's time stands beside where a script can know it. */
export function EventTime({ from, to, timeZone }: Props): VNode {
  const { t, lang } = useVisit();
  return (
    <span class="event-time">
      <time dateTime={from} data-zone={timeZone} data-yours={t('events.your-time', { time: '{time}' })}>
        {dateAndTime(lang, from, timeZone)}
      </time>
      {' – '}
      <time dateTime={to}>{sameDay(from, to, timeZone) ? timeOnly(lang, to, timeZone) : dateAndTime(lang, to, timeZone)}</time>
      <span class="quiet"> ({zoneName(lang, timeZone, from)})</span>
    </span>
  );
}

/** The hours of a session. */
export function SessionTime({ from, to, timeZone }: Props): VNode {
  const { lang } = useVisit();
  return <time dateTime={from}>{timeRange(lang, from, to, timeZone)}</time>;
}
