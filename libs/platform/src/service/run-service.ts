import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { EdgeConfig, ServiceName } from '../config/index.ts';
import { refuseUnwalkable } from '../http/body-shape.ts';
import { requireAccessRules } from '../http/require-access-rules.ts';
import { refuseOtherMedia, requestMiddleware } from '../http/request-middleware.ts';
import { EventSubscriber, OutboxRelay } from '../kafka/index.ts';
import { RethrowCause } from '../kafka/rethrow-cause.ts';
import { Database } from '../mongo/index.ts';
import { Logger, Metrics } from '../telemetry/index.ts';
import { Timers } from '../timers/index.ts';

export interface ServiceOptions {
  readonly name: ServiceName;
  readonly config: EdgeConfig;
  readonly module: Type | DynamicModule;
}

const largestBody = '256kb';

/**
 * Everything but listening: used by `runService` and by tests that talk to the app in-process. The gateway
 * reads bodies in its own ways (forms for the portal, untouched streams for the API).
 */
export async function createService({ name, config, module }: ServiceOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    logger: new Logger(name, config.LOG_LEVEL),
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.use(requestMiddleware(app.get(Metrics)));
  if (name !== 'gateway') {
    app.use(refuseOtherMedia);
    app.useBodyParser('json', { limit: largestBody, type: ['application/json', 'application/merge-patch+json'] });
    app.use(refuseUnwalkable);
  }
  app.enableShutdownHooks();
  requireAccessRules(app);
  return app;
}

/**
 * Starts a process: HTTP first, so that health can be asked; then the rest in the background, so that any
 * order of starting and any absence end in "ready" without a restart.
 */
export async function runService(options: ServiceOptions): Promise<NestExpressApplication> {
  const app = await createService(options);
  const hasStores = options.name !== 'gateway';
  if (hasStores) {
    app.connectMicroservice({ strategy: app.get(EventSubscriber) }, { inheritAppConfig: false, deferInitialization: true }).useGlobalFilters(new RethrowCause());
  }
  await app.listen(options.config.PORT, options.config.HOST);
  if (hasStores) {
    await app.startAllMicroservices();
    const database = app.get(Database);
    database.start();
    app.get(OutboxRelay).start();
    void database.opened.then((reached) => reached && app.get(Timers).start());
  } else {
    app.get(Timers).start();
  }
  return app;
}
