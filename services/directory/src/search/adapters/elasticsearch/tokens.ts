import { fold, transliterate } from '@umn/folding';

const separators = /[^\p{L}\p{N}\p{M}]+/u;
const mostWords = 12;
const longestWord = 40;

const split = (text: string): string[] =>
  text
    .split(separators)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longestWord));

/** The words of a text as they are indexed and asked for: without case, accents or variants of letters. */
export const foldedWords = (text: string): string[] => split(fold(text));

/** The same words in Latin letters, so that one script finds the other. */
export const latinWords = (text: string): string[] => split(transliterate(text));

/** A word with every doubled letter single: what people most often get wrong, and two slips at once for a fuzzy search. */
export const looseWord = (latin: string): string => latin.replace(/(.)\1+/gu, '$1');

export const looseWords = (text: string): string[] => latinWords(text).map(looseWord);

/** What the index stores for several texts: each distinct word once, separated by spaces. */
export const indexed = (texts: readonly string[], words: (text: string) => string[]): string =>
  [...new Set(texts.flatMap(words))].join(' ');

/** One word that the reader typed, in each of its forms. */
export interface AskedWord {
  readonly folded: string;
  readonly latin: string;
  readonly loose: string;
}

function formsOf(typed: string): AskedWord[] {
  const folded = foldedWords(typed);
  const latin = latinWords(typed);
  return folded.map((word, index) => {
    const inLatin = (folded.length === latin.length ? latin[index] : latinWords(word)[0]) ?? word;
    return { folded: word, latin: inLatin, loose: looseWord(inLatin) };
  });
}

/** The reader's words; of a very long question only the first dozen count. */
export function askedWords(question: string): AskedWord[] {
  const words = question.slice(0, 1000).split(/\s+/u).flatMap(formsOf);
  return [...new Map(words.map((word) => [word.folded, word])).values()].slice(0, mostWords);
}
