import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from './instance.ts';
import { choosePorts, type Purpose } from './ports.ts';
import { dropRecord, keepRecord, runningRecord, runningRecords, stopRecorded } from './process-record.ts';
import { megabytes, progress, secondsSince } from './progress.ts';
import { sizeOf } from './provision.ts';
import { lastLines } from './run-program.ts';
import { secretOf } from './secrets.ts';
import { localServers } from './servers/all.ts';
import type { Addresses, Launch, LaunchContext, LocalServer } from './servers/server.ts';

const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

export interface StartingServers {
  /** Where each server is or will be: known before it answers. */
  readonly addresses: Addresses;
  /** Settles when the server of that name answers, or has failed. */
  readonly up: ReadonlyMap<string, Promise<void>>;
}

/** Starts what is not running yet of these servers, all at once. `signal` ends the attempt: nothing more is started. */
export async function startLocalServers(instance: Instance, servers: readonly LocalServer[] = localServers, signal?: AbortSignal): Promise<StartingServers> {
  const kept = servers.map((server) => runningRecord(instance, server.name)?.details['ports'] as Record<Purpose, number> | undefined);
  const missing = servers.filter((_, index) => kept[index] === undefined);
  const chosen = (await choosePorts(instance, missing.flatMap((server) => server.ports))) as Record<Purpose, number>;
  const secrets = { keycloakAdministrator: secretOf(instance, 'keycloak-administrator') };
  const contexts = servers.map((server, index) => ({ instance, ports: kept[index] ?? chosen, data: join(instance.data, server.name), secrets }));
  const up = new Map(servers.map((server, index) => [server.name, bringUp(server, contexts[index] as Omit<LaunchContext, 'program'>, signal)]));
  for (const promise of up.values()) promise.catch(() => undefined); // Whoever waits for it hears of a failure.
  return {
    addresses: Object.assign({}, ...servers.map((server, index) => server.addresses({ ...(contexts[index] as Omit<LaunchContext, 'program'>), program: '' }))) as Addresses,
    up,
  };
}

/** Waits for all of them; throws with the words of every one that failed. */
export async function allUp(starting: StartingServers): Promise<void> {
  const outcomes = await Promise.allSettled(starting.up.values());
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Error).message] : []));
  if (failures.length > 0) throw new Error(failures.join('\n'));
}

async function bringUp(server: LocalServer, planned: Omit<LaunchContext, 'program'>, signal?: AbortSignal): Promise<void> {
  const { instance, ports, data } = planned;
  const began = Date.now();
  const program = await server.provision();
  const provisionedIn = Date.now() - began;
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const context: LaunchContext = { ...planned, program };
  const running = runningRecord(instance, server.name);
  const log = join(instance.logs, `${server.name}.log`);
  if (!running) {
    if (provisionedIn > 2000 && program.startsWith('/')) progress(server.name, `fetched, ${megabytes(sizeOf(program))}, ${secondsSince(began)}`);
    const launch = await server.prepare(context);
    const own = Object.fromEntries(server.ports.map((purpose) => [purpose, ports[purpose]]));
    signal?.throwIfAborted();
    keepRecord(instance, server.name, launchDetached(launch, log), { ports: own });
  }
  await untilItAnswers(server, context, log, signal);
  progress(server.name, `${running ? 'was running' : 'up'} on port ${ports[server.ports[0] as Purpose]}, ${secondsSince(began)}`);
}

/** Starts a process in a group of its own, which outlives us, with its output in a log. Gives its id. */
export function launchDetached(launch: Launch, log: string): number {
  const output = openSync(log, 'a', 0o644);
  try {
    const child = spawn(launch.command, [...launch.args], {
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...launch.env },
      ...(launch.user ?? {}),
    });
    child.on('error', () => undefined);
    child.unref();
    if (child.pid === undefined) throw new Error(`${launch.command} could not be started. Is it installed?`);
    return child.pid;
  } finally {
    closeSync(output);
  }
}

async function untilItAnswers(server: LocalServer, context: LaunchContext, log: string, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + server.limitMs;
  for (;;) {
    if (await server.answers(context).catch(() => false)) return;
    signal?.throwIfAborted();
    const died = !runningRecord(context.instance, server.name);
    if (died || Date.now() > until) {
      const what = died ? 'ended by itself' : `did not answer within ${server.limitMs / 1000} s`;
      throw new Error(`${server.name} ${what}. The last lines of ${log}:\n${lastLines(readFileSync(log, 'utf8'), 15)}`);
    }
    await wait(250);
  }
}

/** Stops the instance's servers, and only those. */
export async function stopLocalServers(instance: Instance): Promise<void> {
  const records = runningRecords(instance).filter((record) => localServers.some((server) => server.name === record.name));
  await Promise.all(
    records.map((record) => stopRecorded(instance, record, localServers.find((server) => server.name === record.name)?.stopMs ?? 10_000)),
  );
  for (const server of localServers) dropRecord(instance, server.name);
}
