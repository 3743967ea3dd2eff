import type { DynamicModule } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfig, type CommonConfig, type EdgeConfig, type ServiceName } from '@umn/platform/config';
import { runService } from '@umn/platform/service';
import mongoose from 'mongoose';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { dropTopics, makeTopics, newNamespace } from './namespace.ts';
import { servers } from './servers.ts';
import { settle } from './settle.ts';
import { clientSecret } from './tokens.ts';

type Environment = Readonly<Record<string, string>>;

interface Start<Shape extends z.ZodRawShape> {
  readonly name: ServiceName;
  readonly configSchema: z.ZodObject<Shape>;
  readonly moduleOf: (config: z.output<z.ZodObject<Shape>>) => DynamicModule;
  /** Added to, or put in the place of, what the servers give: another service's address, a shorter time. */
  readonly environment?: Environment;
  /** A world that exists already; without it a new one is made, topics included. */
  readonly namespace?: string;
}

export interface RunningService {
  readonly app: NestExpressApplication;
  /** Origin, e.g. `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly namespace: string;
  /** Ends it and, unless told otherwise, drops its database; topics that were made for it go too. */
  stop(options?: { readonly keepData?: boolean }): Promise<void>;
}

/** A service in this process, on real servers, in a world of its own, ready to be asked. */
export async function startService<Shape extends z.ZodRawShape>(start: Start<Shape>): Promise<RunningService> {
  const namespace = start.namespace ?? newNamespace();
  if (start.namespace === undefined) await makeTopics(namespace);
  const config = readConfig(start.configSchema, {
    ...servers(),
    PORT: '0',
    UMN_PROFILE: 'test',
    UMN_NAMESPACE: namespace,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    KEYCLOAK_CLIENT_SECRET: await clientSecret(`umn-${start.name}`),
    PORTAL_ORIGIN: 'http://localhost:3000',
    ...start.environment,
  });
  const app = await runService({ name: start.name, config: config as unknown as CommonConfig & EdgeConfig, module: start.moduleOf(config) });
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  try {
    await settle(`${start.name} to be ready`, 20_000, async () => {
      const report = await fetch(`${url}/health/ready`);
      if (report.ok) return true;
      throw new Error(await report.text());
    });
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    app,
    url,
    namespace,
    stop: async (options) => {
      await app.close();
      if (!options?.keepData) await dropDatabase(`${namespace}${start.name}`);
      if (start.namespace === undefined) await dropTopics(namespace);
    },
  };
}

/** Only after the service has ended: SecantusDB stands still for good when a database goes under an open transaction. */
async function dropDatabase(dbName: string): Promise<void> {
  const connection = await mongoose.createConnection(servers().MONGODB_URL, { dbName }).asPromise();
  await connection.dropDatabase();
  await connection.close();
}
