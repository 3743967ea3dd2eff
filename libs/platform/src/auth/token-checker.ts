import { refuse } from '@umn/kernel';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import Keycloak from 'keycloak-connect';
import { z } from 'zod';
import { roles, type Person, type Role, type Service } from './caller.ts';

/** The audience that every access token for this platform carries. */
export const audience = 'umn-api';

const Claims = z.object({
  sub: z.string().min(1),
  azp: z.string().min(1),
  typ: z.literal('Bearer'),
  preferred_username: z.string().default(''),
  email: z.string().nullish(),
  name: z.string().nullish(),
  locale: z.string().nullish(),
  organisation: z.uuid().nullish(),
  realm_access: z.object({ roles: z.array(z.string()) }).default({ roles: [] }),
});

export interface TokenCheckerOptions {
  readonly keycloakUrl: string;
  readonly realm: string;
  /** The demonstration client's tokens are good in the demo and test profiles only. */
  readonly acceptDemoClient: boolean;
}

const serviceClient = /^umn-(directory|events|membership|notifications|gateway)$/;

/**
 * Says whom an access token speaks for.
 *
 * keycloak-connect checks signature, issuer, type and audience. It lets through tokens without `exp`, with
 * an `nbf` to come and from any client of the realm, so the same token must pass a second check that stands
 * on its own feet: RS256 only, `exp`, `iat` and `sub` required, times within five seconds, a client we know.
 */
export class TokenChecker {
  readonly #issuer: string;
  readonly #keys: ReturnType<typeof createRemoteJWKSet>;
  readonly #keycloak: Keycloak.Keycloak;
  readonly #acceptDemoClient: boolean;

  constructor(options: TokenCheckerOptions) {
    const origin = options.keycloakUrl.replace(/\/$/, '');
    this.#issuer = `${origin}/realms/${options.realm}`;
    this.#keys = createRemoteJWKSet(new URL(`${this.#issuer}/protocol/openid-connect/certs`), { timeoutDuration: 2500, cooldownDuration: 5000 });
    this.#acceptDemoClient = options.acceptDemoClient;
    const settings = {
      realm: options.realm,
      'auth-server-url': origin,
      resource: audience,
      'ssl-required': 'external',
      'confidential-port': 0,
      'bearer-only': true,
      'verify-token-audience': true,
    };
    this.#keycloak = new Keycloak({}, settings);
  }

  /** Refuses with 401 where the token is not good and with 503 where Keycloak's keys cannot be had. */
  async check(token: string): Promise<Person | Service> {
    const payload = await this.#verify(token);
    await this.#keycloakVerifies(token);
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw refuse('unauthenticated', 'platform.token-invalid');
    const { azp } = claims.data;
    if (serviceClient.test(azp)) return { kind: 'service', name: azp.slice('umn-'.length) };
    if (azp !== 'umn-portal' && !(azp === 'umn-demo' && this.#acceptDemoClient)) throw refuse('unauthenticated', 'platform.token-invalid');
    return {
      kind: 'person',
      id: claims.data.sub,
      username: claims.data.preferred_username,
      roles: claims.data.realm_access.roles.filter((role): role is Role => (roles as readonly string[]).includes(role)),
      organisation: claims.data.organisation ?? null,
      email: claims.data.email ?? null,
      name: claims.data.name ?? null,
      locale: claims.data.locale ?? null,
    };
  }

  async #verify(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, this.#keys, {
        issuer: this.#issuer,
        audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: 5,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw refuse('unauthenticated', 'platform.token-expired');
      const wrong = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && error.code !== 'ERR_JOSE_GENERIC';
      throw wrong ? refuse('unauthenticated', 'platform.token-invalid') : refuse('unavailable', 'platform.keycloak-unavailable');
    }
  }

  async #keycloakVerifies(token: string): Promise<void> {
    try {
      await this.#keycloak.grantManager.createGrant({ access_token: token as unknown as Keycloak.Token });
    } catch {
      throw refuse('unauthenticated', 'platform.token-invalid');
    }
  }
}
