import type { OutgoingEvent } from '@umn/kernel';
import { UnitOfWork } from '@umn/kernel';
import { kafkaForTests, serviceToken, tokenFor } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { EventsWorld, startEvents } from './events-world.ts';

interface Answer {
  readonly status: number;
  readonly etag: string | null;
  // The answers are what is under test: each spec says what it expects of them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

const inDays = (days: number, hours = 0): string => new Date(Date.now() + days * 24 * 3_600_000 + hours * 3_600_000).toISOString();

interface Body extends Record<string, unknown> {
  readonly day: { readonly startsAt: string; readonly endsAt: string };
}

/** A conference ten days from now, as somebody would post it; `day` holds a session's time within it and is not sent. */
export function conferenceBody(more: Record<string, unknown> = {}): Body {
  const body = { kind: 'conference', title: 'Conference', lang: 'en', startsAt: inDays(10), endsAt: inDays(12), timeZone: 'Europe/Brussels', capacity: 50, ...more };
  return Object.defineProperty(body, 'day', { value: { startsAt: inDays(10, 1), endsAt: inDays(10, 3) }, enumerable: false }) as unknown as Body;
}

/** The service over HTTP, with real tokens of the demonstration's accounts. */
export class EventsApi {
  readonly world: EventsWorld;

  private constructor(world: EventsWorld) {
    this.world = world;
  }

  static async start(environment: Record<string, string> = {}): Promise<EventsApi> {
    return new EventsApi(new EventsWorld(await startEvents({ environment })));
  }

  get origin(): string {
    return this.world.service.url;
  }

  stop(): Promise<void> {
    return this.world.service.stop();
  }

  async bearer(username: string): Promise<Record<string, string>> {
    return { authorization: `Bearer ${await tokenFor(username)}` };
  }

  get(path: string, username?: string): Promise<Answer> {
    return this.#ask('GET', path, undefined, username);
  }

  /** With a fresh Idempotency-Key unless one is given. */
  post(path: string, body: unknown, username?: string, key: string = randomUUID()): Promise<Answer> {
    return this.#ask('POST', path, body, username, { 'idempotency-key': key });
  }

  patch(path: string, body: unknown, username: string, version?: number): Promise<Answer> {
    return this.#ask('PATCH', path, body, username, version === undefined ? {} : { 'if-match': `"${version}"` });
  }

  delete(path: string, username?: string): Promise<Answer> {
    return this.#ask('DELETE', path, undefined, username);
  }

  async published(body: unknown, username: string) {
    const { body: draft } = await this.post('/events', body, username);
    return (await this.post(`/events/${draft.id}/publish`, {}, username)).body;
  }

  async internal(path: string): Promise<Answer> {
    const answer = await fetch(`${this.origin}/internal${path}`, { headers: { authorization: `Bearer ${await serviceToken('notifications')}` } });
    return { status: answer.status, etag: null, body: await answer.json() };
  }

  /** As another service would publish it. */
  async publishOnKafka(event: OutgoingEvent): Promise<void> {
    const producer = kafkaForTests().producer();
    await producer.connect();
    try {
      await producer.send({
        topic: `${this.world.service.namespace}${event.topic}`,
        messages: [
          {
            key: event.key,
            value: JSON.stringify(event.data),
            headers: { ce_specversion: '1.0', ce_id: randomUUID(), ce_type: event.type, ce_time: new Date().toISOString(), ce_source: 'membership' },
          },
        ],
      });
    } finally {
      await producer.disconnect();
    }
  }

  get unitOfWork(): UnitOfWork {
    return this.world.get(UnitOfWork);
  }

  async #ask(method: string, path: string, body: unknown, username: string | undefined, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(username ? await this.bearer(username) : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, etag: answer.headers.get('etag'), body: await answer.json() };
  }
}
