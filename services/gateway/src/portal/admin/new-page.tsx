import { interfaceLanguages, languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { SelectField, TextField } from '../components/field.tsx';
import { Layout } from '../components/layout.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { networkCountries } from './countries.ts';
import { kinds, levels, type Organisation } from './organisation-api.ts';

export const newFields = ['name', 'kind', 'level', 'parentId', 'country', 'town', 'email', 'operatorName', 'operatorEmail', 'operatorLang'] as const;
export type NewFields = Readonly<Record<(typeof newFields)[number], string>>;

interface Props {
  readonly fields: NewFields;
  readonly parents: readonly Organisation[];
  /** Makes sending twice the same as sending once. */
  readonly requestKey: string;
  readonly errors: readonly FieldError[];
}

/** Enters an organisation that applies; its first operator gets an account when it is admitted. */
export function NewOrganisationPage({ fields, parents, requestKey, errors }: Props): VNode {
  const visit = useVisit();
  const { t, to, lang } = visit;
  return (
    <Layout title={t('admin.new')} errors={errors} back={to('/admin')}>
      <h1>{t('admin.new')}</h1>
      <form method="post" action={to('/admin/new')} noValidate>
        <Csrf />
        <input type="hidden" name="requestKey" value={requestKey} />
        <TextField name="name" label={t('admin.name')} value={fields.name} errors={errors} autocomplete="off" />
        <SelectField name="kind" label={t('admin.kind')} value={fields.kind} errors={errors} any={t('layout.choose')} choices={kinds.map((one) => ({ value: one, label: wordsFor(visit, 'membership.kind', one) }))} />
        <SelectField name="level" label={t('admin.level')} value={fields.level} errors={errors} any={t('layout.choose')} choices={levels.map((one) => ({ value: one, label: t(`level.${one}`) }))} />
        <SelectField name="parentId" label={t('admin.parent')} hint={t('admin.parent-hint')} value={fields.parentId} errors={errors} any={t('admin.no-parent')} choices={parents.map((one) => ({ value: one.id, label: one.name }))} />
        <SelectField name="country" label={t('desks.country')} value={fields.country} errors={errors} any={t('layout.choose')} choices={networkCountries(lang)} />
        <TextField name="town" label={t('admin.town')} value={fields.town} errors={errors} autocomplete="off" maxLength={120} />
        <TextField name="email" type="email" dir="ltr" label={t('admin.email')} value={fields.email} errors={errors} autocomplete="off" maxLength={254} />
        <h2>{t('admin.operator')}</h2>
        <p>{t('admin.operator-text')}</p>
        <TextField name="operatorName" label={t('admin.operator-name')} value={fields.operatorName} errors={errors} autocomplete="off" maxLength={120} />
        <TextField name="operatorEmail" type="email" dir="ltr" label={t('admin.operator-email')} value={fields.operatorEmail} errors={errors} autocomplete="off" maxLength={254} />
        <SelectField
          name="operatorLang"
          label={t('admin.operator-lang')}
          value={fields.operatorLang || lang}
          errors={errors}
          choices={interfaceLanguages.map((code) => ({ value: code, label: languageName(code, code), lang: code }))}
        />
        <Button icon="check">{t('admin.new-go')}</Button>
      </form>
    </Layout>
  );
}
