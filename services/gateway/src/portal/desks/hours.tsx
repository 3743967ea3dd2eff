import type { VNode } from 'preact';
import { LeftToRight } from '../components/name.tsx';
import { longDate, weekdayName } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import type { Desk } from './desk-api.ts';

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Opening hours by day, in the desk's own time; unknown hours are said to be unknown. */
export function Hours({ desk }: { readonly desk: Desk }): VNode {
  const { t, lang } = useVisit();
  const { hours } = desk;
  if (!hours) return <span>{t('desks.open.unknown')}</span>;
  return (
    <>
      {hours.byAppointment ? <p>{t('desks.by-appointment')}</p> : null}
      {hours.weekly.length > 0 ? (
        <ul class="plain-list">
          {weekdays.map((day) => {
            const slots = hours.weekly.filter((slot) => slot.day === day);
            return (
              <li key={day}>
                {weekdayName(lang, day)}
                {t('layout.colon')}
                {slots.length === 0 ? t('desks.closed') : <LeftToRight>{slots.map((slot) => `${slot.from}–${slot.to}`).join(', ')}</LeftToRight>}
              </li>
            );
          })}
        </ul>
      ) : null}
      {hours.exceptions.length > 0 ? (
        <ul class="plain-list">
          {hours.exceptions.map((exception) => (
            <li key={exception.date}>
              {longDate(lang, exception.date)}
              {t('layout.colon')}
              {exception.slots.length === 0 ? t('desks.closed') : <LeftToRight>{exception.slots.map((slot) => `${slot.from}–${slot.to}`).join(', ')}</LeftToRight>}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
