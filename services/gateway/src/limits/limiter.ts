import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { within } from '../redis/within.ts';

/** Redis must not slow the door down: after this, the process counts by itself. */
const redisWithinMs = 300;

/**
 * One budget per key and minute, counted in Redis for all gateways together, and by each process for itself as well:
 * never stricter than the common count, and all that is left while Redis is away or too slow to answer. So a limit
 * is then laxer by the number of processes, but never open and never closed.
 */
export class Limiter {
  readonly #shared: RateLimiterRedis;
  readonly #own: RateLimiterMemory;
  readonly #redis: RedisConnection;

  constructor(redis: RedisConnection, name: string, perMinute: number) {
    this.#redis = redis;
    this.#shared = new RateLimiterRedis({ storeClient: redis.client, useRedisPackage: true, keyPrefix: name, points: perMinute, duration: 60 });
    this.#own = new RateLimiterMemory({ keyPrefix: name, points: perMinute, duration: 60 });
  }

  /** Uses one point up. The seconds to wait when there is none left, else nothing. */
  async take(key: string): Promise<number | undefined> {
    try {
      await this.#consume(key);
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  /** The seconds to wait where nothing is left, without using anything up. */
  async exhausted(key: string): Promise<number | undefined> {
    const shared = this.#redis.ready ? await within(redisWithinMs, this.#shared.get(key)).catch(() => null) : null;
    const spent = [shared, await this.#own.get(key)].filter((state) => state !== null && state.consumedPoints > this.#own.points);
    return spent.length === 0 ? undefined : Math.max(1, ...spent.map((state) => Math.ceil((state?.msBeforeNext ?? 0) / 1000)));
  }

  async #consume(key: string): Promise<void> {
    await this.#own.consume(key);
    if (!this.#redis.ready) return;
    try {
      await within(redisWithinMs, this.#shared.consume(key));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
    }
  }
}
