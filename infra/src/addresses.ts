import type { LocalServer } from './servers/server.ts';

/** Which variable, when given, says that a server is there already. */
export const addressVariables: Readonly<Record<string, string>> = {
  kafka: 'KAFKA_BROKERS',
  mongodb: 'MONGODB_URL',
  elasticsearch: 'ELASTICSEARCH_URL',
  redis: 'REDIS_URL',
  inbox: 'SMTP_URL',
  keycloak: 'KEYCLOAK_URL',
};

const accompanying = ['INBOX_URL', 'KEYCLOAK_REALM', 'KEYCLOAK_ADMINISTRATOR', 'KEYCLOAK_ADMINISTRATOR_PASSWORD'];

export interface Supply {
  /** Addresses given from outside, by variable. */
  readonly given: Readonly<Record<string, string>>;
  /** Servers for which none was given: they are ours to bring up. */
  readonly ours: readonly LocalServer[];
}

/** Reads from the environment which servers are supplied and which are left to us. */
export function supplyOf(env: NodeJS.ProcessEnv, servers: readonly LocalServer[]): Supply {
  const value = (name: string): string | undefined => env[name]?.trim() || undefined;
  const given: Record<string, string> = {};
  for (const server of servers) {
    const variable = addressVariables[server.name] as string;
    const address = value(variable);
    if (address !== undefined) given[variable] = address;
  }
  for (const name of accompanying) {
    const address = value(name);
    if (address !== undefined && belongsToGiven(name, given)) given[name] = address;
  }
  return { given, ours: servers.filter((server) => !((addressVariables[server.name] as string) in given)) };
}

/** An administrator or a realm is that of a supplied Keycloak; an inbox that of a supplied mail server. */
const belongsToGiven = (name: string, given: Record<string, string>): boolean => (name === 'INBOX_URL' ? 'SMTP_URL' in given : 'KEYCLOAK_URL' in given);
