import { languageName } from '@umn/messages';
import type { VNode } from 'preact';
import { LeftToRight, Name } from '../components/name.tsx';
import { useVisit } from '../web/visit-context.ts';
import { weekdayName } from '../web/dates.ts';
import type { Slot, SpokenLanguage } from './desk-api.ts';

/** "Monday 09:00–12:00", in the desk's own wall time. */
export function SlotList({ slots }: { readonly slots: readonly Slot[] }): VNode {
  const { lang, t } = useVisit();
  return (
    <>
      {slots.map((slot, index) => (
        <span key={`${slot.day} ${slot.from}`}>
          {index > 0 ? t('layout.list-separator') : ''}
          {weekdayName(lang, slot.day)} <LeftToRight>{`${slot.from}–${slot.to}`}</LeftToRight>
        </span>
      ))}
    </>
  );
}

/** One language, who speaks it, and when where that is not always. */
export function LanguageFact({ language, full }: { readonly language: SpokenLanguage; readonly full: boolean }): VNode {
  const { t, lang } = useVisit();
  return (
    <>
      <strong>{languageName(language.code, lang)}</strong> ({t(`desks.via.${language.via}`)})
      {language.slots && language.slots.length > 0 && full ? (
        <>
          {t('layout.colon')}
          <SlotList slots={language.slots} />
        </>
      ) : language.slots && !full ? (
        <> – {t('desks.at-set-times')}</>
      ) : null}
      {full && language.note ? (
        <>
          {' – '}
          <Name>{language.note}</Name>
        </>
      ) : null}
    </>
  );
}
