import { IntlMessageFormat } from 'intl-messageformat';
import { readSection, sections, type Section, type Words } from './catalogue.ts';
import { sourceLanguage } from './languages.ts';

/** One thing by which a language's catalogue differs from the English one. */
export interface Gap {
  readonly lang: string;
  readonly section: Section;
  readonly key: string;
  readonly what: 'section missing' | 'missing' | 'extra' | 'not readable' | 'empty' | 'placeholders differ' | 'plural forms missing' | 'key in two sections';
  readonly detail?: string;
}

/** Node kinds of the ICU parser's tree (its enum is not exported by name). */
const kind = { argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, tag: 8 } as const;

interface Node {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
  readonly children?: readonly Node[];
}

interface Shape {
  /** Name and kind of each argument; a select's cases belong to its name. */
  readonly placeholders: ReadonlySet<string>;
  /** For each plural, the forms it gives. */
  readonly plurals: readonly (readonly string[])[];
}

function shapeOf(nodes: readonly Node[], placeholders = new Set<string>(), plurals: string[][] = []): Shape {
  for (const node of nodes) {
    if (node.type === kind.select) placeholders.add(`${node.value} select ${Object.keys(node.options ?? {}).sort().join('|')}`);
    // A number may be shown plainly in one language and decide a plural in another.
    else if (node.type === kind.plural || node.type === kind.argument || node.type === kind.number) placeholders.add(`${node.value}`);
    else if (node.type === kind.date || node.type === kind.time) placeholders.add(`${node.value} ${node.type === kind.date ? 'date' : 'time'}`);
    if (node.type === kind.plural) plurals.push(Object.keys(node.options ?? {}));
    for (const option of Object.values(node.options ?? {})) shapeOf(option.value, placeholders, plurals);
    if (node.children) shapeOf(node.children, placeholders, plurals);
  }
  return { placeholders, plurals };
}

/** The plural forms that a sentence of ours needs: "many" of the Romance languages is for millions only. */
function neededForms(lang: string): readonly string[] {
  const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  return ['fr', 'it', 'es', 'pt'].includes(lang) ? forms.filter((form) => form !== 'many') : forms;
}

const exactly: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };

function gapsOfSection(lang: string, section: Section, source: Words, words: Words): Gap[] {
  const found: Gap[] = [];
  for (const key of Object.keys(words)) if (!(key in source)) found.push({ lang, section, key, what: 'extra' });
  for (const [key, pattern] of Object.entries(source)) {
    const translated = words[key];
    if (translated === undefined) found.push({ lang, section, key, what: 'missing' });
    else if (translated.trim() === '') found.push({ lang, section, key, what: 'empty' });
    else found.push(...gapsOfMessage(lang, section, key, pattern, translated));
  }
  return found;
}

function gapsOfMessage(lang: string, section: Section, key: string, pattern: string, translated: string): Gap[] {
  const read = (text: string, language: string): Shape =>
    shapeOf(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst() as unknown as Node[]);
  try {
    const [wanted, given] = [read(pattern, sourceLanguage), read(translated, lang)];
    const differing = [
      ...[...wanted.placeholders].filter((one) => !given.placeholders.has(one)),
      ...[...given.placeholders].filter((one) => !wanted.placeholders.has(one)),
    ];
    if (differing.length > 0) return [{ lang, section, key, what: 'placeholders differ', detail: differing.join(', ') }];
    const lacking = given.plurals.flatMap((forms) =>
      neededForms(lang).filter((form) => !forms.includes(form) && !forms.includes(exactly[form] ?? form)),
    );
    return lacking.length > 0 ? [{ lang, section, key, what: 'plural forms missing', detail: lacking.join(', ') }] : [];
  } catch (fault) {
    return [{ lang, section, key, what: 'not readable', detail: (fault as Error).message }];
  }
}

/**
 * Everything by which the catalogues of `languages` differ from the English ones: sections and keys missing
 * or too many, placeholders that differ, plural forms that the language needs and a message lacks. Empty = complete.
 */
export function gaps(languages: readonly string[], read: typeof readSection = readSection): readonly Gap[] {
  return languages.flatMap((lang) => {
    const seen = new Map<string, Section>();
    return sections.flatMap((section) => {
      const source = read(sourceLanguage, section);
      if (!source) return [];
      const words = read(lang, section);
      if (!words) return [{ lang, section, key: '', what: 'section missing' as const }];
      const twice = Object.keys(words)
        .filter((key) => seen.has(key))
        .map((key) => ({ lang, section, key, what: 'key in two sections' as const, detail: String(seen.get(key)) }));
      for (const key of Object.keys(words)) seen.set(key, section);
      return [...twice, ...gapsOfSection(lang, section, source, words)];
    });
  });
}
