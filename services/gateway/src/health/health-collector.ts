import type { Config } from '../config.ts';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { addressesOf, servicesBehind, type ServiceBehind } from '../routing/service-addresses.ts';
import { askService, combine, type HealthAnswer, type ServiceReport } from './platform-health.ts';
import { addressesOfServers, listens, servers, type Server, type State } from './server-addresses.ts';

/** Long enough that many who ask together cause one round of questions, short enough to be the present. */
const keptForMs = 1000;

export interface DetailedHealth extends HealthAnswer {
  readonly reports: Readonly<Record<ServiceBehind, ServiceReport | undefined>>;
}

/** Asks every service and the gateway's own servers, each for at most two seconds, all at once. */
export class HealthCollector {
  readonly #config: Config;
  readonly #redis: RedisConnection;
  #kept: { readonly at: number; readonly report: Promise<DetailedHealth> } | undefined;

  constructor(config: Config, redis: RedisConnection) {
    this.#config = config;
    this.#redis = redis;
  }

  report(): Promise<DetailedHealth> {
    if (!this.#kept || Date.now() - this.#kept.at > keptForMs) this.#kept = { at: Date.now(), report: this.#collect() };
    return this.#kept.report;
  }

  async #collect(): Promise<DetailedHealth> {
    const addresses = addressesOf(this.#config);
    const [entries, redis, keycloak] = await Promise.all([
      Promise.all(servicesBehind.map(async (name) => [name, await askService(addresses[name])] as const)),
      this.#redis.answers(),
      this.#keycloakAnswers(),
    ]);
    const reports = Object.fromEntries(entries) as Record<ServiceBehind, ServiceReport | undefined>;
    const own: Partial<Record<Server, State>> = { redis: redis ? 'up' : 'down', keycloak: keycloak ? 'up' : 'down' };
    const unknown = servers.filter((server) => own[server] === undefined && !entries.some(([, report]) => report?.servers[server]));
    const where = addressesOfServers(this.#config);
    for (const server of unknown) own[server] = await listens(where[server]);
    return { ...combine(reports, own), reports };
  }

  async #keycloakAnswers(): Promise<boolean> {
    try {
      const realm = `${this.#config.KEYCLOAK_URL.replace(/\/$/, '')}/realms/${this.#config.KEYCLOAK_REALM}`;
      const answer = await fetch(`${realm}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(2000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
