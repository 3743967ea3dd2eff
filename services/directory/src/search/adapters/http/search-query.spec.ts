import { describe, expect, it } from '@jest/globals';
import { SearchQuery } from './search-query.ts';

/** The field and code of the first fault, or nothing. */
const fault = (query: Record<string, unknown>) => {
  const parsed = SearchQuery.safeParse(query);
  const issue = parsed.error?.issues[0];
  return issue && [issue.path.join('.') || 'keys' in issue && issue.keys[0], issue.code === 'custom' ? issue.params?.['code'] : issue.code];
};
const read = (query: Record<string, unknown>) => SearchQuery.parse(query);

describe('the search’s query', () => {
  it('asks for everything by default, page 1 of 20', () => expect(read({})).toMatchObject({ page: 1, perPage: 20, facets: 'true' }));

  it('takes a point as text and as JSON', () => {
    expect(read({ near: '45.4643, 9.1895' }).near).toEqual({ lat: 45.4643, lon: 9.1895 });
    expect(read({ near: { lat: 45.4643, lon: 9.1895 } }).near).toEqual({ lat: 45.4643, lon: 9.1895 });
  });

  it('takes one value or several', () => {
    expect(read({ language: 'ar' }).language).toEqual(['ar']);
    expect(read({ language: ['ar', 'it'] }).language).toEqual(['ar', 'it']);
  });

  it('takes a box as text and as JSON', () => {
    const box = { west: 6.6, south: 36.6, east: 18.6, north: 47.1 };
    expect(read({ bbox: '6.6,36.6,18.6,47.1' }).bbox).toEqual(box);
    expect(read({ bbox: [6.6, 36.6, 18.6, 47.1] }).bbox).toEqual(box);
  });

  it.each<[string, Record<string, unknown>, [string, string]]>([
    ['an unknown parameter', { colour: 'red' }, ['colour', 'unrecognized_keys']],
    ['the same parameter twice where one is meant', { q: ['a', 'b'] }, ['q', 'invalid_type']],
    ['an operator in place of a value', { q: { $ne: null } }, ['q', 'invalid_type']],
    ['a point of one number', { near: '45' }, ['near', 'invalid_format']],
    ['a point that is none', { near: 'Milano' }, ['near', 'invalid_format']],
    ['a latitude of 91', { near: '91,9' }, ['near', 'directory.coordinates-outside']],
    ['a longitude of 181', { near: '45,181' }, ['near', 'directory.coordinates-outside']],
    ['the point 0, 0', { near: '0,0' }, ['near', 'directory.coordinates-zero']],
    ['a radius without a place', { radiusKm: '10' }, ['radiusKm', 'directory.radius-without-place']],
    ['a radius round an empty place', { radiusKm: '10', place: ' ' }, ['radiusKm', 'directory.radius-without-place']],
    ['a radius of nothing', { near: '45,9', radiusKm: '0' }, ['radiusKm', 'too_small']],
    ['a negative radius', { near: '45,9', radiusKm: '-1' }, ['radiusKm', 'too_small']],
    ['an empty radius', { near: '45,9', radiusKm: '' }, ['radiusKm', 'too_small']],
    ['a radius in words', { near: '45,9', radiusKm: 'ten' }, ['radiusKm', 'invalid_type']],
    ['a radius round the world', { near: '45,9', radiusKm: '3001' }, ['radiusKm', 'too_big']],
    ['a box upside down', { bbox: '6,47,18,36' }, ['bbox', 'directory.box-malformed']],
    ['a box of three numbers', { bbox: '6,36,18' }, ['bbox', 'invalid_format']],
    ['Greece as EL', { country: 'EL' }, ['country.0', 'directory.country-unknown']],
    ['a country in small letters', { country: 'gr' }, ['country.0', 'invalid_format']],
    ['a language in words', { language: 'Arabic' }, ['language.0', 'invalid_format']],
    ['an unknown way of speaking', { via: 'pigeon' }, ['via.0', 'invalid_value']],
    ['a time without its offset', { openAt: '2026-11-23T10:00:00' }, ['openAt', 'invalid_format']],
    ['page 0', { page: '0' }, ['page', 'too_small']],
    ['101 a page', { perPage: '101' }, ['perPage', 'too_big']],
    ['result 10,001', { page: '101', perPage: '100' }, ['page', 'directory.page-too-deep']],
  ])('refuses %s', (_, query, expected) => expect(fault(query)).toEqual(expected));

  it('reaches result 10,000', () => expect(fault({ page: '100', perPage: '100' })).toBeUndefined());

  it('answers 50,000 characters in any field in no time', () => {
    const long = '9'.repeat(50_000);
    for (const field of ['q', 'place', 'near', 'radiusKm', 'bbox', 'country', 'language', 'via', 'service', 'openAt', 'page', 'lang']) {
      const began = performance.now();
      SearchQuery.safeParse({ [field]: long });
      SearchQuery.safeParse({ [field]: ' '.repeat(50_000) });
      expect(performance.now() - began).toBeLessThan(200);
    }
  });
});
