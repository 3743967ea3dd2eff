import { describe, expect, it } from '@jest/globals';
import { inLanguageOf } from './localized.ts';

describe('a text', () => {
  it.each([
    ['in the reader’s language', { en: 'e', it: 'i', fr: 'f' }, 'it', 'it'],
    ['in the reader’s language without its region', { en: 'e', fr: 'f' }, 'fr-BE', 'fr'],
    ['else in English', { en: 'e', it: 'i' }, 'de', 'en'],
    ['else as it was written', { fr: 'f', it: 'i' }, 'de', 'it'],
    ['else in what there is', { fr: 'f' }, 'de', 'fr'],
  ])('%s', (_, texts, reader, lang) => expect(inLanguageOf(texts as Record<string, string>, reader, 'it')?.lang).toBe(lang));

  it('that is nowhere is nothing', () => expect(inLanguageOf({}, 'en', 'en')).toBeNull());
});
