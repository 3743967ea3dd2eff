export const termKinds = ['service', 'sector'] as const;
export type TermKind = (typeof termKinds)[number];

/** A word of the network's own: its code is stable, its labels and everyday synonyms are by language. */
export interface Term {
  readonly kind: TermKind;
  readonly code: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  /** Its place in lists. */
  readonly position: number;
}

/** A term's label in the reader's language (`fr` serves `fr-BE` too), else in English, else its code. */
export const labelOf = (term: Term, lang: string): string => term.labels[lang] ?? term.labels[lang.split('-')[0] ?? lang] ?? term.labels['en'] ?? term.code;

/** The one taxonomy of services and sectors. */
export abstract class Taxonomy {
  /** In the order of lists. May be some seconds old. */
  abstract terms(): Promise<readonly Term[]>;
  /** Puts terms in, replacing those of the same kind and code. */
  abstract put(terms: readonly Term[]): Promise<void>;
  abstract clear(): Promise<void>;
}

export const codesOf = (terms: readonly Term[], kind: TermKind): ReadonlySet<string> =>
  new Set(terms.filter((term) => term.kind === kind).map((term) => term.code));
