import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Section, Words } from './catalogue.ts';
import { gaps } from './gaps.ts';
import { interfaceLanguages } from './languages.ts';

/**
 * The languages whose catalogues must be there and complete. Every folder that exists is compared
 * in any case; this says which ones may not be absent.
 */
const required: readonly string[] = interfaceLanguages;

const existing = readdirSync(new URL('../catalogues/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const catalogues = (given: Record<string, Words>) => (lang: string, section: Section) =>
  section === 'events' ? given[lang] : undefined;

describe('the catalogues', () => {
  it('exist for every language of the interface', () => {
    expect(required.filter((lang) => !existing.includes(lang))).toEqual([]);
  });

  it.each(existing)('say in %s all that they say in English, with the same values', (lang) => {
    expect(gaps([lang])).toEqual([]);
  });
});

describe('the search for gaps', () => {
  const en = { 'events.full': 'Full.', 'events.seats': '{count, plural, one {# seat} other {# seats}} for {name}' };

  it('finds nothing where all is there', () => {
    const de = { 'events.full': 'Belegt.', 'events.seats': '{count, plural, one {# Platz} other {# Plätze}} für {name}' };
    expect(gaps(['en', 'de'], catalogues({ en, de }))).toEqual([]);
  });

  it.each([
    ['missing', { 'events.seats': en['events.seats'] }],
    ['extra', { ...en, 'events.more': 'Mehr' }],
    ['empty', { ...en, 'events.full': ' ' }],
    ['placeholders differ', { ...en, 'events.seats': '{count, plural, one {# Platz} other {# Plätze}} für {nom}' }],
    ['not readable', { ...en, 'events.seats': '{count, plural, one {# Platz}' }],
  ])('names what is %s', (what, de) => {
    expect(gaps(['de'], catalogues({ en, de })).map((gap) => gap.what)).toEqual([what]);
  });

  it('names a language without the section', () => {
    expect(gaps(['fr'], catalogues({ en }))).toEqual([{ lang: 'fr', section: 'events', key: '', what: 'section missing' }]);
  });

  it('asks of Arabic all six forms, of Ukrainian all four, and takes =0 for zero', () => {
    const two = { ...en };
    expect(gaps(['ar'], catalogues({ en, ar: two }))[0]).toMatchObject({ what: 'plural forms missing', detail: 'zero, two, few, many' });
    expect(gaps(['uk'], catalogues({ en, uk: two }))[0]).toMatchObject({ what: 'plural forms missing', detail: 'few, many' });
    const six = { ...en, 'events.seats': '{count, plural, =0 {a} one {b} two {c} few {d} many {e} other {f}} {name}' };
    expect(gaps(['ar'], catalogues({ en, ar: six }))).toEqual([]);
  });
});
