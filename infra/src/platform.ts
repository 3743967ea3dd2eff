import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { supplyOf } from './addresses.ts';
import { clientSecrets } from './client-secrets.ts';
import { engineWorks, innerSmtpUrl, startContainers, stopContainers } from './containers.ts';
import { checkout, writeJson, type Instance } from './instance.ts';
import { allUp, startLocalServers, stopLocalServers, type StartingServers } from './local-servers.ts';
import { choosePorts } from './ports.ts';
import { dropRecord, keepRecord, runningRecord } from './process-record.ts';
import { ensurePrograms, java, maven, python, redisServer } from './programs.ts';
import { progress, secondsSince } from './progress.ts';
import { applyRealm, type Profile } from './realm.ts';
import { endPrograms, lastLines, tryProgram } from './run-program.ts';
import { localServers } from './servers/all.ts';
import { environmentOf, serviceNames, type Platform, type ServiceName } from './service-environment.ts';
import { stopServices, Supervisor, turnLogs } from './supervisor.ts';
import { startRecord, urlsFile, urlsOf } from './urls-of.ts';

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** The whole platform, brought up and taken down as one. */
export class PlatformRun {
  readonly instance: Instance;
  readonly #profile: Profile;
  readonly #abort = new AbortController();
  #supervisor: Supervisor | undefined;
  #containers = false;
  #stopped: Promise<void> | undefined;

  constructor(instance: Instance, profile: Profile) {
    this.instance = instance;
    this.#profile = profile;
    const other = runningRecord(instance, startRecord);
    if (other) throw new Error(`It runs already (process ${other.pid}). Stop it with Ctrl-C where it runs, or: kill ${other.pid}`);
    keepRecord(instance, startRecord, process.pid);
  }

