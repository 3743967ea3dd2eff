import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { clientSecrets } from './client-secrets.ts';
import { checkout, type Instance } from './instance.ts';
import type { StartingServers } from './local-servers.ts';
import { choosePorts } from './ports.ts';
import { progress, secondsSince } from './progress.ts';
import { runProgram, tryProgram } from './run-program.ts';
import { secretOf } from './secrets.ts';
import type { LocalServer } from './servers/server.ts';

/** True when a container engine runs here and knows compose files. `UMN_CONTAINERS=off` says not to use it. */
export async function engineWorks(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  if (env['UMN_CONTAINERS'] === 'off') return false;
  return (await tryProgram('docker', ['info'])).code === 0 && (await tryProgram('docker', ['compose', 'version'])).code === 0;
}

/** Where containers reach the inbox; from outside it is a port on loopback. */
export const innerSmtpUrl = 'smtp://inbox:1025';

const project = (instance: Instance): string => `umn-${instance.name}-${createHash('sha256').update(checkout).digest('hex').slice(0, 8)}`;

const compose = (instance: Instance, ...args: string[]): string[] => [
  ...['compose', '--project-name', project(instance), '--profile', 'demo'],
  ...['-f', join(checkout, 'docker-compose.yml'), '-f', join(checkout, 'infra', 'compose', 'local.yml')],
  ...args,
];

/** What docker-compose.yml asks for. Secrets are the instance's own. */
function variables(instance: Instance, ports: Readonly<Record<string, number>>): Record<string, string> {
  const clients = Object.entries(clientSecrets(instance)).map(([client, secret]) => [`${client.toUpperCase().replace('-', '_')}_SECRET`, secret]);
  return {
    ...(Object.fromEntries(clients) as Record<string, string>),
    KEYCLOAK_ADMINISTRATOR_PASSWORD: secretOf(instance, 'keycloak-administrator'),
    KEYCLOAK_DATABASE_PASSWORD: secretOf(instance, 'keycloak-database'),
    SESSION_SECRET: secretOf(instance, 'session', 48),
    MEMBERSHIP_KEY: secretOf(instance, 'membership-key', 32, 'base64'),
    PORTAL_ORIGIN: 'http://127.0.0.1:3000',
    KEYCLOAK_HOST: 'keycloak.localhost',
    KEYCLOAK_ORIGIN: `http://127.0.0.1:${ports['keycloak']}`,
    KEYCLOAK_BIND: `127.0.0.1:${ports['keycloak']}`,
    INBOX_BIND: `127.0.0.1:${ports['inbox']}`,
    REDIS_PASSWORD: secretOf(instance, 'redis'),
    SMTP_URL: innerSmtpUrl,
    LOCAL_KAFKA_PORT: String(ports['kafka']),
    LOCAL_ELASTICSEARCH_PORT: String(ports['elasticsearch']),
    LOCAL_MONGODB_PORT: String(ports['mongodb']),
    LOCAL_REDIS_PORT: String(ports['redis']),
    LOCAL_SMTP_PORT: String(ports['smtp']),
  };
}

/** Brings these servers up as containers, reachable on loopback. */
export async function startContainers(instance: Instance, servers: readonly LocalServer[]): Promise<StartingServers> {
  const began = Date.now();
  const ports = await choosePorts(instance, ['kafka', 'elasticsearch', 'keycloak', 'mongodb', 'redis', 'smtp', 'inbox']);
  const env = { ...process.env, ...variables(instance, ports) };
  const names = servers.map((server) => server.name);
  const all = runProgram('docker', compose(instance, 'up', '--detach', '--wait', ...names), { env }).then(() =>
    progress('containers', `up (${names.join(', ')}), ${secondsSince(began)}`),
  );
  all.catch(() => undefined);
  const context = { instance, ports, program: '', data: '', secrets: { keycloakAdministrator: secretOf(instance, 'keycloak-administrator') } };
  const addresses = Object.assign({}, ...servers.map((server) => server.addresses(context as never))) as Record<string, string>;
  if ('REDIS_URL' in addresses) addresses['REDIS_URL'] = `redis://:${secretOf(instance, 'redis')}@127.0.0.1:${ports.redis}`;
  if ('MONGODB_URL' in addresses) addresses['MONGODB_URL'] = `mongodb://127.0.0.1:${ports.mongodb}/?directConnection=true&replicaSet=umn`;
  return { addresses, up: new Map(names.map((name) => [name, all])) };
}

/** Stops this instance's containers; their volumes stay. */
export async function stopContainers(instance: Instance): Promise<void> {
  await tryProgram('docker', compose(instance, 'stop'), { env: { ...process.env, ...variables(instance, {}) } });
}
