import type { VNode } from 'preact';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Tag } from '../components/tag.tsx';
import { useVisit } from '../web/visit-context.ts';

export interface Part {
  readonly name: 'desks' | 'unions' | 'events';
  readonly works: boolean;
}

/** Whether what people come for can be used now. */
export function WorkingPage({ parts }: { readonly parts: readonly Part[] }): VNode {
  const { t } = useVisit();
  const all = parts.every((part) => part.works);
  return (
    <Layout title={t('working.title')}>
      <h1>{t('working.title')}</h1>
      <Notice kind={all ? 'info' : 'warning'}>
        <p>{all ? t('working.all') : t('working.some')}</p>
      </Notice>
      <SummaryList
        rows={parts.map((part) => ({
          term: t(`working.${part.name}`),
          value: part.works ? <Tag tone="good">{t('working.yes')}</Tag> : <Tag tone="bad">{t('working.no')}</Tag>,
        }))}
      />
    </Layout>
  );
}
