import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import { formToken, isFormToken } from '../../session/form-token.ts';
import type { Sessions } from '../../session/index.ts';
import type { Cookies } from './cookies.ts';

const cookie = 'umn_form';
const seconds = 12 * 3600;

/**
 * Proof that a posted form came from a page of ours. The secret is the session's for who is signed in, and a sealed
 * cookie's for everybody else, so that public forms need no session and work while sessions are away.
 */
export class FormProof {
  #made: string | undefined;

  constructor(
    private readonly req: Request,
    private readonly cookies: Cookies,
    private readonly sessions: Sessions,
  ) {}

  /** The hidden field `csrf`. Makes the anonymous visitor's cookie where there is none yet. */
  token(): string {
    if (this.#isPersons) return this.sessions.csrfOf(this.req);
    let secret = this.#secret();
    if (!secret) {
      secret = this.#made = randomBytes(24).toString('base64url');
      this.cookies.write(cookie, secret, seconds);
    }
    return formToken(secret);
  }

  /** Whether the field is one of ours, and the form was sent from a page of this site. */
  holds(token: string): boolean {
    if (!this.fromOwnSite()) return false;
    return this.#isPersons ? this.sessions.csrfHolds(this.req, token) : isFormToken(this.#secret() ?? '', token);
  }

  /** Whether the browser does not itself say that the request came from another site. */
  fromOwnSite(): boolean {
    const site = this.req.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const origin = this.req.headers.origin;
    return origin === undefined || origin === 'null' || URL.parse(origin)?.host === this.req.headers.host;
  }

  get #isPersons(): boolean {
    return this.req.session?.person !== undefined;
  }

  #secret(): string | undefined {
    return this.#made ?? this.cookies.read<string>(cookie);
  }
}
