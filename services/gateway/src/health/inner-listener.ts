import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '@umn/platform/config';
import { Logger, Metrics } from '@umn/platform/telemetry';
import type { Config } from '../config.ts';
import { HealthCollector } from './health-collector.ts';

/** `/metrics` and detailed health, on a port of their own that the public never reaches. */
@Injectable()
export class InnerListener implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #config: Config;
  readonly #collector: HealthCollector;
  readonly #metrics: Metrics;
  readonly #logger: Logger;
  readonly #server: Server;

  constructor(@Inject(CONFIG) config: Config, @Inject(HealthCollector) collector: HealthCollector, @Inject(Metrics) metrics: Metrics, @Inject(Logger) logger: Logger) {
    this.#config = config;
    this.#collector = collector;
    this.#metrics = metrics;
    this.#logger = logger;
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '').then(
        ({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body),
        () => response.writeHead(500).end(),
      );
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  async onApplicationBootstrap(): Promise<void> {
    await new Promise<void>((resolve) => {
      // Without it the door still serves people: a port that is taken is said, not fatal.
      this.#server.once('error', (error) => {
        this.#logger.error('The inner listener could not start', error);
        resolve();
      });
      this.#server.listen(this.#config.METRICS_PORT, this.#config.METRICS_HOST, resolve);
    });
    this.#logger.log('Metrics and detailed health', { port: this.port });
  }

  async onApplicationShutdown(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(path: string): Promise<{ readonly status: number; readonly type: string; readonly body: string }> {
    const json = (status: number, body: unknown) => ({ status, type: 'application/json', body: JSON.stringify(body) });
    switch (path.split('?', 1)[0]) {
      case '/metrics':
        return { status: 200, type: this.#metrics.registry.contentType, body: await this.#metrics.registry.metrics() };
      case '/health/live':
        return json(200, { status: 'up' });
      case '/health/ready': {
        const report = await this.#collector.report();
        return json(report.status === 'up' ? 200 : 503, report);
      }
      default:
        return json(404, { status: 404 });
    }
  }
}
