import { settle } from '@umn/testing';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { urls } from './urls.ts';

export type ServiceName = 'directory' | 'events' | 'membership' | 'notifications' | 'gateway';
export type ServerName = 'mongodb' | 'kafka' | 'elasticsearch' | 'redis' | 'inbox';

/** kill -9 of a service, in the middle of whatever it does. Whoever started it starts it again. */
export function kill(service: ServiceName): void {
  const pid = urls().pids[service];
  try {
    if (pid) process.kill(pid, 'SIGKILL');
  } catch {
    // Not there at this moment: killed before and not started again yet.
  }
}

/** Waits until the service answers. */
export async function atWork(service: ServiceName): Promise<void> {
  await settle(`${service} to be at work`, 45_000, async () => {
    const answer = await fetch(`${urls().portal}/health`);
    return ((await answer.json()) as { services: Record<string, string> }).services[service] === 'up';
  });
}

/** Waits until every service has a process and says that it is up. */
export async function allUp(withinMs = 60_000): Promise<void> {
  await settle('the whole platform to be up', withinMs, async () => {
    const answer = await fetch(`${urls().portal}/health`);
    const body = (await answer.json()) as { status: string };
    if (body.status === 'up') return true;
    throw new Error(JSON.stringify(body));
  });
}

/** The process group of a server, found only where this very platform started it itself. */
function groupOf(server: ServerName): number | undefined {
  try {
    const record = JSON.parse(readFileSync(join(dirname(urls().logs), 'run', `${server}.process.json`), 'utf8')) as { pid: number };
    process.kill(record.pid, 0);
    return record.pid;
  } catch {
    return undefined;
  }
}

/** Whether servers can be stopped and continued here; where they were given by somebody else, they are not ours to touch. */
export const serversAreOurs = (): boolean => (['kafka', 'elasticsearch', 'redis', 'inbox'] as const).every((server) => groupOf(server) !== undefined);

/** Servers that hang: connections are taken and nothing is answered, which is worse than a refusal. `work` runs meanwhile. */
export async function whileHanging(servers: readonly ServerName[], work: () => Promise<void>): Promise<void> {
  const groups = servers.map((server) => groupOf(server)).filter((group) => group !== undefined);
  const signal = (name: NodeJS.Signals): void => groups.forEach((group) => process.kill(-group, name));
  signal('SIGSTOP');
  try {
    await work();
  } finally {
    signal('SIGCONT');
  }
}
