/** A text in several languages, by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;

export interface Shown {
  readonly text: string;
  /** The language that `text` is in. */
  readonly lang: string;
}

/**
 * The text in the reader's language, else in English, else in the language it was written in. Tags are
 * tried as given and without their region (`fr-BE`, then `fr`).
 */
export function inLanguageOf(texts: Localized, reader: string, written: string): Shown | null {
  const base = (tag: string): string => tag.split('-', 1)[0] ?? tag;
  const lang = [reader, base(reader), 'en', written, ...Object.keys(texts)].find((tag) => texts[tag] !== undefined);
  return lang === undefined ? null : { text: texts[lang] ?? '', lang };
}

/** A public page shows what it has; a text that is missing in every language is a fault of the record. */
export const shownIn = (texts: Localized, reader: string, written: string): Shown => inLanguageOf(texts, reader, written) ?? { text: '', lang: written };
