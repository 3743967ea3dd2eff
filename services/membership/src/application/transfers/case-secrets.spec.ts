import { describe, expect, it } from '@jest/globals';
import { newCaseRef, newPseudonym, newReceipt, readCaseRef, readReceipt } from './case-secrets.ts';
import { receiptWords } from './receipt-words.ts';

describe('the words of a receipt', () => {
  it('are 2,048 different short ASCII words', () => {
    expect(new Set(receiptWords).size).toBe(2048);
    expect(receiptWords.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
  });

  it('are told apart by their first four letters', () => {
    expect(new Set(receiptWords.map((word) => word.slice(0, 4))).size).toBe(2048);
  });
});

describe('a receipt', () => {
  it('is seven words of the list, and another each time', () => {
    const receipts = Array.from({ length: 200 }, newReceipt);
    expect(new Set(receipts).size).toBe(200);
    for (const receipt of receipts) {
      const words = receipt.split('-');
      expect(words).toHaveLength(7);
      expect(words.every((word) => receiptWords.includes(word))).toBe(true);
    }
  });

  it.each(['able-about-above', 'Able About Above', ' able  about - above ', 'ABLE-ABOUT-ABOVE'])('is read from %j', (typed) => {
    expect(readReceipt(typed)).toBe('able-about-above');
  });
});

describe('a case reference', () => {
  it('is random and without letters that are misread', () => {
    const refs = Array.from({ length: 500 }, newCaseRef);
    expect(new Set(refs).size).toBe(500);
    expect(refs.every((ref) => /^UMN-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(ref))).toBe(true);
  });

  it.each(['UMN-7K3D-M0X1', 'umn-7k3d-moxi', 'umn 7k3d m0xl', '7K3DM0X1', 'UMN7K3DMOXI'])('is read from %s', (typed) => {
    expect(readCaseRef(typed)).toBe('UMN-7K3D-M0X1');
  });

  it('reads anything else as something that no case has', () => {
    for (const typed of ['', '-', 'UMN', '../../etc', '💥'.repeat(10), 'x'.repeat(40)]) expect(readCaseRef(typed)).not.toMatch(/^UMN-\w{4}-\w{4}$/);
  });
});

it('a pseudonym repeats nothing of the reference', () => {
  expect(newPseudonym()).toMatch(/^M-[0-9A-Z]{5}$/);
});
