import { foldApostrophes } from './apostrophes.ts';
import { foldArabic } from './arabic.ts';

/**
 * Marks that readers leave out when they type: those of Latin, Greek and Cyrillic, and the points of Hebrew and
 * Syriac. The vowel signs of the Indic scripts are marks too, but a word without them is another word.
 */
const marks = /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0711\u0730-\u074a\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const betweenWords = /[\p{P}\p{S}\p{Z}]+/gu;

/** Letters that no normalisation form takes apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ς: 'σ',
  ϲ: 'σ',
  ґ: 'г',
};
const lettersPattern = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
const digits = /\p{Nd}/gu;

/** Any script's decimal digit as ASCII: digits stand in runs of ten, so the distance to the run's zero is the value. */
const asciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
};

const decomposed = (text: string): string => text.normalize('NFKD');

/**
 * The form in which text is compared: lower case, without diacritics, one spelling for letters that are written in
 * several ways, words parted by single spaces. The same function serves the index, the query and the browser, so
 * that a word is found however it was typed. Text of signs only folds to ''. Folding twice changes nothing.
 */
export const fold = (text: string): string =>
  foldArabic(decomposed(foldApostrophes(decomposed(text).replace(marks, '').replace(unseen, ' ')).toLowerCase()).replace(marks, ''))
    .replace(lettersPattern, (letter) => letters[letter] ?? letter)
    .replace(digits, asciiDigit)
    .replace(betweenWords, ' ')
    .trim()
    .normalize('NFC');
