import { z } from 'zod';
import { servicesBehind, type ServiceBehind } from '../routing/service-addresses.ts';
import { servers, type Server, type State } from './server-addresses.ts';

export const HealthAnswer = z
  .object({
    status: z.enum(['up', 'down']),
    services: z.record(z.string(), z.enum(['up', 'down'])),
    servers: z.record(z.string(), z.enum(['up', 'down'])),
  })
  .meta({ id: 'Health' });
export type HealthAnswer = z.output<typeof HealthAnswer>;

const Report = z.object({ status: z.enum(['up', 'down']), servers: z.record(z.string(), z.enum(['up', 'down'])) });
export type ServiceReport = z.output<typeof Report>;

/** A service's own report; nothing where it does not answer, or answers something else. */
export async function askService(address: string, withinMs = 2000): Promise<ServiceReport | undefined> {
  try {
    const answer = await fetch(new URL('/health/ready', address), { signal: AbortSignal.timeout(withinMs) });
    return Report.parse(await answer.json());
  } catch {
    return undefined;
  }
}

/**
 * Puts together what the services say. A server is down when one service that answers cannot use it; where no
 * answering service knows it, `own` says it. A service is up when it answers, even while a server of its is away.
 */
export function combine(reports: Readonly<Record<ServiceBehind, ServiceReport | undefined>>, own: Readonly<Partial<Record<Server, State>>>): HealthAnswer {
  const services = { gateway: 'up' as State, ...Object.fromEntries(servicesBehind.map((name) => [name, reports[name] ? 'up' : 'down'] as const)) };
  const stateOf = (server: Server): State => {
    const said = [...Object.values(reports).map((report) => report?.servers[server]), own[server]].filter((state) => state !== undefined);
    return said.length > 0 && said.every((state) => state === 'up') ? 'up' : 'down';
  };
  const states = Object.fromEntries(servers.map((server) => [server, stateOf(server)] as const));
  const all = [...Object.values(services), ...Object.values(states), ...Object.values(reports).map((report) => report?.status ?? 'down')];
  return { status: all.every((state) => state === 'up') ? 'up' : 'down', services, servers: states };
}
