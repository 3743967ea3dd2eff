import { refuse } from '@umn/kernel';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

const backchannelLogout = 'http://schemas.openid.net/event/backchannel-logout';

const Claims = z
  .object({
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    jti: z.string().min(1),
    events: z.object({ [backchannelLogout]: z.looseObject({}) }),
    // Forbidden, so that an ID token can never be used to end a session.
    nonce: z.undefined().optional(),
  })
  .refine((claims) => claims.sub !== undefined || claims.sid !== undefined);

export interface EndedSignIn {
  readonly keycloakSession?: string | undefined;
  readonly person?: string | undefined;
}

/** Reads Keycloak's word that somebody signed out elsewhere (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
export class LogoutTokens {
  readonly #issuer: string;
  readonly #keys: JWTVerifyGetKey;

  constructor(issuer: string, keys?: JWTVerifyGetKey) {
    this.#issuer = issuer;
    this.#keys = keys ?? createRemoteJWKSet(new URL(`${issuer}/protocol/openid-connect/certs`), { timeoutDuration: 2500 });
  }

  async read(token: string): Promise<EndedSignIn> {
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer: this.#issuer,
        audience: 'umn-portal',
        algorithms: ['RS256'],
        requiredClaims: ['iat', 'jti', 'events'],
        maxTokenAge: 120,
        clockTolerance: 10,
      });
      const claims = Claims.parse(payload);
      return { keycloakSession: claims.sid, person: claims.sub };
    } catch (error) {
      const keysAway = error instanceof errors.JWKSTimeout || error instanceof TypeError || (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
      throw keysAway ? refuse('unavailable', 'gateway.sign-in-unavailable') : refuse('invalid', 'gateway.logout-token-wrong');
    }
  }
}
