import { refuse } from '@umn/kernel';
import { z } from 'zod';

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

export interface ServiceTokensOptions {
  readonly keycloakUrl: string;
  readonly realm: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** This service's own access token (client credentials, RFC 6749 section 4.4), renewed shortly before it ends. */
export class ServiceTokens {
  readonly #options: ServiceTokensOptions;
  #current?: { readonly token: string; readonly renewAt: number };
  #pending: Promise<string> | undefined;

  constructor(options: ServiceTokensOptions) {
    this.#options = options;
  }

  async token(): Promise<string> {
    if (this.#current && Date.now() < this.#current.renewAt) return this.#current.token;
    this.#pending ??= this.#fetch().finally(() => {
      this.#pending = undefined;
    });
    return this.#pending;
  }

  async #fetch(): Promise<string> {
    const { keycloakUrl, realm, clientId, clientSecret } = this.#options;
    const answer = await fetch(`${keycloakUrl.replace(/\/$/, '')}/realms/${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
      signal: AbortSignal.timeout(2500),
    }).catch(() => undefined);
    if (!answer?.ok) throw refuse('unavailable', 'platform.keycloak-unavailable');
    const { access_token, expires_in } = TokenAnswer.parse(await answer.json());
    this.#current = { token: access_token, renewAt: Date.now() + Math.max(1, expires_in - 30) * 1000 };
    return access_token;
  }
}
