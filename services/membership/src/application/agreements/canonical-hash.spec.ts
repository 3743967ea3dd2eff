import { describe, expect, it } from '@jest/globals';
import { canonicalHash } from './canonical-hash.ts';

describe('the canonical hash', () => {
  it('does not depend on the order of the fields', () => {
    expect(canonicalHash({ b: 2, a: [1, { d: 4, c: 3 }] })).toBe(canonicalHash({ a: [1, { c: 3, d: 4 }], b: 2 }));
  });

  it('changes with any content', () => {
    expect(canonicalHash({ a: 1 })).not.toBe(canonicalHash({ a: 2 }));
    expect(canonicalHash({ a: [1, 2] })).not.toBe(canonicalHash({ a: [2, 1] }));
  });

  it('is SHA-256 over the canonical form, in hexadecimal', () => {
    // printf '%s' '{"a":1,"b":"é"}' | sha256sum
    expect(canonicalHash({ b: 'é', a: 1.0 })).toBe('09ad9fd2fb648cb2f62141215828ea00a62c299db05d20aa9ade2f527a301cc6');
  });
});
