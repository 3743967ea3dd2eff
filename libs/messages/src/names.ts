/** Intl objects are dear to make and there are few kinds: one a language is kept. */
const kept = new Map<string, Intl.DisplayNames>();

function namesIn(type: 'language' | 'region', inLang: string): Intl.DisplayNames {
  const slot = `${type} ${inLang}`;
  let names = kept.get(slot);
  if (!names) {
    names = new Intl.DisplayNames([inLang, 'en'], { type, fallback: 'code' });
    kept.set(slot, names);
  }
  return names;
}

/** A language's name as a reader of `inLang` writes it; the code itself where nobody has named it. */
export function languageName(code: string, inLang: string): string {
  try {
    return namesIn('language', inLang).of(code) ?? code;
  } catch {
    return code; // not a well-formed tag: shown as it came rather than failing a page
  }
}

/** A country's name (ISO 3166-1 alpha-2) as a reader of `inLang` writes it; the code itself where unknown. */
export function countryName(code: string, inLang: string): string {
  try {
    return namesIn('region', inLang).of(code) ?? code;
  } catch {
    return code;
  }
}
