import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { readConfig } from '@umn/platform/config';
import { runService } from '@umn/platform/service';
import { clientSecret, newNamespace, servers, settle } from '@umn/testing';
import { AppModule } from '../src/app.module.ts';
import { configSchema } from '../src/config.ts';
import { InnerListener } from '../src/health/inner-listener.ts';
import { RedisConnection } from '../src/redis/redis-connection.ts';

/** The origin that the realm's client for the portal sends browsers back to. */
export const portalOrigin = (): string => (servers() as unknown as { readonly PORTAL_ORIGIN: string }).PORTAL_ORIGIN;

/** A port on which nobody listens: what a service that is away looks like. */
export const nobody = 'http://127.0.0.1:9';

export interface RunningGateway {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly port: number;
  readonly inner: string;
  readonly namespace: string;
  stop(): Promise<void>;
}

/** The real gateway in this process, with real Redis and Keycloak; the services behind it are what the test names. */
export async function startGateway(environment: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
  const namespace = newNamespace();
  const config = readConfig(configSchema, {
    ...servers(),
    PORT: '0',
    UMN_PROFILE: 'test',
    UMN_NAMESPACE: namespace,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'error',
    KEYCLOAK_CLIENT_SECRET: await clientSecret('umn-gateway'),
    PORTAL_CLIENT_SECRET: await clientSecret('umn-portal'),
    SESSION_SECRET: randomBytes(32).toString('hex'),
    PORTAL_ORIGIN: portalOrigin(),
    DIRECTORY_URL: nobody,
    EVENTS_URL: nobody,
    MEMBERSHIP_URL: nobody,
    NOTIFICATIONS_URL: nobody,
    ...environment,
  });
  const app = await runService({ name: 'gateway', config, module: AppModule.with(config) });
  const redis = app.get(RedisConnection);
  if (!environment['REDIS_URL']) await settle('Redis to be reached', 5000, () => Promise.resolve(redis.ready));
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    port,
    url: `http://127.0.0.1:${port}`,
    inner: `http://127.0.0.1:${app.get(InnerListener).port}`,
    namespace,
    stop: async () => {
      if (redis.ready) for (const key of await redis.client.keys(`${namespace}*`)) await redis.client.del(key);
      await app.close();
    },
  };
}
