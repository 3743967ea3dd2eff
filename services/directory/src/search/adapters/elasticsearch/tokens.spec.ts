import { describe, expect, it } from '@jest/globals';
import { askedWords, looseWord } from './tokens.ts';
import { worth, wordsQuery } from './word-query.ts';

describe('askedWords', () => {
  it('takes words and leaves signs', () => {
    expect(askedWords('Visa: "permesso" +di/soggiorno*').map((word) => word.folded)).toEqual(['visa', 'permesso', 'di', 'soggiorno']);
  });
  it('gives a word of another script in Latin letters as well', () => {
    expect(askedWords('Київ')).toEqual([{ folded: 'киів', latin: 'kyiv', loose: 'kyiv' }]);
  });
  it('counts each word once, and a dozen at most', () => {
    expect(askedWords('a a b')).toHaveLength(2);
    expect(askedWords(Array.from({ length: 50 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12);
  });
  it('finds nothing to look for in signs', () => {
    expect(askedWords('?! … *')).toEqual([]);
    expect(wordsQuery('?! … *')).toEqual({ match_none: {} });
    expect(wordsQuery(' ')).toBeUndefined();
  });
  it('cuts a word of any length', () => expect(askedWords('x'.repeat(50_000))[0]?.folded).toHaveLength(40));
});

describe('looseWord', () => {
  it.each([
    ['willkommen', 'wilkomen'],
    ['wellkomenn', 'welkomen'],
    ['milano', 'milano'],
  ])('%s is %s', (word, loose) => expect(looseWord(word)).toBe(loose));
});

describe('worth', () => {
  it('never lets a misspelling outrank an exact hit, nor a beginning a whole word', () => {
    const exact = Math.min(...Object.values(worth.exact));
    const beginning = Object.values(worth.beginning);
    expect(exact).toBeGreaterThan(Math.max(...beginning));
    expect(Math.min(...beginning)).toBeGreaterThan(worth.exactInLatin);
    expect([worth.exactInLatin, worth.beginningInLatin, worth.letterDoubled, worth.misspelt]).toEqual([4, 3, 2, 1]);
  });
});
