import type { Request } from 'express';

export type UpstreamAuth = { readonly bearer: string } | { readonly receipt: string } | 'none';

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** As at the public door: `/api/v1/...`, with its query. */
  readonly path: string;
  /** Sent as JSON (a PATCH as a JSON merge patch). */
  readonly body?: unknown;
  /** `Idempotency-Key`, `If-Match`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth?: UpstreamAuth;
  /** The language of problems and of names in the answer. */
  readonly lang: string;
}

/** The problem document of every refusal (RFC 9457, with the platform's fields). */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export type UpstreamAnswer<T> =
  | { readonly ok: true; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: T }
  | { readonly ok: false; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: ProblemDocument };

/** How the portal's pages speak to the services: over the same routes, limits and ids as the public API. */
export abstract class Upstream {
  /** Never throws on a refusal; a service away or too slow is a 503 with its problem document. */
  abstract json<T>(req: Request, request: UpstreamRequest): Promise<UpstreamAnswer<T>>;
}
