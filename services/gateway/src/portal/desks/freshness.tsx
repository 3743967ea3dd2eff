import type { VNode } from 'preact';
import { Tag } from '../components/tag.tsx';
import { longDate } from '../web/dates.ts';
import { useVisit } from '../web/visit-context.ts';
import type { DeskResult } from './desk-api.ts';

/** How far the entry can be trusted: when somebody last said that it is right. */
export function Freshness({ desk }: { readonly desk: Pick<DeskResult, 'freshness' | 'verifiedAt'> }): VNode {
  const { t, lang } = useVisit();
  const words = desk.verifiedAt ? t(`desks.freshness.${desk.freshness}`, { date: longDate(lang, desk.verifiedAt) }) : t('desks.freshness.never');
  return desk.freshness === 'fresh' ? <span class="quiet">{words}</span> : <Tag tone={desk.freshness === 'stale' ? 'warn' : 'calm'}>{words}</Tag>;
}

/** Open, closed, or – which is not the same – not known. */
export function OpenNow({ open }: { readonly open: boolean | null }): VNode {
  const { t } = useVisit();
  if (open === null) return <span>{t('desks.open.unknown')}</span>;
  return <Tag tone={open ? 'good' : 'calm'}>{open ? t('desks.open.yes') : t('desks.open.no')}</Tag>;
}
