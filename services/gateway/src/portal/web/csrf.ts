import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Sessions } from '../../session/index.ts';
import type { Cookies } from './cookies.ts';

const cookie = 'umn_form';
const seconds = 12 * 3600;

const sign = (secret: string, nonce: string): string => createHmac('sha256', secret).update(nonce).digest('base64url');

/**
 * Proof that a posted form came from a page of ours. The secret is the session's for who is signed in, and a sealed
 * cookie's for everybody else, so that public forms need no session and work while sessions are away. Each page shows
 * another value made of the same secret: the length of a compressed page gives nothing away.
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
    let secret = this.#secret();
    if (!secret) {
      secret = this.#made = randomBytes(24).toString('base64url');
      this.cookies.write(cookie, secret, seconds);
    }
    const nonce = randomBytes(12).toString('base64url');
    return `${nonce}.${sign(secret, nonce)}`;
  }

  /** Whether the field is one of ours, and the form was sent from a page of this site. */
  holds(token: string): boolean {
    if (!this.fromOwnSite()) return false;
    const secret = this.#secret();
    const [nonce = '', signature = ''] = token.split('.');
    if (!secret || !nonce) return false;
    const [given, wanted] = [Buffer.from(signature), Buffer.from(sign(secret, nonce))];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  /** Whether the browser does not itself say that the request came from another site. */
  fromOwnSite(): boolean {
    const site = this.req.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    const origin = this.req.headers.origin;
    return origin === undefined || origin === 'null' || URL.parse(origin)?.host === this.req.headers.host;
  }

  #secret(): string | undefined {
    return this.req.session?.person ? this.sessions.csrfOf(this.req) : (this.#made ?? this.cookies.read<string>(cookie));
  }
}
