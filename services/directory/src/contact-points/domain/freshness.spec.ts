import { describe, expect, it } from '@jest/globals';
import { freshnessOf } from './freshness.ts';

const verified = new Date('2026-01-31T12:00:00Z');

describe('freshnessOf', () => {
  it.each([
    ['2026-01-31T12:00:00Z', 'fresh'],
    ['2026-07-31T11:59:59Z', 'fresh'],
    ['2026-07-31T12:00:00Z', 'due'],
    ['2027-01-31T11:59:59Z', 'due'],
    ['2027-01-31T12:00:00Z', 'stale'],
  ])('at %s is %s', (now, expected) => expect(freshnessOf(verified, new Date(now))).toBe(expected));

  it('is stale where nobody ever looked', () => expect(freshnessOf(null, verified)).toBe('stale'));
});
