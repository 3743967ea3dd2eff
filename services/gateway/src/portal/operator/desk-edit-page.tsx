import type { VNode } from 'preact';
import { Button } from '../components/button.tsx';
import { Csrf } from '../components/csrf.tsx';
import { Choices, SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Name } from '../components/name.tsx';
import { Notice } from '../components/notice.tsx';
import type { KeptDesk } from '../desks/desk-api.ts';
import { Hours } from '../desks/hours.tsx';
import { LanguageFact } from '../desks/language-facts.tsx';
import { spokenLanguageChoices } from '../desks/spoken-languages.ts';
import { weekdayName } from '../web/dates.ts';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { DeskFields } from './desk-rows.ts';

interface Props {
  readonly desk: KeptDesk;
  readonly fields: DeskFields;
  readonly errors?: readonly FieldError[];
  /** Somebody else saved in between: what stands now is shown beside what was typed. */
  readonly conflict?: boolean;
  readonly done?: boolean;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Languages and hours of one contact point as rows; rows come and go by buttons, without a script. */
export function DeskEditPage({ desk, fields, errors = [], conflict = false, done = false }: Props): VNode {
  const { t, to, lang } = useVisit();
  const days = weekdays.map((day) => ({ value: String(day), label: weekdayName(lang, day) }));
  const languages = spokenLanguageChoices(lang, [...new Set([...spokenLanguageChoices(lang).map((choice) => choice.value), ...fields.languages.map((row) => row.code).filter(Boolean)])]);
  return (
    <Layout title={t('edit.title')} errors={errors} back={to('/operator/desks')} wide>
      {done ? (
        <Notice kind="done">
          <p>{t('edit.saved')}</p>
          <p>
            <a href={to(`/desks/${desk.id}`)}>{t('edit.see')}</a>
          </p>
        </Notice>
      ) : null}
      {conflict ? <Conflict desk={desk} /> : null}
      <h1>{t('edit.title')}</h1>
      <p>
        <Name lang={desk.lang}>{desk.name}</Name>
      </p>
      <form method="post" action={to(`/operator/desks/${desk.id}`)} noValidate>
        <Csrf />
        <input type="hidden" name="version" value={String(desk.version)} />
        <div class="actions">
          <Button icon="check" name="do" value="save">
            {t('edit.save')}
          </Button>
        </div>
        <h2>{t('desks.languages')}</h2>
        <p class="hint">{t('edit.languages-hint')}</p>
        {fields.languages.map((row, index) => (
          <fieldset key={index} class="row-fields field">
            <legend class="visually-hidden">{t('edit.language-number', { number: index + 1 })}</legend>
            <SelectField name={`language-${index}-code`} label={t('edit.language')} value={row.code} errors={errors} any={t('layout.choose')} choices={languages} />
            <SelectField name={`language-${index}-via`} label={t('edit.via')} value={row.via} errors={errors} choices={(['staff', 'interpreter', 'phone'] as const).map((via) => ({ value: via, label: t(`desks.via.${via}`) }))} />
            <SelectField name={`language-${index}-day`} label={t('edit.day')} value={row.day} errors={errors} any={t('edit.always')} choices={days} />
            <TimeField name={`language-${index}-from`} label={t('edit.from')} value={row.from} errors={errors} />
            <TimeField name={`language-${index}-to`} label={t('edit.to')} value={row.to} errors={errors} />
            <TextField name={`language-${index}-note`} label={t('edit.note')} value={row.note} errors={errors} maxLength={300} />
            <RemoveRow value={`remove-language-${index}`} what={t('edit.language-number', { number: index + 1 })} />
          </fieldset>
        ))}
        <Button look="second" icon="add" name="do" value="add-language">
          {t('edit.add-language')}
        </Button>
        <h2>{t('desks.hours')}</h2>
        <p class="hint">{t('edit.hours-hint', { zone: desk.timeZone })}</p>
        {fields.hours.map((row, index) => (
          <fieldset key={index} class="row-fields field">
            <legend class="visually-hidden">{t('edit.hours-number', { number: index + 1 })}</legend>
            <SelectField name={`hours-${index}-day`} label={t('edit.day')} value={row.day} errors={errors} choices={days} />
            <TimeField name={`hours-${index}-from`} label={t('edit.from')} value={row.from} errors={errors} />
            <TimeField name={`hours-${index}-to`} label={t('edit.to')} value={row.to} errors={errors} />
            <RemoveRow value={`remove-hours-${index}`} what={t('edit.hours-number', { number: index + 1 })} />
          </fieldset>
        ))}
        <p>
          <Button look="second" icon="add" name="do" value="add-hours">
            {t('edit.add-hours')}
          </Button>
        </p>
        <Choices name="byAppointment" type="checkbox" label={t('edit.appointments')} choices={[{ value: 'yes', label: t('desks.by-appointment') }]} chosen={fields.byAppointment ? ['yes'] : []} />
        <div class="actions">
          <Button icon="check" name="do" value="save">
            {t('edit.save')}
          </Button>
        </div>
      </form>
    </Layout>
  );
}

function TimeField({ name, label, value, errors }: { readonly name: string; readonly label: string; readonly value: string; readonly errors: readonly FieldError[] }): VNode {
  return <TextField name={name} label={label} value={value} errors={errors} dir="ltr" maxLength={5} autocomplete="off" size="short" />;
}

function RemoveRow({ value, what }: { readonly value: string; readonly what: string }): VNode {
  const { t } = useVisit();
  return (
    <p class="field">
      <button type="submit" class="button second" name="do" value={value}>
        <Icon name="remove" />
        {t('edit.remove')} <span class="visually-hidden">{what}</span>
      </button>
    </p>
  );
}

function Conflict({ desk }: { readonly desk: KeptDesk }): VNode {
  const { t } = useVisit();
  return (
    <Notice kind="warning">
      <h2>{t('edit.conflict')}</h2>
      <p>{t('edit.conflict-text')}</p>
      <h3>{t('desks.languages')}</h3>
      <ul>
        {desk.languages.map((language, index) => (
          <li key={index}>
            <LanguageFact language={language} full />
          </li>
        ))}
      </ul>
      <h3>{t('desks.hours')}</h3>
      <Hours desk={desk} />
    </Notice>
  );
}
