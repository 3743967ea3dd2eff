import { Catch, Inject, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RefusalPages } from './refusal-pages.ts';

/** An address that nothing answers: a page for a browser, a problem for everybody else. */
@Catch(NotFoundException)
export class NothingHere implements ExceptionFilter {
  readonly #pages: RefusalPages;

  constructor(@Inject(RefusalPages) pages: RefusalPages) {
    this.#pages = pages;
  }

  catch(_: NotFoundException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.#pages.send(http.getRequest<Request>(), http.getResponse<Response>(), { kind: 'not-found', code: 'platform.not-found' });
  }
}
