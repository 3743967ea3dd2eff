import { describe, expect, it } from '@jest/globals';
import { mergePeriods, seniorityAtHost } from './seniority.ts';

const period = (from: string, to: string | null, kind = 'full') => ({ from, to, kind });
const home = { unionId: 'home', country: 'IT' };

describe('periods of membership', () => {
  it.each([
    ['overlap', '2019-12-31', 1],
    ['touch', '2020-01-01', 1],
    ['leave a day between', '2020-01-02', 2],
  ])('are one when they %s', (_, from, count) => {
    expect(mergePeriods([period('2015-01-01', '2019-12-31'), period(from, null)])).toHaveLength(count);
  });

  it('are never joined across kinds', () => {
    expect(mergePeriods([period('2015-01-01', '2019-12-31'), period('2020-01-01', null, 'student')])).toHaveLength(2);
  });

  it('keep the later end, and an open one above all', () => {
    expect(mergePeriods([period('2015-01-01', '2020-01-01'), period('2016-01-01', '2017-01-01')])).toEqual([period('2015-01-01', '2020-01-01')]);
    expect(mergePeriods([period('2015-01-01', null), period('2016-01-01', '2017-01-01')])).toEqual([period('2015-01-01', null)]);
  });
});

describe('what counts at the host union', () => {
  const broken = [period('2010-01-01', '2012-12-31'), period('2014-01-01', '2015-12-31', 'student'), period('2016-01-01', null)];

  it('is everything where periods are summed', () => {
    expect(seniorityAtHost(broken, 'sum-of-periods', home).map(({ from }) => from)).toEqual(['2010-01-01', '2014-01-01', '2016-01-01']);
  });

  it('is the last unbroken stretch where that decides, whatever its kinds', () => {
    expect(seniorityAtHost(broken, 'last-unbroken-entry', home).map(({ from }) => from)).toEqual(['2014-01-01', '2016-01-01']);
  });

  it('is nothing where the agreement says so, and else keeps where it was earned', () => {
    expect(seniorityAtHost(broken, 'none', home)).toEqual([]);
    expect(seniorityAtHost(broken, 'services-only', home)[0]).toMatchObject(home);
  });
});
