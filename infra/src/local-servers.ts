import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from './instance.ts';
import { choosePorts, type Purpose } from './ports.ts';
import { dropRecord, isAlive, keepRecord, runningRecord, runningRecords, stopRecorded } from './process-record.ts';
import { megabytes, progress, secondsSince } from './progress.ts';
import { sizeOf } from './provision.ts';
import { lastLines } from './run-program.ts';
import { secretOf } from './secrets.ts';
import { localServers } from './servers/all.ts';
import type { Addresses, Launch, LaunchContext, LocalServer } from './servers/server.ts';

const wait = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

/** Starts what is not running yet of the instance's servers, all at once, and gives their addresses when every one answers. */
export async function startLocalServers(instance: Instance): Promise<Addresses> {
  const kept = localServers.map((server) => runningRecord(instance, server.name)?.details['ports'] as Record<Purpose, number> | undefined);
  const missing = localServers.filter((_, index) => kept[index] === undefined);
  const chosen = await choosePorts(instance, missing.flatMap((server) => server.ports));
  const secrets = { keycloakAdministrator: secretOf(instance, 'keycloak-administrator') };
  const outcomes = await Promise.allSettled(
    localServers.map((server, index) => bringUp(server, instance, kept[index] ?? (chosen as Record<Purpose, number>), secrets)),
  );
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as Error).message] : []));
  if (failures.length > 0) throw new Error(failures.join('\n'));
  return Object.assign({}, ...outcomes.map((outcome) => (outcome as PromiseFulfilledResult<Addresses>).value)) as Addresses;
}

async function bringUp(server: LocalServer, instance: Instance, ports: Record<Purpose, number>, secrets: LaunchContext['secrets']): Promise<Addresses> {
  const began = Date.now();
  const program = await server.provision();
  const provisionedIn = Date.now() - began;
  const data = join(instance.data, server.name);
  mkdirSync(data, { recursive: true, mode: 0o755 });
  const context: LaunchContext = { instance, ports, program, data, secrets };
  const running = runningRecord(instance, server.name);
  const log = join(instance.logs, `${server.name}.log`);
  if (!running) {
    if (provisionedIn > 1000 && program.startsWith('/')) progress(server.name, `fetched, ${megabytes(sizeOf(program))}, ${secondsSince(began)}`);
    const launch = await server.prepare(context);
    const own = Object.fromEntries(server.ports.map((purpose) => [purpose, ports[purpose]]));
    keepRecord(instance, server.name, launchDetached(launch, log), { ports: own });
  }
  await untilItAnswers(server, context, log);
  progress(server.name, `${running ? 'was running' : 'up'} on port ${ports[server.ports[0] as Purpose]}, ${secondsSince(began)}`);
  return server.addresses(context);
}

/** Starts a process of its own group that outlives us, with its output in a log. Gives its id. */
export function launchDetached(launch: Launch, log: string, cwd?: string): number {
  const output = openSync(log, 'a', 0o644);
  try {
    const child = spawn(launch.command, [...launch.args], {
      cwd,
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

async function untilItAnswers(server: LocalServer, context: LaunchContext, log: string): Promise<void> {
  const until = Date.now() + server.limitMs;
  for (;;) {
    if (await server.answers(context).catch(() => false)) return;
    const record = runningRecord(context.instance, server.name);
    const died = !record || !isAlive(record);
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
