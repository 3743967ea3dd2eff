import { describe, expect, it } from '@jest/globals';
import { isWalkable } from './body-shape.ts';

const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), 1);

describe('what shape a body may have', () => {
  it.each([[31, true], [32, true], [33, false], [5000, false]])('a nesting of %i levels: %s', (levels, walkable) => expect(isWalkable(nested(levels))).toBe(walkable));

  it.each([[19_999, true], [20_000, false]])('%i values in a list: %s', (length, walkable) => expect(isWalkable(Array.from({ length }, () => 0))).toBe(walkable));

  it.each([undefined, null, 'text', 0, {}])('%j is well', (body) => expect(isWalkable(body)).toBe(true));
});
