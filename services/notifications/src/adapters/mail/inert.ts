import { directionOf } from '@umn/messages';

/** Line ends and other controls (header injection), and marks that turn the direction of what follows them. */
const dangerous = /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** A text that people typed, made fit for one line: it cannot end a header, hide or reorder what stands beside it. */
export const oneLine = (text: string): string => text.replace(dangerous, ' ').replace(/\s+/g, ' ').trim();

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const leftToRight = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

/**
 * The same, set apart (U+2068, U+2069) where it runs against the direction of the language it stands in, so that
 * the sentence round it keeps its order in plain text as well.
 */
export function apart(lang: string, text: string): string {
  const line = oneLine(text);
  const against = directionOf(lang) === 'rtl' ? leftToRight : rightToLeft;
  return against.test(line) ? `\u2068${line}\u2069` : line;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text inside HTML or one of its quoted attributes: nothing in it is markup. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
