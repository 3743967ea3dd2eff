import { join } from 'node:path';
import { clientSecrets } from './client-secrets.ts';
import { cacheFolder, type Instance } from './instance.ts';
import type { Profile } from './realm.ts';
import { secretOf } from './secrets.ts';
import type { Addresses } from './servers/server.ts';

/** The five processes of the platform, the gateway last. */
export const serviceNames = ['directory', 'events', 'membership', 'notifications', 'gateway'] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface Platform {
  readonly instance: Instance;
  readonly profile: Profile;
  readonly addresses: Addresses;
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly portalOrigin: string;
}

/** A secret given by the environment, by itself or as the path of a file, else the instance's own. */
const secret = (variable: string, make: () => string): Record<string, string> =>
  process.env[variable] || process.env[`${variable}_FILE`] ? {} : { [variable]: make() };

/** Everything a service reads from its environment. Each gets the secrets that are its own and no others. */
export function environmentOf(platform: Platform, service: ServiceName): Record<string, string> {
  const { instance, ports } = platform;
  const clients = clientSecrets(instance);
  const shared = {
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(cacheFolder(), 'compiled'),
    HOST: '127.0.0.1',
    PORT: String(ports[service]),
    UMN_PROFILE: platform.profile,
    KAFKA_BROKERS: platform.addresses['KAFKA_BROKERS'] ?? '',
    MONGODB_URL: platform.addresses['MONGODB_URL'] ?? '',
    ELASTICSEARCH_URL: platform.addresses['ELASTICSEARCH_URL'] ?? '',
    REDIS_URL: platform.addresses['REDIS_URL'] ?? '',
    SMTP_URL: platform.addresses['SMTP_URL'] ?? '',
    KEYCLOAK_URL: platform.addresses['KEYCLOAK_URL'] ?? '',
    KEYCLOAK_REALM: platform.addresses['KEYCLOAK_REALM'] ?? 'unionmigrantnet',
    KEYCLOAK_CLIENT_SECRET: clients[`umn-${service}`],
    DIRECTORY_URL: `http://127.0.0.1:${ports.directory}`,
    EVENTS_URL: `http://127.0.0.1:${ports.events}`,
    MEMBERSHIP_URL: `http://127.0.0.1:${ports.membership}`,
    NOTIFICATIONS_URL: `http://127.0.0.1:${ports.notifications}`,
    PORTAL_ORIGIN: platform.portalOrigin,
    ...(platform.profile === 'production' ? {} : { UMN_LOAD_KEY: secretOf(instance, 'load-key') }),
  };
  if (service === 'gateway') {
    return { ...shared, PORTAL_CLIENT_SECRET: clients['umn-portal'], ...secret('SESSION_SECRET', () => secretOf(instance, 'session', 48)) };
  }
  if (service === 'membership') return { ...shared, ...secret('MEMBERSHIP_KEY', () => secretOf(instance, 'membership-key', 32, 'base64')) };
  return shared;
}
