import type { Request } from 'express';
import './session-data.ts';

/**
 * The browser's session. On every page and on `/auth`, `req.session` is there: when Redis is away it is an
 * empty stand-in that is never stored, so that public pages go on without one; pages that cannot do without
 * call `require(req)`.
 */
export abstract class Sessions {
  /** Throws `gateway.session-unavailable` (503) when sessions cannot be kept now. Call it before writing into `req.session`. */
  abstract require(req: Request): void;

  /** The hidden field of every form that changes something, another one each time; makes the session when there is none yet. */
  abstract csrfOf(req: Request): string;

  /** Whether the value is one that `csrfOf` gave in this session. */
  abstract csrfHolds(req: Request, given: unknown): boolean;

  /** Throws `gateway.csrf-wrong` (403) unless it does. */
  abstract requireCsrf(req: Request, given: unknown): void;

  /**
   * The signed-in person's access token, renewed when it is about to end; nothing when nobody is signed in
   * or Keycloak has ended the sign-in. Throws `gateway.sign-in-unavailable` (503) when it cannot be renewed now.
   */
  abstract accessTokenOf(req: Request): Promise<string | undefined>;
}
