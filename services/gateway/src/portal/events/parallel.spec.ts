import { describe, expect, it } from '@jest/globals';
import { event } from '../../../test/portal/samples.ts';
import { parallelGroups } from './parallel.ts';

const at = (id: string, from: number, to: number) => ({ ...event.sessions[0]!, id, startsAt: new Date(Date.UTC(2027, 0, 1, from)).toISOString(), endsAt: new Date(Date.UTC(2027, 0, 1, to)).toISOString() });
const ids = (...sessions: ReturnType<typeof at>[]): string[][] => parallelGroups(sessions).map((group) => group.map((session) => session.id));

describe('sessions side by side', () => {
  it('are one choice; those back to back are not', () => {
    expect(ids(at('a', 9, 10), at('b', 10, 11), at('c', 9, 10), at('d', 9, 10))).toEqual([['a', 'c', 'd'], ['b']]);
  });

  it('are one choice only where each clashes with each', () => {
    expect(ids(at('long', 9, 12), at('early', 9, 10), at('late', 11, 12))).toEqual([['long', 'early'], ['late']]);
  });
});
