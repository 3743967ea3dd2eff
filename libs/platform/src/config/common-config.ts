import { z } from 'zod';

/** Injection token of a service's configuration. */
export const CONFIG = Symbol('CONFIG');

const port = z.coerce.number().int().min(0).max(65535);

/** What every process reads from its environment, the gateway included. */
export const edgeConfig = {
  PORT: port.describe('Port to listen on; 0 takes a free one.'),
  HOST: z.string().default('127.0.0.1').describe('Address to listen on. Services stay on loopback or an inner network.'),
  UMN_PROFILE: z
    .enum(['demo', 'test', 'production'])
    .default('production')
    .describe('`demo` and `test` allow demonstration data, its accounts and the load key; `production` refuses them.'),
  UMN_NAMESPACE: z
    .string()
    .regex(/^([a-z0-9]+[-_])*$/)
    .default('')
    .describe('Prefix of databases, topics, consumer groups, indices and Redis keys, so that several platforms can share servers.'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('The least serious log entry to write.'),
  KEYCLOAK_URL: z.url().describe('Origin of Keycloak, as browsers reach it: it is part of every token.'),
  KEYCLOAK_REALM: z.string().min(1).default('unionmigrantnet').describe('The realm of operators.'),
  KEYCLOAK_CLIENT_SECRET: z.string().min(1).describe('Secret of this service’s own client `umn-<service>`.'),
  DIRECTORY_URL: z.url().optional().describe('Where the directory service listens.'),
  EVENTS_URL: z.url().optional().describe('Where the events service listens.'),
  MEMBERSHIP_URL: z.url().optional().describe('Where the membership service listens.'),
  NOTIFICATIONS_URL: z.url().optional().describe('Where the notifications service listens.'),
};

/** What every service with data of its own reads. */
export const commonConfig = {
  ...edgeConfig,
  MONGODB_URL: z.string().regex(/^mongodb(\+srv)?:\/\//).describe('MongoDB replica set, without a database name.'),
  KAFKA_BROKERS: z
    .string()
    .min(1)
    .transform((list) => list.split(',').map((broker) => broker.trim()))
    .describe('Kafka bootstrap addresses, separated by commas.'),
};

export type EdgeConfig = z.output<z.ZodObject<typeof edgeConfig>>;
export type CommonConfig = z.output<z.ZodObject<typeof commonConfig>>;
