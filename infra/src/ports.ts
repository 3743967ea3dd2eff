import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { readJson, writeJson, type Instance } from './instance.ts';
import { withLock } from './lock.ts';
import { runningRecords } from './process-record.ts';

/** Preferred ports by purpose; an instance adds its offset. */
export const preferredPorts = {
  gateway: 3000,
  directory: 3001,
  events: 3002,
  membership: 3003,
  notifications: 3004,
  kafka: 9092,
  'kafka-controller': 9093,
  elasticsearch: 9200,
  'elasticsearch-transport': 9270,
  keycloak: 8080,
  'keycloak-management': 9050,
  mongodb: 27017,
  redis: 6379,
  smtp: 1025,
  inbox: 1080,
} as const;

export type Purpose = keyof typeof preferredPorts;

/** True when a server could listen there on loopback now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => answer(true)));
  });
}

/**
 * Picks one port: the preferred one, else the one used last time, else the next free one above the preferred.
 * `taken` are ports promised to others in the same round; the result is added to it.
 */
export async function choosePort(preferred: number, last: number | undefined, taken: Set<number>, free: (port: number) => Promise<boolean> = isFree): Promise<number> {
  const candidates = [preferred, ...(last === undefined ? [] : [last]), ...Array.from({ length: 500 }, (_, step) => preferred + 1 + step)];
  for (const port of candidates) {
    if (port > 65535 || taken.has(port)) continue;
    if (await free(port)) {
      taken.add(port);
      return port;
    }
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 500}.`);
}

type Remembered = Partial<Record<Purpose, number>>;

const fileOf = (instance: Pick<Instance, 'run'>): string => join(instance.run, 'ports.json');

/** The ports of the other instances that run: nobody may be listening there just now, since a service that ended starts again there. */
function portsOfOthers(instance: Instance): number[] {
  const instances = dirname(instance.root);
  return readdirSync(instances)
    .map((folder) => ({ run: join(instances, folder, 'run') }))
    .filter((other) => other.run !== instance.run && runningRecords(other).length > 0)
    .flatMap((other) => Object.values(readJson<Remembered>(fileOf(other)) ?? {}));
}

/** Picks and remembers ports for these purposes. Other purposes' preferred ports are left to them. One instance at a time chooses. */
export function choosePorts<P extends Purpose>(instance: Instance, purposes: readonly P[]): Promise<Record<P, number>> {
  return withLock(join(dirname(dirname(instance.root)), 'locks'), 'ports', () => chooseAll(instance, purposes));
}

async function chooseAll<P extends Purpose>(instance: Instance, purposes: readonly P[]): Promise<Record<P, number>> {
  const last = readJson<Remembered>(fileOf(instance)) ?? {};
  const kept = Object.entries(last).filter(([purpose]) => !purposes.includes(purpose as P)).map(([, port]) => port);
  const taken = new Set<number>([...kept, ...portsOfOthers(instance)]);
  const chosen = {} as Record<P, number>;
  for (const purpose of purposes) {
    const others = Object.entries(preferredPorts).filter(([other]) => other !== purpose).map(([, port]) => port + instance.portOffset);
    const avoid = new Set([...taken, ...others]);
    chosen[purpose] = await choosePort(preferredPorts[purpose] + instance.portOffset, last[purpose], avoid);
    taken.add(chosen[purpose]);
  }
  writeJson(fileOf(instance), { ...last, ...chosen }, 0o644);
  return chosen;
}
