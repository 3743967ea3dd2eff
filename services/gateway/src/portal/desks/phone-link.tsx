import { languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { LeftToRight } from '../components/name.tsx';
import { Icon } from '../components/icon.tsx';
import { useVisit } from '../web/visit-context.ts';
import type { Phone } from './desk-api.ts';

/** A number to call by touching it; its digits run from left to right in every language. */
export function PhoneLink({ phone }: { readonly phone: Phone }): VNode {
  const { t, lang } = useVisit();
  const spoken = phone.languages.map((code) => languageName(code, lang));
  return (
    <>
      <a class="phone" href={`tel:${phone.number.replace(/[^+\d]/g, '')}`}>
        <Icon name="phone" />
        <span class="visually-hidden">{t('desks.call')} </span>
        <LeftToRight>{phone.number}</LeftToRight>
      </a>
      {spoken.length > 0 ? <span class="quiet"> {new Intl.ListFormat(lang).format(spoken)}</span> : null}
    </>
  );
}
