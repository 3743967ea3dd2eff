import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceLanguage } from './languages.ts';

/** One file a part of the platform and language, so that a part's words live and are translated together. */
export const sections = ['platform', 'directory', 'membership', 'events', 'notifications', 'gateway', 'portal'] as const;
export type Section = (typeof sections)[number];

export type Words = Readonly<Record<string, string>>;

const folder = fileURLToPath(new URL('../catalogues/', import.meta.url));

/** The words of one section in one language as they stand on disk; nothing where that file does not exist. */
export function readSection(lang: string, section: Section): Words | undefined {
  const file = `${folder}${lang}/${section}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : undefined;
}

const kept = new Map<string, Words>();

/**
 * All words of a language. A section that has no file yet is read in English: a language may be
 * opened for translation section by section. A key missing *inside* a section is never made up for.
 */
export function wordsOf(lang: string): Words {
  let words = kept.get(lang);
  if (!words) {
    words = Object.assign({}, ...sections.map((section) => readSection(lang, section) ?? readSection(sourceLanguage, section) ?? {})) as Words;
    kept.set(lang, words);
  }
  return words;
}
