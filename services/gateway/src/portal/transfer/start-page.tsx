import type { VNode } from 'preact';
import { Button, ButtonLink } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Layout } from '../components/layout.tsx';
import { Notice } from '../components/notice.tsx';
import { useVisit } from '../web/visit-context.ts';

/** What a transfer is, what one needs for it, what happens with what one says, and the way out. */
export function StartPage({ begun }: { readonly begun: boolean }): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t('transfer.title')} indexable sensitive>
      <h1>{t('transfer.title')}</h1>
      <p>{t('transfer.lead')}</p>
      <h2>{t('transfer.how')}</h2>
      <ol>
        {['ask', 'attest', 'offer', 'accept', 'done'].map((step) => (
          <li key={step}>{t(`transfer.how.${step}`)}</li>
        ))}
      </ol>
      <h2>{t('transfer.need')}</h2>
      <ul>
        <li>{t('transfer.need.name')}</li>
        <li>{t('transfer.need.number')}</li>
        <li>{t('transfer.need.agreement')}</li>
      </ul>
      <p>{t('transfer.no-account')}</p>
      <p>{t('transfer.never-asked')}</p>
      <Notice>
        <p>{t('transfer.leave-hint')}</p>
      </Notice>
      <div class="actions">
        <ButtonLink href={to(begun ? '/transfer/check' : '/transfer/home')} icon="next">
          {begun ? t('transfer.continue') : t('transfer.start')}
        </ButtonLink>
        <ButtonLink href={to('/transfer/status')} look="second">
          {t('transfer.to-status')}
        </ButtonLink>
      </div>
      {begun ? (
        <form method="post" action={to('/transfer')}>
          <Csrf />
          <Button look="second">{t('transfer.start-anew')}</Button>
        </form>
      ) : null}
    </Layout>
  );
}
