import { describe, expect, it } from '@jest/globals';
import { sampleContactPoint } from './sample-contact-point.ts';
import { alertFor, wordingFor } from './wording.ts';

describe('wordingFor', () => {
  it.each([
    ['en', 'en', 'City desk'],
    ['en-GB', 'en', 'City desk'],
    ['ar', 'it', 'Sportello Centro'],
    ['constructor', 'it', 'Sportello Centro'],
  ])('a reader of %s sees it in %s', (reader, lang, name) => expect(wordingFor(sampleContactPoint, reader)).toMatchObject({ lang, name }));
});

describe('alertFor', () => {
  const alert = { until: '2026-12-31', text: { it: 'Chiuso', en: 'Closed' } };
  const shown = (lang: string, today: string) => alertFor({ originalLang: 'it', alert }, lang, today);

  it('is in the reader’s language, or the original', () => {
    expect(shown('en', '2026-12-01')).toMatchObject({ lang: 'en', text: 'Closed' });
    expect(shown('en-GB', '2026-12-01')).toMatchObject({ lang: 'en', text: 'Closed' });
    expect(shown('ar', '2026-12-01')).toMatchObject({ lang: 'it', text: 'Chiuso' });
  });
  it('stands through its last day and no longer', () => {
    expect(shown('en', '2026-12-31')).not.toBeNull();
    expect(shown('en', '2027-01-01')).toBeNull();
  });
});
