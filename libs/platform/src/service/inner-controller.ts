import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access, type OpenApiDocument } from '../http/index.ts';
import { Metrics } from '../telemetry/index.ts';
import { Health } from './health.ts';

export const OPEN_API = Symbol('OPEN_API');

/** What the inner network may ask of every process. The gateway forwards none of it. */
@Controller()
@Access('public')
export class InnerController {
  readonly #health: Health;
  readonly #metrics: Metrics;
  readonly #document: () => OpenApiDocument;

  constructor(@Inject(Health) health: Health, @Inject(Metrics) metrics: Metrics, @Inject(OPEN_API) document: () => OpenApiDocument) {
    this.#health = health;
    this.#metrics = metrics;
    this.#document = document;
  }

  /** The process answers; nothing more is said. */
  @Get('health/live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<unknown> {
    const report = await this.#health.report();
    if (report.status === 'down') response.status(503);
    return report;
  }

  @Get('metrics')
  async metrics(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.#metrics.registry.contentType);
    return this.#metrics.registry.metrics();
  }

  @Get('openapi.json')
  openApi(): OpenApiDocument {
    return this.#document();
  }
}
