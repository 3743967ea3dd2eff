import { built, serviceNames } from './services.ts';

/** Addresses of nobody: a document needs the controllers of a service, not its servers. */
const nowhere: Record<string, string> = {
  PORT: '0',
  UMN_PROFILE: 'test',
  LOG_LEVEL: 'silent',
  KEYCLOAK_URL: 'http://127.0.0.1:9',
  KEYCLOAK_CLIENT_SECRET: 'none',
  MONGODB_URL: 'mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=1',
  KAFKA_BROKERS: '127.0.0.1:9',
  ELASTICSEARCH_URL: 'http://127.0.0.1:9',
  REDIS_URL: 'redis://127.0.0.1:9',
  SMTP_URL: 'smtp://127.0.0.1:9',
  PORTAL_ORIGIN: 'http://localhost:3000',
  SESSION_SECRET: 'x'.repeat(64),
  MEMBERSHIP_KEY: Buffer.alloc(32).toString('base64'),
  MAIL_FROM: 'nobody@unionmigrantnet.example',
};

interface Parts {
  readonly createService: (options: object) => Promise<{ get: (token: unknown, options?: object) => unknown }>;
  readonly readConfig: (schema: unknown, environment: object) => unknown;
  readonly OPEN_API: symbol;
  readonly mergeOpenApi: (documents: readonly { service: string; document: unknown }[], facts: object) => object;
}

/** One OpenAPI 3.1 document of all services, read off their controllers. */
export async function openApi(): Promise<object> {
  const platform = {
    ...(await built('libs/platform/dist/service/index.js')),
    ...(await built('libs/platform/dist/service/inner-controller.js')),
    ...(await built('libs/platform/dist/config/index.js')),
    ...(await built('services/gateway/dist/openapi/merge-open-api.js')),
  } as unknown as Parts;
  const documents = [];
  for (const name of serviceNames.filter((service) => service !== 'gateway')) {
    const { configSchema } = await built(`services/${name}/dist/config.js`);
    const { AppModule } = (await built(`services/${name}/dist/app.module.js`)) as { AppModule: { with(config: unknown): unknown } };
    const config = platform.readConfig(configSchema, nowhere);
    const app = await platform.createService({ name, config, module: AppModule.with(config) });
    documents.push({ service: name, document: (app.get(platform.OPEN_API, { strict: false }) as () => unknown)() });
  }
  return platform.mergeOpenApi(documents, { info: { title: 'UnionMigrantNet', version: '1' }, server: '/' });
}
