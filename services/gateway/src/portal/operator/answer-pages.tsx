import type { VNode } from 'preact';
import { Choices, SelectField, TextArea, TextField } from '../components/field.tsx';
import type { TransferView } from '../transfer/transfer-api.ts';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import { wordsFor } from '../web/words-for.ts';
import { MoveFormPage } from './move-form-page.tsx';

/** Reasons for not confirming a membership; the agreement names none. */
export const refuseReasons = ['not-a-member', 'facts-differ', 'dues-unpaid', 'other'] as const;

export interface OfferFields {
  readonly kind: string;
  readonly from: string;
  readonly until: string;
}

interface OfferProps {
  readonly view: TransferView;
  readonly kinds: readonly string[];
  readonly fields: OfferFields;
  readonly errors: readonly FieldError[];
}

export function OfferPage({ view, kinds, fields, errors }: OfferProps): VNode {
  const visit = useVisit();
  const { t } = visit;
  return (
    <MoveFormPage view={view} move="offer" errors={errors}>
      <Choices
        name="kind"
        type="radio"
        label={t('offer.kind')}
        errors={errors}
        choices={kinds.map((kind) => ({ value: kind, label: wordsFor(visit, 'membership.mode', kind) }))}
        chosen={[fields.kind]}
      />
      <TextField name="from" type="date" label={t('offer.from')} value={fields.from} errors={errors} size="short" />
      <TextField name="until" type="date" label={t('offer.until')} hint={t('offer.until-hint')} value={fields.until} errors={errors} size="short" />
    </MoveFormPage>
  );
}

interface ReasonProps {
  readonly view: TransferView;
  readonly move: 'refuse' | 'decline';
  readonly reasons: readonly string[];
  readonly fields: { readonly reason: string; readonly text: string };
  readonly errors: readonly FieldError[];
}

export function ReasonPage({ view, move, reasons, fields, errors }: ReasonProps): VNode {
  const visit = useVisit();
  const { t } = visit;
  return (
    <MoveFormPage view={view} move={move} errors={errors}>
      <SelectField
        name="reason"
        label={t('reason.label')}
        value={fields.reason}
        errors={errors}
        any={t('layout.choose')}
        choices={reasons.map((reason) => ({ value: reason, label: wordsFor(visit, 'portal.reason', reason) }))}
      />
      <TextArea name="text" label={t('reason.text')} hint={t('reason.text-hint')} value={fields.text} errors={errors} />
    </MoveFormPage>
  );
}
