import { countryName } from '@umn/messages';
import type { VNode } from 'preact';
import { SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { Button } from '../components/button.tsx';
import type { FieldError } from '../web/errors.ts';
import { useVisit } from '../web/visit-context.ts';
import type { Taxonomy } from './desk-api.ts';
import type { SearchWish } from './search-wish.ts';
import { spokenLanguageChoices } from './spoken-languages.ts';

/** The countries where the network's members have desks. */
const countries = ['BE', 'BG', 'GR', 'IT', 'SI'] as const;

interface Props {
  readonly wish: SearchWish;
  readonly taxonomy: Taxonomy | undefined;
  readonly errors: readonly FieldError[];
}

/** A GET form, so that a search can be shared. "Near me" sends the same fields by POST, with a rounded position. */
export function SearchForm({ wish, taxonomy, errors }: Props): VNode {
  const { t, lang, to } = useVisit();
  const collator = new Intl.Collator(lang);
  const countryChoices = countries
    .map((code) => ({ value: code, label: countryName(code, lang) }))
    .sort((a, b) => collator.compare(a.label, b.label));
  return (
    <form method="get" action={to('/desks')} class="panel search-form" role="search">
      <TextField name="place" label={t('desks.place')} hint={t('desks.place-hint')} value={wish.place} errors={errors} maxLength={100} autocomplete="address-level2" />
      <SelectField name="language" label={t('desks.language')} hint={t('desks.language-hint')} value={wish.language} errors={errors} any={t('desks.any-language')} choices={spokenLanguageChoices(lang)} />
      {taxonomy ? (
        <SelectField
          name="service"
          label={t('desks.service')}
          value={wish.service}
          errors={errors}
          any={t('desks.any-service')}
          choices={taxonomy.services.map((term) => ({ value: term.code, label: term.label }))}
        />
      ) : null}
      <SelectField name="country" label={t('desks.country')} value={wish.country} errors={errors} any={t('desks.any-country')} choices={countryChoices} />
      <TextField name="q" label={t('desks.words')} value={wish.q} errors={errors} maxLength={100} autocomplete="off" />
      <div class="actions">
        <Button icon="search">{t('desks.search')}</Button>
        <button type="submit" class="button second" name="near" value="" formMethod="post" formAction={to('/desks')} data-near="" hidden>
          <Icon name="near" />
          {t('desks.near-me')}
        </button>
        <p id="near-said" role="status" data-failed={t('desks.near-failed')} />
      </div>
    </form>
  );
}
