import type { ProblemDocument } from '../../upstream/index.ts';

/** One thing to put right: the words, and the form's field where it belongs to one. */
export interface FieldError {
  readonly field?: string;
  readonly text: string;
}

export const errorOf = (errors: readonly FieldError[], field: string): string | undefined => errors.find((error) => error.field === field)?.text;

/**
 * A service's refusal as errors of a form. `fields` says which field of ours a field of the API is
 * (`contact.address` → `address`), as a list or as a rule; what belongs to none stands in the summary alone.
 */
export function errorsOf(problem: ProblemDocument, fields: Readonly<Record<string, string>> | ((field: string) => string | undefined) = {}): FieldError[] {
  const listed = (problem.errors ?? []).map((error): FieldError => {
    const field = typeof fields === 'function' ? fields(error.field) : (fields[error.field] ?? fields[error.field.split('.')[0] ?? '']);
    return field === undefined ? { text: error.message } : { field, text: error.message };
  });
  return listed.length > 0 ? listed : [{ text: problem.detail }];
}
