import type { Refusal, RefusalKind, RefusalParams } from './refusal.ts';

/** A rule of the domain: a named value that reads as a sentence and can be tried by itself at its limits. */
export interface Rule<Facts> {
  readonly code: string;
  /** Defaults to `rule-broken` (422). */
  readonly kind?: RefusalKind;
  readonly holds: (facts: Facts) => boolean;
  readonly params?: (facts: Facts) => RefusalParams;
}

/** The first rule that does not hold, as a refusal; nothing when all hold. An operation is a checklist of rules. */
export function firstBroken<Facts>(facts: Facts, ...rules: readonly Rule<Facts>[]): Refusal | undefined {
  const broken = rules.find((rule) => !rule.holds(facts));
  if (!broken) return undefined;
  const refusal = { kind: broken.kind ?? 'rule-broken', code: broken.code } as const;
  return broken.params ? { ...refusal, params: broken.params(facts) } : refusal;
}
