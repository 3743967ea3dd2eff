import { edgeConfig } from '@umn/platform/config';
import { z } from 'zod';

const perMinute = (fallback: number) => z.coerce.number().int().min(1).max(1_000_000).default(fallback);
const address = (what: string) => z.url().describe(`Where ${what} listens.`);

/** The gateway has no data of its own: no MongoDB, no Kafka. */
export const configSchema = z.object({
  ...edgeConfig,
  DIRECTORY_URL: address('the directory service'),
  EVENTS_URL: address('the events service'),
  MEMBERSHIP_URL: address('the membership service'),
  NOTIFICATIONS_URL: address('the notifications service'),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).describe('Redis: sessions and rate limits. Losing it signs everybody out and does no other harm.'),
  PORTAL_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new URL(url).origin)
    .describe('The public origin, as browsers see it. With https the cookies are Secure and answers carry HSTS.'),
  PORTAL_CLIENT_SECRET: z.string().min(1).describe('Secret of the Keycloak client `umn-portal`, by which people sign in.'),
  SESSION_SECRET: z.string().min(32).describe('Signs the session cookie and encrypts what sessions keep in Redis. At least 32 characters.'),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(720).default(60).describe('A session that nobody uses for so long ends.'),
  METRICS_PORT: z.coerce.number().int().min(0).max(65535).default(0).describe('Inner port on loopback for `/metrics` and detailed health; 0 takes a free one.'),
  METRICS_HOST: z.string().default('127.0.0.1').describe('Inner address for `/metrics` and detailed health.'),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((entry) => entry.trim()).filter(Boolean))
    .describe('Addresses or networks (CIDR), separated by commas, whose `X-Forwarded-For` is believed. None by default.'),
  RATE_ADDRESS_PER_MINUTE: perMinute(1200).describe('Requests a minute from one address when nobody has signed in (an IPv6 /64 counts as one).'),
  RATE_PERSON_PER_MINUTE: perMinute(1200).describe('Requests a minute of one signed-in person.'),
  RATE_RECEIPT_PER_MINUTE: perMinute(300).describe('Requests a minute with one receipt.'),
  RATE_GUESSES_PER_MINUTE: perMinute(120).describe('Wrong tokens and wrong receipts a minute from one address.'),
  UMN_LOAD_KEY: z.string().min(16).optional().describe('In the demo and test profiles, requests from loopback with this `X-Load-Key` are not limited.'),
  UMN_TEST_CLOCK: z.enum(['on', 'off']).default('off').describe('Whether the domain’s clock may be moved; demo and test profiles only.'),
  KAFKA_BROKERS: z.string().optional().describe('Only to say in `/health` whether Kafka listens when no service can tell.'),
  MONGODB_URL: z.string().optional().describe('Only to say in `/health` whether MongoDB listens when no service can tell.'),
  ELASTICSEARCH_URL: z.string().optional().describe('Only to say in `/health` whether Elasticsearch listens when no service can tell.'),
  SMTP_URL: z.string().optional().describe('Only to say in `/health` whether the mail server listens when no service can tell.'),
});

export type Config = z.output<typeof configSchema>;

export const isHttps = (config: Config): boolean => config.PORTAL_ORIGIN.startsWith('https:');
