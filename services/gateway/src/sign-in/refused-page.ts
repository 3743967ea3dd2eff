import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Refused } from '@umn/kernel';
import type { Request, Response } from 'express';
import { RefusalPages } from '../door/refusal-pages.ts';

/** People meet the sign-in in a browser: its refusals are pages, in a language that they read. */
@Catch(Refused)
export class RefusedPage implements ExceptionFilter {
  readonly #pages: RefusalPages;

  constructor(@Inject(RefusalPages) pages: RefusalPages) {
    this.#pages = pages;
  }

  catch({ refusal }: Refused, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.#pages.send(http.getRequest<Request>(), http.getResponse<Response>(), refusal);
  }
}
