import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { within } from '../redis/within.ts';

/** Redis must not slow the door down: after this, the process counts by itself. */
const redisWithinMs = 300;

/**
 * One budget per key and minute, counted in Redis for all gateways together. While Redis is away each process
 * counts in its own memory: stricter or laxer by the number of processes, but never open and never closed.
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
    const limiter = this.#redis.ready ? this.#shared : this.#own;
    const state = await within(redisWithinMs, limiter.get(key)).catch(() => null);
    return state && state.consumedPoints > limiter.points ? Math.max(1, Math.ceil(state.msBeforeNext / 1000)) : undefined;
  }

  async #consume(key: string): Promise<void> {
    if (this.#redis.ready) {
      try {
        await within(redisWithinMs, this.#shared.consume(key));
        return;
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
      }
    }
    await this.#own.consume(key);
  }
}
