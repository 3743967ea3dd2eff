import { refuse, Refused, type RefusalKind } from '@umn/kernel';
import type { z } from 'zod';
import type { ServiceTokens } from '../auth/index.ts';
import type { EdgeConfig, ServiceName } from '../config/index.ts';
import { currentRequest } from '../telemetry/index.ts';

interface GetOptions<T> {
  readonly schema: z.ZodType<T>;
  readonly lang?: string;
}

/** How one service asks another: over HTTP, as itself, with an answer that passes a schema, within 2.5 s. */
export class ServiceClient {
  readonly #addresses: Partial<Record<ServiceName, string | undefined>>;
  readonly #tokens: ServiceTokens;

  constructor(config: EdgeConfig, tokens: ServiceTokens) {
    this.#tokens = tokens;
    this.#addresses = {
      directory: config.DIRECTORY_URL,
      events: config.EVENTS_URL,
      membership: config.MEMBERSHIP_URL,
      notifications: config.NOTIFICATIONS_URL,
    };
  }

  /** Refuses with `not-found` where the other says so and `unavailable` where it cannot answer. */
  async get<T>(service: ServiceName, path: string, options: GetOptions<T>): Promise<T> {
    const address = this.#addresses[service];
    if (!address) throw refuse('unavailable', 'platform.unavailable');
    const request = currentRequest();
    const answer = await fetch(new URL(path, address), {
      headers: {
        authorization: `Bearer ${await this.#tokens.token()}`,
        accept: 'application/json',
        ...(options.lang ? { 'accept-language': options.lang } : {}),
        ...(request ? { 'x-request-id': request.requestId, traceparent: request.traceparent } : {}),
      },
      signal: AbortSignal.timeout(2500),
    }).catch(() => undefined);
    if (!answer || answer.status >= 500 || answer.status === 429) throw refuse('unavailable', 'platform.unavailable');
    if (!answer.ok) throw new Refused({ kind: kindOf(answer.status), code: 'platform.upstream-refused', params: { service, status: answer.status } });
    return options.schema.parse(await answer.json());
  }
}

function kindOf(status: number): RefusalKind {
  if (status === 404) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  return 'conflict';
}
