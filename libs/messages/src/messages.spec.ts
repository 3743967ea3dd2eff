import { describe, expect, it } from '@jest/globals';
import { countryName, directionOf, isLanguage, languageName, languageOf, message, negotiate } from './index.ts';

describe('the language a header asks for', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['ar-EG,ar;q=0.9,en;q=0.5', 'ar'],
    ['xx, de-AT;q=0.4, fr;q=0.8', 'fr'],
    ['uk;q=0, sl', 'sl'],
    ['ja, *', 'en'],
    ['EL', 'el'],
    [',,;q=1;;', 'en'],
    ['q'.repeat(50_000), 'en'],
  ])('%p → %s', (header, language) => {
    expect(negotiate(header as string | undefined)).toBe(language);
  });
});

describe('languages and their names', () => {
  it('knows ours, and the base of a longer tag', () => {
    expect(isLanguage('ar')).toBe(true);
    expect(isLanguage('ar-EG')).toBe(false);
    expect(languageOf('fr-BE')).toBe('fr');
    expect(languageOf('tlh')).toBeUndefined();
  });

  it('knows which are written from right to left', () => {
    expect(['ar', 'fa', 'ur', 'ps', 'ckb', 'pa-Arab'].map(directionOf)).toEqual(Array(6).fill('rtl'));
    expect(['en', 'uk', 'ku', 'bn', 'az-Latn'].map(directionOf)).toEqual(Array(5).fill('ltr'));
  });

  it('names languages and countries as the reader writes them', () => {
    expect(languageName('ar', 'ar')).toBe('العربية');
    expect(languageName('ar', 'de')).toBe('Arabisch');
    expect(countryName('GR', 'el')).toBe('Ελλάδα');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
    expect(countryName('??', 'en')).toBe('??');
  });
});

describe('a message', () => {
  it('throws where a key has no words, instead of showing the key', () => {
    expect(() => message('en', 'portal.no-such-key')).toThrow('portal.no-such-key');
  });

  it('reads any tag of a language, and English where we do not speak it', () => {
    expect(message('en-GB', 'portal.site')).toBe(message('en', 'portal.site'));
    expect(message('tlh', 'portal.site')).toBe(message('en', 'portal.site'));
  });
});
