import { Controller, Get, Inject, Res } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import type { Response } from 'express';
import { HealthCollector } from './health-collector.ts';
import type { HealthAnswer } from './platform-health.ts';

@Access('public')
@Controller('health')
export class HealthController {
  readonly #collector: HealthCollector;

  constructor(@Inject(HealthCollector) collector: HealthCollector) {
    this.#collector = collector;
  }

  /** Names, and up or down: nothing else is said outside. 503 as long as anything is down. */
  @Get()
  async health(@Res({ passthrough: true }) res: Response): Promise<HealthAnswer> {
    const { status, services, servers } = await this.#collector.report();
    res.setHeader('Cache-Control', 'no-store');
    if (status === 'down') res.status(503).setHeader('Retry-After', '5');
    return { status, services, servers };
  }
}
