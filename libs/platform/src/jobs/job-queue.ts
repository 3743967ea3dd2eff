import { refuse } from '@umn/kernel';
import Bull from 'bull';
import type { z } from 'zod';
import type { Logger } from '../telemetry/index.ts';

export interface JobQueueOptions<Payload> {
  readonly name: string;
  readonly redisUrl: string;
  /** Prefix of every key, so that several platforms can share a Redis. */
  readonly namespace: string;
  /** What a job may carry, checked on its way in and out: ids only, for Redis may hold nothing personal. */
  readonly payload: z.ZodType<Payload>;
  /** More than the longest time that one job may take, in milliseconds: a lock that ends earlier gives the job to a second worker. */
  readonly lockDuration: number;
  readonly logger: Logger;
}

/** How long a command to Redis may take, and how long the end of running jobs is waited for, in milliseconds. */
const answerWithin = 2000;
const closeWithin = 15_000;

/**
 * A queue of hints to look at something. bull delivers a job again when its worker died, and Redis may lose every
 * job: what a job stands for has a row elsewhere, the row decides whether anything is done, and a sweep over the
 * rows hands them over again. So nothing here retries, remembers or deduplicates.
 */
export class JobQueue<Payload extends object> {
  readonly #queue: Bull.Queue<unknown>;
  readonly #options: JobQueueOptions<Payload>;
  #closed = false;

  constructor(options: JobQueueOptions<Payload>) {
    this.#options = options;
    const redis = new URL(options.redisUrl);
    this.#queue = new Bull<unknown>(options.name, {
      prefix: `${options.namespace}jobs`,
      redis: {
        host: redis.hostname,
        port: Number(redis.port || 6379),
        ...(redis.username ? { username: decodeURIComponent(redis.username) } : {}),
        ...(redis.password ? { password: decodeURIComponent(redis.password) } : {}),
        ...(redis.pathname.length > 1 ? { db: Number(redis.pathname.slice(1)) } : {}),
        ...(redis.protocol === 'rediss:' ? { tls: {} } : {}),
        connectTimeout: answerWithin,
        // For as long as it takes: the service runs without Redis and goes on when it is there.
        retryStrategy: (times: number) => Math.min(100 * times, 1000),
      },
      settings: {
        lockDuration: options.lockDuration,
        stalledInterval: options.lockDuration,
        retryProcessDelay: 1000,
      },
      defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
    });
    this.#queue.on('error', (error) => options.logger.debug(`Queue ${options.name}`, error));
  }

  /** Whether Redis answers now. */
  async isUp(): Promise<boolean> {
    return this.#answered(async () => this.#queue.client.ping()).then(
      () => true,
      () => false,
    );
  }

  /** How many jobs wait for a worker. Refused `unavailable` where Redis is away. */
  async waiting(): Promise<number> {
    return this.#answered(() => this.#queue.getWaitingCount());
  }

  /** Refused `unavailable` where Redis is away; the job may then be there all the same. */
  async add(payload: Payload): Promise<void> {
    const checked = this.#options.payload.parse(payload);
    await this.#answered(() => this.#queue.add(checked));
  }

  /** Works on so many jobs at a time, from when Redis is there. A job that fails is logged and gone. */
  work(concurrency: number, handle: (payload: Payload) => Promise<void>): void {
    const { name, payload, logger } = this.#options;
    const handler = async (job: Bull.Job<unknown>): Promise<void> => {
      try {
        await handle(payload.parse(job.data));
      } catch (error) {
        logger.warn(`A job of ${name} failed`, error);
      }
    };
    void this.#queue.process(concurrency, handler).catch((error: unknown) => {
      if (!this.#closed) logger.error(`The workers of ${name} ended`, error);
    });
  }

  /** Takes no more jobs and waits for those that run, within a limit. */
  async close(): Promise<void> {
    this.#closed = true;
    const isUp = await this.isUp();
    await within(closeWithin, this.#queue.close(!isUp)).catch(() => undefined);
    // bull leaves a connection that is just being made to go on trying for ever.
    for (const client of this.#queue.clients) client.disconnect();
  }

  async #answered<T>(command: () => Promise<T>): Promise<T> {
    // Asked while the connection is being made, ioredis would keep the command for later.
    if (this.#queue.client.status !== 'ready') throw refuse('unavailable', 'platform.unavailable');
    return within(answerWithin, command()).catch(() => {
      throw refuse('unavailable', 'platform.unavailable');
    });
  }
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), milliseconds);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
