import { languageName } from '@umn/messages';
import type { Choice } from '../components/field.tsx';

/**
 * The languages that a reader may look for at a desk: the launch languages and those that migrants to the
 * countries of the network often speak. What a desk speaks beyond them is shown, and found by words.
 */
const often = [
  'ar', 'bg', 'bn', 'cs', 'de', 'el', 'en', 'es', 'fa', 'fr', 'hi', 'hr', 'hu', 'hy', 'it', 'ka', 'ku', 'ckb', 'lt', 'lv', 'mk', 'nl', 'pa', 'pl', 'prs', 'ps', 'pt', 'ro', 'ru', 'si', 'sk', 'sl', 'so', 'sq', 'sr', 'sw', 'ta', 'ti', 'tl', 'tr', 'uk', 'ur', 'vi', 'wo', 'zh', 'am', 'bs',
] as const;

/** By its own name first, so that who cannot read the page still finds it, then by the reader's. */
export function spokenLanguageChoices(lang: string, codes: readonly string[] = often): Choice[] {
  const collator = new Intl.Collator(lang);
  return [...codes]
    .map((code) => ({ code, own: languageName(code, code), readers: languageName(code, lang) }))
    .sort((a, b) => collator.compare(a.readers, b.readers))
    .map(({ code, own, readers }) => ({ value: code, label: own === readers || own === code ? readers : `${own} – ${readers}` }));
}

export const isSpokenLanguage = (code: string): boolean => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);
