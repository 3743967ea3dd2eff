import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '@umn/platform/config';
import { Logger } from '@umn/platform/telemetry';
import type { Request, Response } from 'express';
import { Refused } from '@umn/kernel';
import { statusOf } from '@umn/platform/http';
import { message, negotiate } from '@umn/messages';
import type { Config } from '../../config.ts';
import { Sessions } from '../../session/index.ts';
import { Upstream } from '../../upstream/index.ts';
import { Assets } from '../assets.ts';
import { errorPage } from '../plain/error-page.tsx';
import { Elsewhere, ProblemMet, redirect, type Answer } from './answer.ts';
import { Cookies } from './cookies.ts';
import { FormProof } from './csrf.ts';
import { Form, UnreadableForm } from './form.ts';
import { languageOfPath, pathWithoutLanguage } from './localised.ts';
import { lookOf, queryString } from './look.ts';
import { renderPage } from './render.tsx';
import { Sealing } from './sealing.ts';
import type { Call, Look, Visit } from './visit.ts';

const compress = promisify(gzip);
/** Below this a packet is sent anyway. */
const worthCompressing = 1000;

export type Handler = (visit: Visit) => Promise<Answer> | Answer;

export interface PageRules {
  /** `proved` (default): with the hidden field. `own-site`: the browser's word is enough. `any`: it only looks something up. */
  readonly forms?: 'proved' | 'own-site' | 'any';
  /** `private` (default): never stored. `public`: a public page, checked anew each time. */
  readonly cache?: 'private' | 'public';
  /** Pages that show a secret are not compressed, so that their length tells nothing. */
  readonly secret?: boolean;
}

/** Answers every page of the portal: reads the form, makes the visit, runs the handler, renders, and turns refusals into pages. */
@Injectable()
export class Portal {
  readonly #sealing: Sealing;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly upstream: Upstream,
    private readonly sessions: Sessions,
    private readonly assets: Assets,
    private readonly logger: Logger,
  ) {
    this.#sealing = new Sealing(config.SESSION_SECRET);
  }

  async answer(req: Request, res: Response, handler: Handler, rules: PageRules = {}): Promise<void> {
    const secure = this.config.PORTAL_ORIGIN.startsWith('https:');
    const cookies = new Cookies(req, res, this.#sealing, secure);
    const proof = new FormProof(req, cookies, this.sessions);
    const look = this.#look(req, proof);
    let answer: Answer;
    try {
      const form = req.method === 'POST' ? await Form.read(req) : new Form();
      if (req.method === 'POST' && !mayPost(proof, form, rules.forms ?? 'proved')) throw new ProblemMet(403, problem(look, 'form-stale'));
      answer = await handler(this.#visit(req, look, form, cookies));
    } catch (fault) {
      answer = this.#refusal(look, fault);
    }
    await this.#send(req, res, look, answer, rules);
  }

  #look(req: Request, proof: FormProof): Look {
    const url = new URL(req.originalUrl, 'http://portal.invalid');
    return lookOf({
      lang: languageOfPath(url.pathname) ?? negotiate(req.headers['accept-language']),
      path: pathWithoutLanguage(url.pathname),
      query: url.searchParams,
      origin: this.config.PORTAL_ORIGIN,
      demo: this.config.UMN_PROFILE !== 'production',
      person: req.session?.person,
      assets: this.assets.links,
      formToken: () => proof.token(),
    });
  }

  #visit(req: Request, look: Look, form: Form, cookies: Cookies): Visit {
    const back = (): Elsewhere => new Elsewhere(`/auth/sign-in${queryString({ returnTo: req.method === 'GET' ? req.originalUrl : look.to(look.path) })}`);
    return {
      ...look,
      form,
      cookies,
      now: new Date(),
      signedIn: (...roles) => {
        if (!look.person) throw back();
        if (roles.length > 0 && !roles.some((role) => look.person?.roles.includes(role))) throw new ProblemMet(403, undefined);
        return look.person;
      },
      endSession: () => new Promise((done) => (req.session ? req.session.destroy(() => done()) : done())),
      call: async <T>(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, call: Call = {}) => {
        const as = call.as ?? 'anyone';
        const bearer = as === 'person' ? await this.sessions.accessTokenOf(req) : undefined;
        if (as === 'person' && !bearer) throw back();
        return this.upstream.json<T>(req, {
          method,
          path: `/api/v1${path}${queryString(call.query)}`,
          lang: look.lang,
          ...(call.body === undefined ? {} : { body: call.body }),
          auth: bearer ? { bearer } : typeof as === 'object' ? as : 'none',
          headers: {
            ...(method === 'POST' ? { 'idempotency-key': call.idempotencyKey ?? randomUUID() } : {}),
            ...(call.version === undefined ? {} : { 'if-match': `"${call.version}"` }),
          },
        });
      },
    };
  }

  #refusal(look: Look, fault: unknown): Answer {
    if (fault instanceof Elsewhere) return redirect(fault.to);
    if (fault instanceof ProblemMet) return errorPage(look, fault.status, fault.problem?.detail, fault.retryAfter);
    if (fault instanceof UnreadableForm) return errorPage(look, fault.status);
    if (fault instanceof Refused) {
      const { kind, code, params } = fault.refusal;
      return errorPage(look, statusOf(kind), message(look.lang, code, params));
    }
    this.logger.error('A page ended in a fault', fault);
    return errorPage(look, 500);
  }

  async #send(req: Request, res: Response, look: Look, answer: Answer, rules: PageRules): Promise<void> {
    if (answer.kind === 'redirect') {
      res.setHeader('Cache-Control', 'no-store');
      res.redirect(303, answer.to);
      return;
    }
    const html = renderPage(look, answer.page);
    res.status(answer.status);
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.setHeader('Content-Language', look.lang);
    res.setHeader('Vary', 'Accept-Encoding, Cookie');
    res.setHeader('Cache-Control', rules.cache === 'public' && !look.person && answer.status === 200 ? 'private, no-cache' : 'no-store');
    for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);
    if (!rules.secret && html.length > worthCompressing && /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))) {
      res.setHeader('Content-Encoding', 'gzip');
      res.end(req.method === 'HEAD' ? undefined : await compress(html));
    } else {
      res.end(req.method === 'HEAD' ? undefined : html);
    }
  }
}

function mayPost(proof: FormProof, form: Form, wanted: NonNullable<PageRules['forms']>): boolean {
  switch (wanted) {
    case 'any':
      return true;
    case 'own-site':
      return proof.fromOwnSite();
    case 'proved':
      return proof.holds(form.text('csrf'));
  }
}

const problem = (look: Look, key: string) => ({ type: 'about:blank', title: '', status: 403, code: 'portal', detail: look.t(`error.${key}`) });
