import type { SessionData } from 'express-session';
import { RedisStore } from 'connect-redis';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { SealedSerializer } from './sealed-serializer.ts';

interface StoreOptions {
  readonly namespace: string;
  readonly secret: string;
  readonly idleSeconds: number;
}

/** A session that cannot be opened is no session; one that cannot be read because Redis is away is an error. */
const openable = (sealed: SealedSerializer) => ({
  stringify: (session: SessionData) => sealed.stringify(session),
  parse: (text: string): SessionData => {
    try {
      return sealed.parse(text);
    } catch {
      return null as unknown as SessionData;
    }
  },
});

/** Sessions in Redis by way of connect-redis, each command with a time limit. */
export function sessionStore(redis: RedisConnection, options: StoreOptions): RedisStore {
  const limited = {
    get: (key: string) => redis.run((client) => client.get(key)),
    set: (key: string, value: string, how: { expiration: { type: 'EX'; value: number } }) => redis.run((client) => client.set(key, value, how)),
    expire: (key: string, seconds: number) => redis.run((client) => client.expire(key, seconds)),
    del: (keys: string[]) => redis.run((client) => client.del(keys)),
  };
  return new RedisStore({
    client: limited,
    prefix: `${options.namespace}session:`,
    serializer: openable(new SealedSerializer(options.secret)),
    ttl: options.idleSeconds,
  });
}
