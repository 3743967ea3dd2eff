import { describe, expect, it } from '@jest/globals';
import { singleAddress } from './address.ts';

describe('a single address', () => {
  it.each([
    ['a@example.org', 'a@example.org'],
    ["Ana.O'Neil+umn@Example.ORG", "Ana.O'Neil+umn@example.org"],
    ['desk@bücher.example', 'desk@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s is one', (text, address) => {
    expect(singleAddress(text)).toBe(address);
  });

  it.each([
    '',
    'a',
    '@example.org',
    'a@',
    'a@localhost',
    'a@b@example.org',
    'a@example.org,b@example.org',
    'a@example.org b@example.org',
    'a@example.org;b@example.org',
    'Ana <a@example.org>',
    '<a@example.org>',
    '"a b"@example.org',
    'group:a@example.org;',
    'a@example.org\r\nBcc: b@example.org',
    'a\n@example.org',
    'a..b@example.org',
    '.a@example.org',
    'a@[127.0.0.1]',
    'a@127.0.0.1/x',
    'a@exa%6dple.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
  ])('%j is none', (text) => {
    expect(singleAddress(text)).toBeUndefined();
  });

  it('reads 50,000 characters quickly', () => {
    const began = Date.now();
    singleAddress(`${'a.'.repeat(25_000)}@example.org`);
    singleAddress(`a@${'b.'.repeat(25_000)}`);
    expect(Date.now() - began).toBeLessThan(200);
  });
});
