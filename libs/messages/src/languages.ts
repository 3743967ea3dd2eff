/** The languages whose catalogues are complete: the interface, mails and errors exist in each of them. */
export const interfaceLanguages = ['en', 'fr', 'it', 'de', 'el', 'sl', 'bg', 'ar', 'uk'] as const;

/** A language that the interface speaks (BCP 47, ISO 639-1). */
export type Language = (typeof interfaceLanguages)[number];

/** The language that everything exists in, and that a reader gets who asks for none of ours. */
export const sourceLanguage: Language = 'en';

/** The languages of the launch. Those beyond `interfaceLanguages` each need one catalogue folder. */
export const launchLanguages = [
  'en', 'fr', 'de', 'it', 'es', 'el', 'sl', 'bg', 'nl', 'pt', 'ro', 'pl', 'ar', 'uk', 'tr', 'bn',
] as const;

const known = new Set<string>(interfaceLanguages);

/** Whether the interface speaks exactly this language tag. */
export const isLanguage = (tag: string): tag is Language => known.has(tag);

/** The interface language of a tag (`fr-BE` → `fr`), or nothing where we do not speak it. */
export function languageOf(tag: string): Language | undefined {
  const base = tag.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return isLanguage(base) ? base : undefined;
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'prs', 'pnb', 'azb', 'arc', 'syr', 'nqo']);

/** The direction in which a language is written. Takes any tag, not only ours: names come in many. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [base = '', ...rest] = tag.toLowerCase().split(/[-_]/);
  if (rest.includes('latn') || rest.includes('cyrl')) return 'ltr';
  if (rest.includes('arab') || rest.includes('hebr')) return 'rtl';
  return rightToLeft.has(base) ? 'rtl' : 'ltr';
}
