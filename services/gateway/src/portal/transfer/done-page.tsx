import type { VNode } from 'preact';
import { ButtonLink } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { LeftToRight } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import { useVisit } from '../web/visit-context.ts';

/** The one time that the seven words are shown. */
export function DonePage({ caseRef, receipt }: { readonly caseRef: string; readonly receipt: string }): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t('transfer.done.title')} sensitive>
      <Notice kind="done">
        <h1>{t('transfer.done.title')}</h1>
      </Notice>
      <p>{t('transfer.done.lead')}</p>
      <div class="receipt">
        <h2>{t('transfer.done.case')}</h2>
        <p class="words" id="case-ref">
          <LeftToRight>{caseRef}</LeftToRight>
        </p>
        <h2>{t('transfer.done.receipt')}</h2>
        <p class="words" id="receipt" lang="en">
          <LeftToRight>{receipt}</LeftToRight>
        </p>
      </div>
      <Notice kind="warning">
        <p>{t('transfer.done.once')}</p>
      </Notice>
      <p class="no-print">
        <button type="button" class="button second" data-print="" hidden>
          <Icon name="print" />
          {t('transfer.done.print')}
        </button>
      </p>
      <h2>{t('transfer.done.next')}</h2>
      <p>{t('transfer.done.next-text')}</p>
      <div class="actions">
        <ButtonLink href={to('/transfer/status')} look="second">
          {t('transfer.to-status')}
        </ButtonLink>
      </div>
    </Layout>
  );
}

/** A second look does not bring the words back. */
export function ShownAlreadyPage(): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t('transfer.shown.title')} sensitive>
      <h1>{t('transfer.shown.title')}</h1>
      <p>{t('transfer.shown.text')}</p>
      <div class="actions">
        <ButtonLink href={to('/transfer/status')}>{t('transfer.to-status')}</ButtonLink>
      </div>
    </Layout>
  );
}
