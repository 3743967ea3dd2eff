import anyAscii from 'any-ascii';
import { foldApostrophes } from './apostrophes.ts';
import { foldArabic } from './arabic.ts';
import { fold } from './fold.ts';

const word = /[\p{Script=Cyrillic}\p{M}]+/gu;
const ukrainianOnly = /[іїєґ]/u;

/**
 * Cyrillic as its own languages write it in Latin (Kyiv, Tarnovo, Sofia), where the letter-by-letter table, which
 * knows no language, would say Kiiv, Trnovo, Sofiya.
 */
const cyrillic = (text: string): string =>
  text.replace(word, (one) => {
    const spoken = one.replace(/[иі]я$/u, 'ia').replace(/ъ(?![еёюя])/gu, 'a').replace(/[ъь]/gu, '');
    return ukrainianOnly.test(one) ? spoken.replace(/и/gu, 'y').replace(/г/gu, 'h') : spoken;
  });

/** Greek pairs of letters that are one sound; the dialytika says that they are not. */
const greek = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Greek})[\u0300\u0301\u0313\u0314\u0342\u0345]+/gu, '')
    .replace(/ου(?!\u0308)/gu, 'ou')
    .replace(/(?<=[αεη])υ(?!\u0308)(?=[θκξπσςτφχψ]|(?!\p{L}))/gu, 'f')
    .replace(/(?<=[αεη])υ(?!\u0308)/gu, 'v')
    .replace(/γ(?=[γξχ])/gu, 'n')
    .replace(/(?<!\p{L})μπ/gu, 'b')
    .normalize('NFC');

/**
 * Text in Latin letters, folded: a second way to find a word that was written in another script (Αθήνα by "athina",
 * Київ by "kyiv"). Scripts that write no vowels (Arabic, Hebrew) give consonants only; for the names of towns the
 * gazetteer's alternate names do what no table of letters can.
 */
export const transliterate = (text: string): string => {
  const plain = foldApostrophes(foldArabic(text.normalize('NFC')).normalize('NFC').toLowerCase());
  return fold(anyAscii(greek(cyrillic(plain))).replace(/['`]/g, ''));
};
