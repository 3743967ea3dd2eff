import { Inject, Injectable } from '@nestjs/common';
import type { Refusal } from '@umn/kernel';
import { isLanguage, message, negotiate, type Language } from '@umn/messages';
import { CONFIG } from '@umn/platform/config';
import { retryAfterSeconds, sendProblem, statusOf } from '@umn/platform/http';
import type { Request, Response } from 'express';
import type { Config } from '../config.ts';
import { Assets } from '../portal/assets.ts';
import { errorPage } from '../portal/plain/error-page.tsx';
import { lookOf } from '../portal/web/look.ts';
import { renderPage } from '../portal/web/render.tsx';

/** A browser that opens a page says so; scripts and programs get the problem document. */
const wantsPage = (req: Request): boolean => /\btext\/html\b/.test(req.headers.accept ?? '');

function languageOf(req: Request): Language {
  const first = req.originalUrl.split(/[/?]/, 2)[1] ?? '';
  return isLanguage(first) ? first : negotiate(req.headers['accept-language']);
}

/** Refusals that a person meets before or beside the portal's pages, as a page of the same look. */
@Injectable()
export class RefusalPages {
  readonly #config: Config;
  readonly #assets: Assets;

  constructor(@Inject(CONFIG) config: Config, @Inject(Assets) assets: Assets) {
    this.#config = config;
    this.#assets = assets;
  }

  send(req: Request, res: Response, refusal: Refusal): void {
    if (!wantsPage(req)) {
      sendProblem(req, res, refusal);
      return;
    }
    const lang = languageOf(req);
    const look = lookOf({
      lang,
      path: '',
      query: new URLSearchParams(),
      origin: this.#config.PORTAL_ORIGIN,
      demo: this.#config.UMN_PROFILE !== 'production',
      person: undefined,
      assets: this.#assets.links,
      formToken: () => '',
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
