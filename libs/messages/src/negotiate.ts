import { languageOf, sourceLanguage, type Language } from './languages.ts';

/** Longer headers are no reader's choice; the rest is ignored. */
const longestHeader = 512;

/** The interface language that an `Accept-Language` header likes best; English where it names none of ours. */
export function negotiate(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .slice(0, longestHeader)
    .split(',')
    .map((part, place) => {
      const [tag = '', ...options] = part.split(';');
      const quality = options.map((option) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(option)?.[1]).find(Boolean);
      return { tag: tag.trim(), place, quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.place - b.place);
  for (const { tag } of wishes) {
    if (tag === '*') return sourceLanguage;
    const language = languageOf(tag);
    if (language) return language;
  }
  return sourceLanguage;
}
