import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refused } from '@umn/kernel';
import { message, negotiate } from '@umn/messages';
import { CONFIG } from '@umn/platform/config';
import { retryAfterSeconds, statusOf } from '@umn/platform/http';
import type { Request, Response } from 'express';
import type { Config } from '../config.ts';
import { Assets } from '../portal/assets.ts';
import { errorPage } from '../portal/plain/error-page.tsx';
import { lookOf } from '../portal/web/look.ts';
import { renderPage } from '../portal/web/render.tsx';

/** People meet the sign-in in a browser: its refusals are pages, in a language that they read. */
@Catch(Refused)
export class RefusedPage implements ExceptionFilter {
  readonly #config: Config;
  readonly #assets: Assets;

  constructor(@Inject(CONFIG) config: Config, @Inject(Assets) assets: Assets) {
    this.#config = config;
    this.#assets = assets;
  }

  catch({ refusal }: Refused, host: ArgumentsHost): void {
    const req = host.switchToHttp().getRequest<Request>();
    const res = host.switchToHttp().getResponse<Response>();
    const lang = negotiate(req.headers['accept-language']);
    const look = lookOf({
      lang,
      path: '',
      query: new URLSearchParams(),
      origin: this.#config.PORTAL_ORIGIN,
      demo: this.#config.UMN_PROFILE !== 'production',
      person: undefined,
      assets: this.#assets.links,
      formToken: () => '',
      signOutToken: () => '',
    });
    const wait = retryAfterSeconds(refusal);
    const answer = errorPage(look, statusOf(refusal.kind), message(lang, refusal.code, refusal.params), wait === undefined ? undefined : String(wait));
    if (answer.kind !== 'page') return;
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
    res.setHeader('Cache-Control', 'no-store');
    res.setHeader('Content-Language', lang);
    res.status(answer.status).type('html').send(renderPage(look, answer.page));
  }
}
