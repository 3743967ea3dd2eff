import { Refused, type Refusal } from './refusal.ts';

/** What an operation of the domain answers: a value, or the refusal that says which rule stood against it. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const refused = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });

/** Unwraps an outcome where a refusal must end the use case (and roll its transaction back). */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Refused(outcome.refusal);
}
