import { Inject, Injectable } from '@nestjs/common';
import { Refused, refuse } from '@umn/kernel';
import { negotiate, type Language } from '@umn/messages';
import { TokenChecker, type Person } from '@umn/platform/auth';
import { CONFIG } from '@umn/platform/config';
import * as openid from 'openid-client';
import type { Config } from '../config.ts';
import type { PendingSignIn, SessionTokens, SignedInPerson } from '../session/session-data.ts';

const keycloakWithinSeconds = 4;

export interface SignedIn {
  readonly person: SignedInPerson;
  readonly tokens: SessionTokens;
}

/**
 * Sign-in at Keycloak: authorization code with PKCE, `state` and `nonce`, by way of openid-client. Everything
 * about Keycloak is learned when it is first needed, so that the door opens while Keycloak is away.
 */
@Injectable()
export class OpenidSignIn {
  readonly #config: Config;
  readonly #tokens: TokenChecker;
  #known: Promise<openid.Configuration> | undefined;

  constructor(@Inject(CONFIG) config: Config, tokens: TokenChecker) {
    this.#config = config;
    this.#tokens = tokens;
  }

  /** The address at Keycloak to send the browser to, and what must be kept in its session until it is back. */
  async begin(returnTo: string, lang: string): Promise<{ readonly address: URL; readonly pending: PendingSignIn }> {
    const keycloak = await this.#keycloak();
    const pending: PendingSignIn = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
      returnTo,
      startedAt: Date.now(),
    };
    const address = openid.buildAuthorizationUrl(keycloak, {
      redirect_uri: this.#callback,
      scope: 'openid profile email',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ui_locales: lang,
    });
    return { address, pending };
  }

  /**
   * Exchanges the code that the browser brought back. Refuses with `gateway.sign-in-refused` where Keycloak or
   * any check says no, and with `gateway.sign-in-unavailable` where it cannot be asked.
   */
  async finish(query: string, pending: PendingSignIn, lang: Language): Promise<SignedIn> {
    const keycloak = await this.#keycloak();
    const answer = await this.#ask(() =>
      openid.authorizationCodeGrant(keycloak, new URL(`${this.#callback}${query}`), {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.verifier,
        idTokenExpected: true,
      }),
    );
    const caller = await this.#tokens.check(answer.access_token);
    const claims = answer.claims();
    // The two tokens must speak of the same person, and a machine's account has no place in a browser.
    if (caller.kind !== 'person' || !claims || claims.sub !== caller.id || answer.id_token === undefined) throw refuse('invalid', 'gateway.sign-in-refused');
    const keycloakSession = typeof claims['sid'] === 'string' ? claims['sid'] : null;
    return {
      person: personOf(caller, lang),
      tokens: {
        access: answer.access_token,
        refresh: answer.refresh_token ?? null,
        id: answer.id_token,
        accessEndsAt: Date.now() + (answer.expiresIn() ?? 60) * 1000,
        keycloakSession,
      },
    };
  }

  /** A new access token; nothing where Keycloak has ended the sign-in. Refuses with `gateway.sign-in-unavailable` where it cannot be asked. */
  async renew(tokens: SessionTokens): Promise<SessionTokens | undefined> {
    const { refresh } = tokens;
    if (refresh === null) return undefined;
    const keycloak = await this.#keycloak();
    try {
      const answer = await this.#ask(() => openid.refreshTokenGrant(keycloak, refresh));
      return {
        ...tokens,
        access: answer.access_token,
        refresh: answer.refresh_token ?? refresh,
        id: answer.id_token ?? tokens.id,
        accessEndsAt: Date.now() + (answer.expiresIn() ?? 60) * 1000,
      };
    } catch (error) {
      if (error instanceof Refused && error.refusal.kind === 'invalid') return undefined;
      throw error;
    }
  }

  /** Where the browser goes to end its session at Keycloak too (RP-initiated logout); nothing while Keycloak is away. */
  async endAddress(idToken: string): Promise<URL | undefined> {
    try {
      const keycloak = await this.#keycloak();
      return openid.buildEndSessionUrl(keycloak, { id_token_hint: idToken, post_logout_redirect_uri: `${this.#config.PORTAL_ORIGIN}/` });
    } catch {
      return undefined;
    }
  }

  get issuer(): string {
    return `${this.#config.KEYCLOAK_URL.replace(/\/$/, '')}/realms/${this.#config.KEYCLOAK_REALM}`;
  }

  get #callback(): string {
    return `${this.#config.PORTAL_ORIGIN}/auth/callback`;
  }

  async #keycloak(): Promise<openid.Configuration> {
    const issuer = new URL(this.issuer);
    // Plain http is for a Keycloak on the same machine or network; openid-client refuses it unless told.
    const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : [];
    this.#known ??= openid.discovery(issuer, 'umn-portal', this.#config.PORTAL_CLIENT_SECRET, undefined, { execute, timeout: keycloakWithinSeconds });
    try {
      return await this.#known;
    } catch {
      this.#known = undefined;
      throw refuse('unavailable', 'gateway.sign-in-unavailable');
    }
  }

  async #ask<T>(question: () => Promise<T>): Promise<T> {
    try {
      return await question();
    } catch (error) {
      throw keycloakIsAway(error) ? refuse('unavailable', 'gateway.sign-in-unavailable') : refuse('invalid', 'gateway.sign-in-refused');
    }
  }
}

function keycloakIsAway(error: unknown): boolean {
  // `fetch` reports a connection that failed as a TypeError.
  if (error instanceof TypeError) return true;
  if (error instanceof openid.ResponseBodyError) return error.status >= 500;
  return error instanceof openid.ClientError && (error.code === 'OAUTH_TIMEOUT' || error.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM');
}

const personOf = (caller: Person, lang: Language): SignedInPerson => ({
  id: caller.id,
  username: caller.username,
  name: caller.name ?? caller.username,
  email: caller.email,
  organisation: caller.organisation,
  roles: caller.roles,
  locale: caller.locale === null ? lang : negotiate(caller.locale),
});
