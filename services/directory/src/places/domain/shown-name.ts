import type { PlaceMatch } from './gazetteer.ts';

const scriptOf: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\s-]+$/u,
  bg: /^[\p{Script=Cyrillic}\s-]+$/u,
  bn: /^[\p{Script=Bengali}\s-]+$/u,
  el: /^[\p{Script=Greek}\s-]+$/u,
  uk: /^[\p{Script=Cyrillic}\s-]+$/u,
};

/**
 * The name to show for a town that was found. The gazetteer does not say which language a name belongs to,
 * so it is the one that the reader wrote out, or one in the script that the reader reads and began to
 * write, or else the main one.
 */
export function shownName({ place, matched }: PlaceMatch, typed: string, lang: string): string {
  if (matched.toLowerCase() === typed.trim().toLowerCase()) return matched;
  const script = scriptOf[lang.split('-')[0] ?? ''];
  return script?.test(matched) ? matched : place.name;
}
