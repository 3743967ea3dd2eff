import { describe, expect, it } from '@jest/globals';
import { publicPoint } from './public-point.ts';

const location = { lat: 45.46432, lon: 9.18954 };
const town = { lat: 45.4, lon: 9.1 };
const point = (visibility: 'full' | 'area' | 'hidden', centre: typeof town | null = town, reach: 'place' | 'phone' = 'place') =>
  publicPoint({ reach, address: { visibility, street: null, postcode: null, location } }, centre);

describe('publicPoint', () => {
  it('is the desk’s own where the address is shown', () => expect(point('full')).toEqual(location));
  it('is the middle of the town where only the area is shown', () => expect(point('area')).toEqual(town));
  it('is rounded to a kilometre where the town is not listed', () => expect(point('area', null)).toEqual({ lat: 45.46, lon: 9.19 }));
  it('is none where the address is hidden, not even the town’s', () => expect(point('hidden')).toBeNull());
  it('is none for a phone line', () => expect(point('full', town, 'phone')).toBeNull());
});
