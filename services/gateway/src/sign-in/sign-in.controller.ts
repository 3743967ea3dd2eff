import { Controller, Get, HttpCode, Inject, Post, Req, Res, UseFilters } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { isLanguage, negotiate, type Language } from '@umn/messages';
import { Access } from '@umn/platform/http';
import type { Request, Response } from 'express';
import { SessionIndex } from '../session/session-index.ts';
import { Sessions } from '../session/sessions.ts';
import type { PendingSignIn } from '../session/session-data.ts';
import { readForm } from './form-body.ts';
import { LogoutTokens } from './logout-token.ts';
import { OpenidSignIn } from './openid-sign-in.ts';
import { RefusedPage } from './refused-page.ts';
import { returnTo } from './return-to.ts';

/** Time to type a password, look for a phone and try again. */
const pendingForMs = 15 * 60_000;
/** Tabs that may be signing in at once in one browser. */
const mostPending = 5;

@Access('public')
@Controller('auth')
export class SignInController {
  readonly #signIn: OpenidSignIn;
  readonly #sessions: Sessions;
  readonly #index: SessionIndex;
  readonly #logoutTokens: LogoutTokens;

  constructor(
    @Inject(OpenidSignIn) signIn: OpenidSignIn,
    @Inject(Sessions) sessions: Sessions,
    @Inject(SessionIndex) index: SessionIndex,
    @Inject(LogoutTokens) logoutTokens: LogoutTokens,
  ) {
    this.#signIn = signIn;
    this.#sessions = sessions;
    this.#index = index;
    this.#logoutTokens = logoutTokens;
  }

  @Get('sign-in')
  @UseFilters(RefusedPage)
  async begin(@Req() req: Request, @Res() res: Response): Promise<void> {
    const back = returnTo(req.query['returnTo']);
    this.#sessions.require(req);
    const { address, pending } = await this.#signIn.begin(back, languageFor(back, req));
    req.session.signIns = [...stillPending(req), pending].slice(-mostPending);
    await saved(req);
    res.redirect(303, address.href);
  }

  @Get('callback')
  @UseFilters(RefusedPage)
  async finish(@Req() req: Request, @Res() res: Response): Promise<void> {
    this.#sessions.require(req);
    const { state } = req.query;
    const pending = stillPending(req).find((one) => one.state === state);
    // A code that this browser did not ask for is somebody else's: it would sign the reader in as them.
    if (!pending) throw refuse('invalid', 'gateway.sign-in-foreign');
    // Taken away before it is used: the same answer never works twice.
    req.session.signIns = stillPending(req).filter((one) => one !== pending);
    await saved(req);
    const query = req.originalUrl.slice(req.originalUrl.indexOf('?'));
    const signedIn = await this.#signIn.finish(query, pending, languageFor(pending.returnTo, req));
    await regenerated(req);
    req.session.person = signedIn.person;
    req.session.tokens = signedIn.tokens;
    this.#sessions.csrfOf(req);
    await this.#index.add(req.session.id, { keycloakSession: signedIn.tokens.keycloakSession, person: signedIn.person.id });
    await saved(req);
    res.redirect(303, pending.returnTo);
  }

  @Post('sign-out')
  @UseFilters(RefusedPage)
  async signOut(@Req() req: Request, @Res() res: Response): Promise<void> {
    const form = await readForm(req);
    this.#sessions.requireCsrf(req, form.get('csrf'));
    const { tokens } = req.session;
    await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(away()) : resolve())));
    const name = req.secure ? '__Host-umn' : 'umn';
    res.clearCookie(name, { httpOnly: true, sameSite: 'lax', secure: req.secure, path: '/' });
    const address = tokens ? await this.#signIn.endAddress(tokens.id) : undefined;
    res.redirect(303, address?.href ?? '/');
  }

  /** Called by Keycloak itself when somebody signs out elsewhere or is signed out by an administrator. */
  @Post('backchannel-logout')
  @HttpCode(200)
  async signedOutElsewhere(@Req() req: Request): Promise<void> {
    const form = await readForm(req);
    const ended = await this.#logoutTokens.read(form.get('logout_token') ?? '');
    await this.#index.end(ended).catch(() => {
      throw away();
    });
  }
}

const away = () => refuse('unavailable', 'gateway.session-unavailable');

const stillPending = (req: Request): PendingSignIn[] => (req.session.signIns ?? []).filter((one) => Date.now() - one.startedAt < pendingForMs);

/** Keycloak's pages speak the language of the page that the person came from. */
function languageFor(path: string, req: Request): Language {
  const first = path.split('/')[1] ?? '';
  return isLanguage(first) ? first : negotiate(req.headers['accept-language']);
}

/** Before a redirect: the browser may be back sooner than the session is kept. */
const saved = (req: Request): Promise<void> =>
  new Promise((resolve, reject) => req.session.save((error: unknown) => (error ? reject(away()) : resolve())));

/** A new id at sign-in, so that an id planted before it is worth nothing after it. */
const regenerated = (req: Request): Promise<void> =>
  new Promise((resolve, reject) => req.session.regenerate((error: unknown) => (error ? reject(away()) : resolve())));
