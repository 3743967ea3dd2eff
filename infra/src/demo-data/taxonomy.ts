import { sectorRows } from './taxonomy-sectors.ts';
import { serviceRows } from './taxonomy-services.ts';

/** One line a language: the label, then after a bar the words that people use in its stead. */
export type TermRow = Readonly<Record<'en' | 'fr' | 'it' | 'de' | 'el' | 'sl' | 'bg' | 'ar' | 'uk', string>>;

export interface DemoTerm {
  readonly code: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

const term = ([code, row]: [string, TermRow]): DemoTerm => {
  const parts = Object.entries(row).map(([lang, line]) => {
    const [label = '', words = ''] = line.split(' | ');
    return { lang, label, words: words === '' ? [] : words.split(', ') };
  });
  return {
    code,
    labels: Object.fromEntries(parts.map(({ lang, label }) => [lang, label])),
    synonyms: Object.fromEntries(parts.map(({ lang, words }) => [lang, words])),
  };
};

/** What a contact point may offer, and the sectors it may know best. Real vocabulary, so it is not marked as demonstration data. */
export const taxonomy = {
  services: Object.entries(serviceRows).map(term),
  sectors: Object.entries(sectorRows).map(term),
};
