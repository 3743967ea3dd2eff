import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { SelectField, TextField } from '../components/field.tsx';
import type { TransferView } from '../transfer/transfer-api.ts';
import { errorOf, type FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { MoveFormPage } from './move-form-page.tsx';

export const periodKinds = ['ordinary', 'reduced', 'student', 'retired', 'other'] as const;
export const standings = ['good', 'arrears', 'suspended'] as const;

export interface PeriodRow {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

export interface AttestFields {
  readonly periods: readonly PeriodRow[];
  readonly duesPaidUntil: string;
  readonly standing: string;
}

interface Props {
  readonly view: TransferView;
  readonly fields: AttestFields;
  readonly errors: readonly FieldError[];
}

/** Periods as rows; an empty row says nothing, and another one comes by a button. */
export function AttestPage({ view, fields, errors }: Props): VNode {
  const { t } = useVisit();
  return (
    <MoveFormPage view={view} move="attest" errors={errors}>
      <fieldset class="field">
        <legend>{t('attest.periods')}</legend>
        <p class="hint">{t('attest.periods-hint')}</p>
        {fields.periods.map((row, index) => (
          <div key={index} class="row-fields">
            <TextField name={`period-${index}-from`} type="date" label={t('attest.from')} value={row.from} errors={errors} size="short" />
            <TextField name={`period-${index}-to`} type="date" label={t('attest.to')} value={row.to} errors={errors} size="short" />
            <SelectField name={`period-${index}-kind`} label={t('attest.kind')} value={row.kind} errors={errors} choices={periodKinds.map((kind) => ({ value: kind, label: t(`period-kind.${kind}`) }))} />
          </div>
        ))}
        <Button look="second" icon="add" name="do" value="add-period">
          {t('attest.add-period')}
        </Button>
      </fieldset>
      <TextField name="duesPaidUntil" type="date" label={t('attest.dues')} value={fields.duesPaidUntil} errors={errors} size="short" />
      <SelectField
        name="standing"
        label={t('attest.standing')}
        value={fields.standing}
        errors={errors}
        {...(errorOf(errors, 'standing') || !fields.standing ? { any: t('layout.choose') } : {})}
        choices={standings.map((standing) => ({ value: standing, label: t(`standing.${standing}`) }))}
      />
    </MoveFormPage>
  );
}