  /**
   * Brings everything up. `built` settles when the services' code is built: servers start meanwhile.
   * The services start as soon as MongoDB, Kafka and Redis answer, and become ready when the others do.
   */
  async up(built: Promise<void>): Promise<Platform> {
    built.catch(() => undefined);
    const { instance } = this;
    await stopServices(instance); // Left behind by a start that was killed.
    turnLogs(instance);
    const ports = await choosePorts(instance, serviceNames);
    const portalOrigin = process.env['PORTAL_ORIGIN']?.trim() || `http://127.0.0.1:${ports.gateway}`;
    const { servers, addresses } = await this.#startServers();
    const platform: Platform = { instance, profile: this.#profile, addresses, ports, portalOrigin };
    writeJson(instance.addressFile, { ...addresses, PORTAL_ORIGIN: portalOrigin, clientSecrets: clientSecrets(instance) });
    const isUp = (name: string): Promise<void> => servers.up.get(name) ?? Promise.resolve();

    const realm = isUp('keycloak').then(() => this.#realm(platform));
    const topics = Promise.all([isUp('kafka'), built]).then(() => this.#topics(platform));
    const services = Promise.all([topics, isUp('mongodb'), isUp('redis')]).then(() => this.#services(platform));
    await all([allUp(servers), built, realm, topics, services]);
    await Promise.all(serviceNames.map((service) => this.#ready(platform, service)));
    return platform;
  }

  async #startServers(): Promise<{ servers: StartingServers; addresses: Record<string, string> }> {
    const { given, ours } = supplyOf(process.env, localServers);
    if (Object.keys(given).length > 0) progress('servers', `given: ${Object.keys(given).join(', ')}`);
    if (ours.length > 0) {
      this.#containers = await engineWorks();
      if (!this.#containers) await ensurePrograms([java, maven, python, redisServer]);
    }
    this.#abort.signal.throwIfAborted();
    const servers = this.#containers ? await startContainers(this.instance, ours) : await startLocalServers(this.instance, ours, this.#abort.signal);
    return { servers, addresses: { ...servers.addresses, ...given } };
  }

  async #realm(platform: Platform): Promise<void> {
    const began = Date.now();
    const password = platform.addresses['KEYCLOAK_ADMINISTRATOR_PASSWORD'];
    if (password === undefined) {
      progress('realm', 'left as it is: KEYCLOAK_URL was given without KEYCLOAK_ADMINISTRATOR_PASSWORD');
      return;
    }
    await applyRealm({
      url: platform.addresses['KEYCLOAK_URL'] as string,
      administrator: platform.addresses['KEYCLOAK_ADMINISTRATOR'] ?? 'administrator',
      password,
      profile: this.#profile,
      portalOrigin: platform.portalOrigin,
      smtpUrl: this.#containers && process.env['SMTP_URL'] === undefined ? innerSmtpUrl : (platform.addresses['SMTP_URL'] as string),
      secrets: clientSecrets(this.instance),
    });
    progress('realm', `applied, ${secondsSince(began)}`);
  }

  async #topics(platform: Platform): Promise<void> {
    const began = Date.now();
    const { ensureTopics } = await import('./topics.ts');
    // Known only once it is built.
    const contracts = (await import(pathToFileURL(join(checkout, 'libs/contracts/dist/index.js')).href)) as { topics: readonly string[] };
    const made = await ensureTopics((platform.addresses['KAFKA_BROKERS'] as string).split(','), contracts.topics, process.env['UMN_NAMESPACE'] ?? '');
    progress('topics', `${contracts.topics.length} there, ${made} of them new, ${secondsSince(began)}`);
  }

  #services(platform: Platform): void {
    this.#abort.signal.throwIfAborted();
    const tell = (): void => writeJson(urlsFile(this.instance), urlsOf(platform));
    this.#supervisor = new Supervisor(platform, tell);
    for (const service of serviceNames) this.#supervisor.start(service);
  }

  async #ready(platform: Platform, service: ServiceName, limitMs = 180_000): Promise<void> {
    const began = Date.now();
    const address = `http://127.0.0.1:${platform.ports[service]}${service === 'gateway' ? '/health' : '/health/ready'}`;
    let said = '';
    while (Date.now() - began < limitMs) {
      this.#abort.signal.throwIfAborted();
      try {
        const answer = await fetch(address, { signal: AbortSignal.timeout(4000) });
        said = `${answer.status} ${await answer.text()}`;
        if (answer.ok) return progress(service, `ready on port ${platform.ports[service]}, ${secondsSince(began)}`);
      } catch (error) {
        said = `${said || (error as Error).message}`;
      }
      await sleep(200);
    }
    const log = await tryProgram('tail', ['-n', '10', join(this.instance.logs, `${service}.log`)]);
    throw new Error(`${service} did not become ready within ${limitMs / 1000} s. It said: ${said}\n${lastLines(log.output, 10)}`);
  }

  /** Loads the demonstration data, each service its own share. A second time changes nothing. */
  async loadDemoData(platform: Platform): Promise<void> {
    await Promise.all(
      serviceNames.map(async (service) => {
        const loader = join(checkout, 'services', service, 'dist', 'demo', 'load.js');
        if (!existsSync(loader)) return;
        const began = Date.now();
        const env = { ...process.env, LOG_LEVEL: 'warn', ...environmentOf(platform, service), PORT: '0' };
        const { code, output } = await tryProgram(process.execPath, ['--disable-warning=TimeoutNegativeWarning', loader, join(checkout, 'infra', 'demo-data')], { cwd: checkout, env });
        if (code !== 0) throw new Error(`The demonstration data of ${service} could not be loaded:\n${lastLines(output, 15)}`);
        progress(service, `demonstration data loaded, ${secondsSince(began)}`);
      }),
    );
  }

  /** Stops all that was started, and nothing else: first the services, then the servers. Once, however often it is asked. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#abort.abort(new Error('Stopped.'));
    endPrograms();
    if (this.#supervisor) await this.#supervisor.stop();
    if (this.#containers) await stopContainers(this.instance);
    else await stopLocalServers(this.instance);
    rmSync(urlsFile(this.instance), { force: true });
    dropRecord(this.instance, startRecord);
  }
}

/** Waits for all; the first failure is thrown at once. */
const all = async (promises: readonly Promise<unknown>[]): Promise<void> => {
  for (const promise of promises) promise.catch(() => undefined);
  await Promise.all(promises);
};
