import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the real servers, in the names of the environment; the provisioner wrote them. */
export interface Servers {
  readonly KAFKA_BROKERS: string;
  readonly MONGODB_URL: string;
  readonly ELASTICSEARCH_URL: string;
  readonly REDIS_URL: string;
  readonly SMTP_URL: string;
  readonly KEYCLOAK_URL: string;
  readonly KEYCLOAK_REALM: string;
  readonly KEYCLOAK_ADMINISTRATOR: string;
  readonly KEYCLOAK_ADMINISTRATOR_PASSWORD: string;
}

export const repositoryRoot = join(import.meta.dirname, '../../..');

/** From the file that `UMN_SERVERS` names; while developing, from the instance `dev`. */
export function servers(): Servers {
  const file = process.env['UMN_SERVERS'] ?? join(repositoryRoot, '.local/dev.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Servers;
}
