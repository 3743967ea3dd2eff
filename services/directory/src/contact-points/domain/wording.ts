import type { ContactPointFacts, Wording } from './contact-point.ts';

/** `fr` of `fr-BE`. */
const primaryOf = (lang: string): string => lang.split('-')[0] ?? lang;

/** The language in which a reader sees a contact point: theirs, or else the original. The answer labels it. */
export function shownLanguage(facts: Pick<ContactPointFacts, 'content' | 'originalLang'>, readerLang: string): string {
  if (Object.hasOwn(facts.content, readerLang)) return readerLang;
  const primary = primaryOf(readerLang);
  return Object.hasOwn(facts.content, primary) ? primary : facts.originalLang;
}

/** The words to show and the language they are in. */
export function wordingFor(
  facts: Pick<ContactPointFacts, 'content' | 'originalLang'>,
  readerLang: string,
): Wording & { readonly lang: string } {
  const lang = shownLanguage(facts, readerLang);
  return { lang, name: facts.content[lang]?.name ?? '', description: facts.content[lang]?.description ?? '' };
}

/** An alert's text in the reader's language, the original, or whatever there is. */
export function alertFor(
  facts: Pick<ContactPointFacts, 'alert' | 'originalLang'>,
  readerLang: string,
  today: string,
): { readonly lang: string; readonly text: string; readonly until: string | null } | null {
  const { alert } = facts;
  if (!alert || (alert.until !== null && alert.until < today)) return null;
  const lang = [readerLang, primaryOf(readerLang), facts.originalLang, ...Object.keys(alert.text)].find((code) => Object.hasOwn(alert.text, code));
  return lang === undefined ? null : { lang, text: alert.text[lang] ?? '', until: alert.until };
}
