import type { Logger } from '@umn/platform/telemetry';
import { createClient, type RedisClientType } from 'redis';
import { within } from './within.ts';

const commandWithinMs = 800;

/** Sessions and limits share one connection. It is made again for ever; until it stands, commands fail at once. */
export class RedisConnection {
  readonly client: RedisClientType;
  #lastComplaint = 0;

  constructor(url: string, logger: Logger) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: 2000, reconnectStrategy: (retries) => Math.min(100 * (retries + 1), 1000) },
    }) as RedisClientType;
    this.client.on('error', (error: unknown) => {
      // One line a minute: while Redis is away there is an error for every attempt.
      if (Date.now() - this.#lastComplaint < 60_000) return;
      this.#lastComplaint = Date.now();
      logger.warn('Redis is away', { reason: error instanceof Error ? error.message : String(error) });
    });
    this.client.connect().catch(() => undefined);
  }

  get ready(): boolean {
    return this.client.isReady;
  }

  /** Runs commands with a limit, so that a Redis that hangs is met like one that is away. Throws in both cases. */
  async run<T>(work: (client: RedisClientType) => Promise<T>): Promise<T> {
    if (!this.client.isReady) throw new Error('Redis is away.');
    return within(commandWithinMs, work(this.client));
  }

  async answers(): Promise<boolean> {
    try {
      return (await this.run((client) => client.ping())) === 'PONG';
    } catch {
      return false;
    }
  }

  close(): void {
    if (this.client.isOpen) this.client.destroy();
  }
}
