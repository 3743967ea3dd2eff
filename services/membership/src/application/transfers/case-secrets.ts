import { randomInt } from 'node:crypto';
import { receiptWords } from './receipt-words.ts';

/** Crockford's alphabet: no I, L, O or U, so that what is read aloud or copied by hand stays the same. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const wordsInReceipt = 7;

const letters = (count: number): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

/** `UMN-7K3D-M9QX`: 40 random bits, short enough to type. It names the case and opens nothing. */
export const newCaseRef = (): string => `UMN-${letters(4)}-${letters(4)}`;

/** Reads a reference as people type it: any case, O for 0, I and L for 1, spaces or nothing for the dashes. */
export function readCaseRef(typed: string): string {
  const plain = typed
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/^UMN/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return `UMN-${plain.slice(0, 4)}-${plain.slice(4)}`;
}

/** How the host union calls a member whose name it may not know: says nothing and repeats nothing. */
export const newPseudonym = (): string => `M-${letters(5)}`;

/** Seven of 2,048 words: 77 random bits, the same words for every language. */
export const newReceipt = (): string =>
  Array.from({ length: wordsInReceipt }, () => receiptWords[randomInt(receiptWords.length)]).join('-');

/** Reads a receipt as people type it: any case, any spaces or dashes between the words. */
export const readReceipt = (typed: string): string => typed.trim().toLowerCase().replace(/[\s-]+/g, '-');
