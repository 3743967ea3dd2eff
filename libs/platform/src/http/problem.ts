import { message } from '@umn/messages';
import type { Refusal, RefusalKind } from '@umn/kernel';
import { z } from 'zod';

/** RFC 9457. `code` is stable; `title` and `detail` are in the caller's language. */
export const Problem = z
  .object({
    type: z.string().meta({ description: 'Identifies the kind of problem; `about:blank#<kind>`.' }),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Dotted and stable, e.g. `events.session-full`.' }),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.output<typeof Problem>;

/** Exhaustive: a new kind does not compile until it has a status. */
export function statusOf(kind: RefusalKind): number {
  switch (kind) {
    case 'invalid':
      return 400;
    case 'unauthenticated':
      return 401;
    case 'forbidden':
      return 403;
    case 'not-found':
      return 404;
    case 'conflict':
      return 409;
    case 'stale':
      return 412;
    case 'too-large':
      return 413;
    case 'unsupported-media':
      return 415;
    case 'rule-broken':
      return 422;
    case 'precondition-required':
      return 428;
    case 'too-many':
      return 429;
    case 'unavailable':
      return 503;
  }
}

/** Seconds after which trying again makes sense, for the kinds where it does. */
export const retryAfterSeconds = (refusal: Refusal): number | undefined => {
  if (refusal.kind !== 'too-many' && refusal.kind !== 'unavailable') return undefined;
  const asked = refusal.params?.['retryAfterSeconds'];
  return typeof asked === 'number' ? Math.max(1, Math.ceil(asked)) : 5;
};

export function problemOf(refusal: Refusal, language: string, requestId?: string): Problem {
  return {
    type: `about:blank#${refusal.kind}`,
    title: message(language, `platform.kind.${refusal.kind}`),
    status: statusOf(refusal.kind),
    code: refusal.code,
    detail: message(language, refusal.code, refusal.params),
    errors: (refusal.errors ?? []).map((error) => ({
      field: error.field,
      code: error.code,
      message: message(language, error.code, error.params),
    })),
    ...(refusal.params ? { params: refusal.params } : {}),
    ...(requestId ? { requestId } : {}),
  };
}
