import { tokenFor } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { urls } from './urls.ts';

export interface Call {
  /** The demonstration account that calls, by its username. */
  readonly as?: string;
  readonly token?: string;
  readonly receipt?: string;
  readonly body?: unknown;
  readonly lang?: string;
  /** The Idempotency-Key; `null` leaves it out. A POST gets a new one by itself. */
  readonly key?: string | null;
  /** The version for If-Match. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Counted by the rate limits like everybody's requests. */
  readonly limited?: boolean;
  readonly timeoutMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
}

async function authorizationOf({ as, token, receipt }: Call): Promise<Record<string, string>> {
  if (receipt !== undefined) return { authorization: `Receipt ${receipt}` };
  const bearer = token ?? (as === undefined ? undefined : await tokenFor(as));
  return bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
}

/** One request through the gateway. `path` is below the API, or below the portal's origin where it begins with `//`. */
export async function call(method: string, path: string, options: Call = {}): Promise<Answer> {
  const { portal, api, loadKey } = urls();
  const { body, lang, key, version, headers, limited, timeoutMs = 15_000 } = options;
  const answer = await fetch(path.startsWith('//') ? `${portal}${path.slice(1)}` : `${api}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(await authorizationOf(options)),
      ...(body === undefined ? {} : { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' }),
      ...(lang === undefined ? {} : { 'accept-language': lang }),
      ...(method !== 'POST' || key === null ? {} : { 'idempotency-key': key ?? randomUUID() }),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(limited ? {} : { 'x-load-key': loadKey }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : text };
}

export const get = (path: string, options?: Call): Promise<Answer> => call('GET', path, options);
export const post = (path: string, body: unknown, options?: Call): Promise<Answer> => call('POST', path, { ...options, body });

/** The answer's body, where the answer has the expected status; else an error that shows what came instead. */
export function expectStatus(status: number, answer: Answer): any {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body).slice(0, 600)}`);
  return answer.body;
}
