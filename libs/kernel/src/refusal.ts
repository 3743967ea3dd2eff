/**
 * The closed list of ways in which the platform says no. Each kind has one HTTP status and one
 * answer to "retry or dead letter"; both mappings are exhaustive switches over this type.
 */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-media'
  | 'rule-broken'
  | 'too-many'
  | 'unavailable';

/** One field that broke one rule. `field` is a dotted path into the request; `code` names the rule. */
export interface FieldRefusal {
  readonly field: string;
  readonly code: string;
  readonly params?: RefusalParams;
}

/** Values that the words of a refusal may show. Never personal data: they reach logs. */
export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A refusal is an answer, not a fault: `code` is stable and dotted (`events.session-full`), and the
 * words that a person reads are looked up by it in the catalogue of their language.
 */
export interface Refusal {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly params?: RefusalParams;
  readonly errors?: readonly FieldRefusal[];
}

/** Carries a refusal through code that cannot return it: a transaction to roll back, a use case to leave. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The shortest way to leave a use case with an answer: `throw refuse('not-found', 'events.not-found')`. */
export function refuse(kind: RefusalKind, code: string, params?: RefusalParams): Refused {
  return new Refused(params ? { kind, code, params } : { kind, code });
}
