import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import type { Request } from 'express';
import { OpenidSignIn } from '../sign-in/openid-sign-in.ts';
import { formToken, isFormToken } from './form-token.ts';
import type { SessionTokens } from './session-data.ts';
import { sessionIsAway } from './session-middleware.ts';
import { Sessions } from './sessions.ts';

/** A token that ends sooner is renewed first, so that it lasts through the call that it is for. */
const renewBeforeMs = 30_000;

@Injectable()
export class BrowserSessions extends Sessions {
  readonly #signIn: OpenidSignIn;
  /** Two tabs at once renew once: by refresh token. */
  readonly #renewals = new Map<string, Promise<SessionTokens | undefined>>();

  constructor(signIn: OpenidSignIn) {
    super();
    this.#signIn = signIn;
  }

  override require(req: Request): void {
    if (sessionIsAway(req)) throw refuse('unavailable', 'gateway.session-unavailable');
  }

  override csrfOf(req: Request): string {
    this.require(req);
    req.session.csrf ??= randomBytes(32).toString('base64url');
    return formToken(req.session.csrf);
  }

  override csrfHolds(req: Request, given: unknown): boolean {
    this.require(req);
    return typeof given === 'string' && isFormToken(req.session.csrf ?? '', given);
  }

  override requireCsrf(req: Request, given: unknown): void {
    if (!this.csrfHolds(req, given)) throw refuse('forbidden', 'gateway.csrf-wrong');
  }

  override async accessTokenOf(req: Request): Promise<string | undefined> {
    this.require(req);
    const { tokens } = req.session;
    if (!tokens) return undefined;
    if (Date.now() < tokens.accessEndsAt - renewBeforeMs) return tokens.access;
    const renewed = await this.#renew(tokens);
    if (!renewed) {
      // Keycloak has ended the sign-in: the person goes, and with it everything that was kept for them.
      await new Promise<void>((resolve) => req.session.regenerate(() => resolve()));
      return undefined;
    }
    req.session.tokens = renewed;
    return renewed.access;
  }

  async #renew(tokens: SessionTokens): Promise<SessionTokens | undefined> {
    if (tokens.refresh === null) return undefined;
    const running = this.#renewals.get(tokens.refresh);
    if (running) return running;
    const started = this.#signIn.renew(tokens).finally(() => this.#renewals.delete(tokens.refresh ?? ''));
    this.#renewals.set(tokens.refresh, started);
    return started;
  }
}
