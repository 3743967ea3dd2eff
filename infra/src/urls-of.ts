import { join } from 'node:path';
import { checkout, type Instance } from './instance.ts';
import { runningRecord } from './process-record.ts';
import { serviceNames, type Platform } from './service-environment.ts';
import { secretOf } from './secrets.ts';

/** What `npm run -s urls` prints. Scripts from outside rely on these names. */
export function urlsOf(platform: Platform): Record<string, unknown> {
  const { addresses, instance, portalOrigin } = platform;
  const pidOf = (name: string): number | null => runningRecord(instance, name)?.pid ?? null;
  return {
    portal: portalOrigin,
    api: `${portalOrigin}/api/v1`,
    keycloak: `${addresses['KEYCLOAK_URL']}/realms/${addresses['KEYCLOAK_REALM'] ?? 'unionmigrantnet'}`,
    mail: addresses['INBOX_URL'] ?? null,
    kafka: addresses['KAFKA_BROKERS'],
    mongodb: addresses['MONGODB_URL'],
    elasticsearch: addresses['ELASTICSEARCH_URL'],
    redis: addresses['REDIS_URL'],
    pids: { start: pidOf(startRecord), ...Object.fromEntries(serviceNames.map((service) => [service, pidOf(service)])) },
    logs: instance.logs,
    ...(platform.profile === 'production' ? {} : { loadKey: secretOf(instance, 'load-key') }),
  };
}

/** The name under which the start process itself is recorded. */
export const startRecord = 'start';

/** The file that holds the same, kept current while the platform runs. */
export const urlsFile = (instance: Instance): string => join(checkout, '.local', `${instance.name}-urls.json`);
