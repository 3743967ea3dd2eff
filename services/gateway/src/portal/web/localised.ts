import { interfaceLanguages, languageOf, type Language } from '@umn/messages';

/**
 * The paths of a page in every language of the interface, for a controller. Listed one by one instead of a
 * `:locale` parameter, so that `/api`, `/auth` or a stray word can never be taken for a language.
 */
export const localised = (path = ''): string[] => interfaceLanguages.map((lang) => (path ? `${lang}/${path}` : lang));

/** The language that a page's address stands in; none for an address outside the languages. */
export const languageOfPath = (path: string): Language | undefined => languageOf(path.split('/', 2)[1] ?? '');

/** A page's path without its language: `/fr/desks` → `/desks`, `/fr` → ``. */
export const pathWithoutLanguage = (path: string): string =>
  languageOfPath(path) ? `/${path.split('/').slice(2).join('/')}`.replace(/\/$/, '') : path;
