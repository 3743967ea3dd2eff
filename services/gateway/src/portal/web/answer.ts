import type { VNode } from 'preact';
import type { ProblemDocument, UpstreamAnswer } from '../../upstream/index.ts';

/** What a page handler gives back: a page, or the way to another one (always 303: after a POST a GET). */
export type Answer =
  | { readonly kind: 'page'; readonly page: VNode; readonly status: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'redirect'; readonly to: string };

export const page = (tree: VNode, status = 200, headers: Readonly<Record<string, string>> = {}): Answer => ({ kind: 'page', page: tree, status, headers });

export const redirect = (to: string): Answer => ({ kind: 'redirect', to });

/** A refusal of a service that the page has no words of its own for; shown as an error page of its status. */
export class ProblemMet extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument | undefined,
    readonly retryAfter?: string,
  ) {
    super(`${status} ${problem?.code ?? ''}`);
  }
}

/** Leaves the page for another one, from anywhere inside a handler. */
export class Elsewhere extends Error {
  constructor(readonly to: string) {
    super('redirect');
  }
}

/** A service's answer, or the error page of its refusal. */
export function orError<T>(answer: UpstreamAnswer<T>): T {
  if (answer.ok) return answer.body;
  throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
}
