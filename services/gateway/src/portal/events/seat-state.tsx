import type { VNode } from 'preact';
import { Tag, type Tone } from '../components/tag.tsx';
import { dateAndTime } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import type { Seat } from './event-api.ts';

const tones: Readonly<Record<Seat['status'], Tone>> = { confirmed: 'good', waiting: 'warn', offered: 'warn', pending: 'warn', cancelled: 'calm' };

/** A seat's state in words: the place in the queue, or until when an offer stands. */
export function SeatState({ seat, timeZone }: { readonly seat: Seat; readonly timeZone: string }): VNode {
  const { t, lang } = useVisit();
  return (
    <>
      <Tag tone={tones[seat.status]}>{t(`seat.${seat.status}`)}</Tag>
      {seat.status === 'waiting' && seat.position !== undefined ? <> {t('seat.position', { position: seat.position })}</> : null}
      {seat.status === 'offered' && seat.expiresAt ? <> {t('seat.until', { time: dateAndTime(lang, seat.expiresAt, timeZone) })}</> : null}
    </>
  );
}

/** How many seats are left, or how many already wait. */
export function SeatsLeft({ free, waiting }: { readonly free: number; readonly waiting: number | undefined }): VNode {
  const { t } = useVisit();
  if (free > 0) return <span>{t('events.free', { count: free })}</span>;
  return (
    <span>
      {t('events.full')} {waiting ? t('events.waiting', { count: waiting }) : ''}
    </span>
  );
}
