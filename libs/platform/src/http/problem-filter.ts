import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Refusal } from '@umn/kernel';
import { message } from '@umn/messages';
import type { Request, Response } from 'express';
import { currentRequest, type Logger } from '../telemetry/index.ts';
import { languageOf } from './language.ts';
import { problemOf, retryAfterSeconds } from './problem.ts';
import { refusalOf } from './refusal-of.ts';

/** Writes a refusal as `application/problem+json` in the caller's language. */
export function sendProblem(request: Request, response: Response, refusal: Refusal): void {
  const problem = problemOf(refusal, languageOf(request), currentRequest()?.requestId);
  const retryAfter = retryAfterSeconds(refusal);
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="unionmigrantnet"');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** The last word on every error of an HTTP request: a refusal becomes its problem, a fault a bare 500. Never a stack. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger: Logger;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const refusal = refusalOf(error);
    if (refusal) {
      sendProblem(request, response, refusal);
      return;
    }
    this.#logger.error('A request ended in a fault', error);
    const language = languageOf(request);
    const requestId = currentRequest()?.requestId;
    response
      .status(500)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank#fault',
          title: message(language, 'platform.kind.fault'),
          status: 500,
          code: 'platform.fault',
          detail: message(language, 'platform.fault'),
          errors: [],
          ...(requestId ? { requestId } : {}),
        }),
      );
  }
}
