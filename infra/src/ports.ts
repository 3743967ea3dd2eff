import { createServer } from 'node:net';
import { join } from 'node:path';
import { readJson, writeJson, type Instance } from './instance.ts';

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

/** Picks and remembers ports for these purposes. Other purposes' preferred ports are left to them. */
export async function choosePorts<P extends Purpose>(instance: Instance, purposes: readonly P[]): Promise<Record<P, number>> {
  const file = join(instance.run, 'ports.json');
  const last = readJson<Partial<Record<Purpose, number>>>(file) ?? {};
  const taken = new Set<number>(Object.entries(last).filter(([purpose]) => !purposes.includes(purpose as P)).map(([, port]) => port));
  const chosen = {} as Record<P, number>;
  for (const purpose of purposes) {
    const others = Object.entries(preferredPorts).filter(([other]) => other !== purpose).map(([, port]) => port + instance.portOffset);
    const avoid = new Set([...taken, ...others]);
    chosen[purpose] = await choosePort(preferredPorts[purpose] + instance.portOffset, last[purpose], avoid);
    taken.add(chosen[purpose]);
  }
  writeJson(file, { ...last, ...chosen }, 0o644);
  return chosen;
}
