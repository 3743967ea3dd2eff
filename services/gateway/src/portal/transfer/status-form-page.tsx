import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { TextField } from '../components/field.tsx';
import { Layout } from '../components/layout.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';

/** The receipt is typed here and never stands in an address; a wrong one is answered like an unknown case. */
export function StatusFormPage({ caseRef = '', errors = [] }: { readonly caseRef?: string; readonly errors?: readonly FieldError[] }): VNode {
  const { t, to } = useVisit();
  return (
    <Layout title={t('status.title')} errors={errors} back={to('/transfer')} sensitive>
      <h1>{t('status.title')}</h1>
      <p>{t('status.lead')}</p>
      <form method="post" action={to('/transfer/status')} noValidate>
        <Csrf />
        <TextField name="caseRef" label={t('status.case')} hint={t('status.case-hint')} value={caseRef} errors={errors} autocomplete="off" dir="ltr" maxLength={64} size="short" />
        <TextField name="receipt" label={t('status.receipt')} hint={t('status.receipt-hint')} errors={errors} autocomplete="off" dir="ltr" maxLength={120} />
        <Button>{t('status.show')}</Button>
      </form>
    </Layout>
  );
}
