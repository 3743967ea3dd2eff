import { describe, expect, it } from '@jest/globals';
import { looksSwapped } from './swapped-coordinates.ts';

describe('looksSwapped', () => {
  it.each([
    ['Milan', 45.46, 9.19],
    ['Athens', 37.98, 23.73],
    ['Liège', 50.63, 5.57],
    ['Lisbon', 38.72, -9.14],
    ['Las Palmas', 28.1, -15.4],
  ])('%s', (_, lat, lon) => {
    expect(looksSwapped({ lat, lon })).toBe(false);
    expect(looksSwapped({ lat: lon, lon: lat })).toBe(true);
  });
  it('leaves Dakar, New York and Dhaka alone', () => {
    for (const [lat, lon] of [[14.7, -17.4], [40.7, -74], [23.8, 90.4]] as const) expect(looksSwapped({ lat, lon })).toBe(false);
  });
});
