import type { Logger } from '@umn/platform/telemetry';
import type { Request, RequestHandler } from 'express';
import session, { type Session, type SessionData, type Store } from 'express-session';
import type { RedisConnection } from '../redis/redis-connection.ts';

export interface SessionOptions {
  readonly secret: string;
  readonly https: boolean;
}

const without = new WeakSet<Request>();

/** Whether this request goes on without a session because Redis is away. */
export const sessionIsAway = (req: Request): boolean => without.has(req);

/** Carries what pages read from a session, all of it empty, and forgets what is written. */
function standIn(): Session & Partial<SessionData> {
  const empty = { id: '', cookie: {}, regenerate: done, destroy: done, reload: done, save: done, touch: () => empty, resetMaxAge: () => empty };
  function done(callback?: (error?: unknown) => void) {
    callback?.();
    return empty;
  }
  return empty as unknown as Session & Partial<SessionData>;
}

/**
 * `express-session` with the door's rules: the cookie is out of reach of scripts, goes to this host alone, is made
 * only when something is kept, and a Redis that is away costs the session, not the page.
 */
export function sessions(redis: RedisConnection, store: Store, options: SessionOptions, logger: Logger): RequestHandler {
  const handler = session({
    // `__Host-` makes browsers insist on Secure, on this host and on the whole path.
    name: options.https ? '__Host-umn' : 'umn',
    secret: options.secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: options.https, path: '/' },
  });
  return (req, res, next) => {
    // TLS ends before us. That the outside is https is configuration, not a header that anybody may send.
    if (options.https) Object.defineProperty(req, 'secure', { value: true, configurable: true });
    const goOnWithout = () => {
      without.add(req);
      Object.defineProperty(req, 'session', { value: standIn(), configurable: true, writable: true });
      next();
    };
    if (!redis.ready) {
      goOnWithout();
      return;
    }
    let passed = false;
    handler(req, res, (error?: unknown) => {
      if (passed) {
        // The answer is under way; what could not be kept now is lost with Redis.
        if (error) logger.warn('A session could not be kept', { reason: error instanceof Error ? error.message : String(error) });
        return;
      }
      passed = true;
      if (error || !req.session) goOnWithout();
      else next();
    });
  };
}
