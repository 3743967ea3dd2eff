import { describe, expect, it } from '@jest/globals';
import { returnTo } from './return-to.ts';

describe('where a sign-in leads back to', () => {
  it.each([
    ['/ar/operator', '/ar/operator'],
    ['/en/events/5?tab=seats&x=1', '/en/events/5?tab=seats&x=1'],
    ['/en/a#part', '/en/a'],
    ['/uk/search?place=%D0%9B%D1%8C%D0%B2%D1%96%D0%B2', '/uk/search?place=%D0%9B%D1%8C%D0%B2%D1%96%D0%B2'],
  ])('keeps the local path %s', (wish, kept) => {
    expect(returnTo(wish)).toBe(kept);
  });

  it.each([
    'https://evil.example/', '//evil.example', '/\\evil.example', '\\/evil.example', '/\t/evil.example', '/\n/evil.example', 'evil.example', '', '/.//evil.example',
    '/x/..//evil.example', 'javascript:alert(1)', '/en/\u202e', '/auth/sign-out', '/auth/../auth/sign-in', '/AUTH/sign-in', '/api/v1/events', `/${'a'.repeat(1000)}`,
    undefined, null, 5, ['/en'], { toString: () => '/en' },
  ])('goes home instead of to %j', (wish) => {
    expect(returnTo(wish)).toBe('/');
  });
});
