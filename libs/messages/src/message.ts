import { IntlMessageFormat } from 'intl-messageformat';
import { wordsOf } from './catalogue.ts';
import { languageOf, sourceLanguage } from './languages.ts';

/** What a message may be filled with. Dates and numbers are written as the language writes them. */
export type MessageParams = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

const kept = new Map<string, IntlMessageFormat>();

function formatOf(lang: string, key: string): IntlMessageFormat {
  const language = languageOf(lang) ?? sourceLanguage;
  const slot = `${language} ${key}`;
  let format = kept.get(slot);
  if (!format) {
    const pattern = wordsOf(language)[key];
    if (pattern === undefined) throw new Error(`No message "${key}" in "${language}".`);
    // Tags are ignored: a message is text, and markup comes from the page that shows it.
    format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
    kept.set(slot, format);
  }
  return format;
}

/** The words for a key in a language (any tag of it; English where we do not speak it). A missing key throws. */
export function message(lang: string, key: string, params?: MessageParams): string {
  return String(formatOf(lang, key).format(params as Record<string, string>));
}

/**
 * The same, with values that are not text (a link, a `<bdi>`) kept as they are, in their places.
 * `T` is whatever the caller's page is made of.
 */
export function messageParts<T extends object>(lang: string, key: string, params: Readonly<Record<string, string | number | Date | T>>): (string | T)[] {
  const parts = formatOf(lang, key).format<T>(params as Record<string, T>);
  return (Array.isArray(parts) ? parts : [parts]) as (string | T)[];
}

/** Whether a key has words; for codes that come from outside and may be newer than this build. */
export const hasMessage = (lang: string, key: string): boolean => wordsOf(languageOf(lang) ?? sourceLanguage)[key] !== undefined;
