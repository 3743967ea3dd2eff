import { beforeAll, describe, expect, it } from '@jest/globals';
import { readGazetteer } from '../adapters/files/read-gazetteer.ts';
import type { Gazetteer } from './gazetteer.ts';
import { distanceKm } from './geo.ts';
import { withinSlips } from './name-index.ts';
import { shownName } from './shown-name.ts';

let gazetteer: Gazetteer;
beforeAll(() => {
  gazetteer = readGazetteer();
});

describe('a town by its name', () => {
  it.each([
    ['Milano', 'Milan'],
    ['milano', 'Milan'],
    ['Mailand', 'Milan'],
    ['ميلانو', 'Milan'],
    ['Мілан', 'Milan'],
    ['Київ', 'Kyiv'],
    ['Kyiv', 'Kyiv'],
    ['Kiev', 'Kyiv'],
    ['Lodz', 'Łódź'],
    ['istanbul', 'Istanbul'],
    ['München', 'Munich'],
    ['Cologne', 'Köln'],
    ['Αθήνα', 'Athens'],
    ['Athina', 'Athens'],
    ['Liege', 'Liège'],
    ['Paris, FR', 'Paris'],
    ['Milanoo', 'Milan'],
  ])('%s is %s', (typed, name) => expect(gazetteer.resolve(typed)?.name).toBe(name));

  it.each(['', '  ', '?!', 'xqzwv', 'qqqqqqqqqqqq', 'Milano, ZZ'])('“%s” is none', (typed) => expect(gazetteer.resolve(typed)).toBeUndefined());

  it('is looked for in the countries asked for first', () => {
    expect(gazetteer.resolve('Tripoli')?.country).toBe('GR');
    expect(gazetteer.resolve('Valencia', ['ES'])?.country).toBe('ES');
  });
});

describe('suggestions', () => {
  it('begin so, exact ones first, large before small', () => {
    const names = gazetteer.suggest('mil').map(({ place }) => place);
    expect(names[0]?.name).toBe('Milan');
    expect(names.length).toBeGreaterThan(5);
    expect(gazetteer.suggest('ilano').map(({ place }) => place.name)).not.toContain('Milan');
  });
  it('keep to the countries asked for', () => {
    expect(new Set(gazetteer.suggest('a', ['GR', 'SI']).map(({ place }) => place.country))).toEqual(new Set(['GR', 'SI']));
  });
  it('show the name that the reader wrote or can read', () => {
    const [arabic] = gazetteer.suggest('ميلان', ['IT']);
    expect(arabic && shownName(arabic, 'ميلان', 'ar')).toMatch(/^\p{Script=Arabic}+$/u);
    const [german] = gazetteer.suggest('mailand', ['IT']);
    expect(german && shownName(german, 'mailand', 'de')).toBe('Mailand');
    const [begun] = gazetteer.suggest('mil', ['IT']);
    expect(begun && shownName(begun, 'mil', 'it')).toBe('Milan');
  });
});

describe('distances', () => {
  it('are on the sphere', () => {
    expect(distanceKm({ lat: 52.52, lon: 13.405 }, { lat: 48.1374, lon: 11.5755 })).toBeCloseTo(504, 0);
    expect(distanceKm({ lat: 59.91, lon: 10.75 }, { lat: 59.91, lon: 11.75 })).toBeCloseTo(55.8, 0);
    expect(distanceKm({ lat: 1, lon: 179.5 }, { lat: 1, lon: -179.5 })).toBeCloseTo(111.2, 0);
  });
  it('find the towns within a radius', () => {
    const milan = gazetteer.resolve('Milano');
    const ids = milan ? gazetteer.idsWithin(milan, 20) : [];
    expect(ids).toContain(milan?.id);
    expect(ids).toContain(gazetteer.resolve('Monza')?.id);
    expect(ids).not.toContain(gazetteer.resolve('Torino')?.id);
  });
});

describe('slips', () => {
  it.each([
    ['milano', 'milano', 0, true],
    ['milano', 'milan', 1, true],
    ['milano', 'mylano', 1, true],
    ['milano', 'mylan', 1, false],
    ['milano', 'mylan', 2, true],
    ['', 'ab', 1, false],
  ] as const)('%s and %s within %s: %s', (a, b, slips, expected) => expect(withinSlips(a, b, slips)).toBe(expected));
});
