import { connect } from 'node:net';
import type { Config } from '../config.ts';

export type State = 'up' | 'down';

/** The servers of the platform, as `/health` names them. */
export const servers = ['mongodb', 'kafka', 'elasticsearch', 'redis', 'keycloak', 'smtp'] as const;
export type Server = (typeof servers)[number];

/** Host and port of an address like `redis://host:6379`, `mongodb://a:1,b:2/?x` or `host:9092,other:9092` (the first of several). */
export function hostAndPort(address: string): { readonly host: string; readonly port: number } | undefined {
  const first = address.replace(/^[a-z+]+:\/\//i, '').replace(/[/?].*$/, '').split(',')[0] ?? '';
  const match = /^(?:[^@]*@)?(\[[^\]]+\]|[^:]+):(\d+)$/.exec(first);
  return match ? { host: (match[1] ?? '').replace(/^\[|\]$/g, ''), port: Number(match[2]) } : undefined;
}

export const addressesOfServers = (config: Config): Partial<Record<Server, string | undefined>> => ({
  mongodb: config.MONGODB_URL,
  kafka: config.KAFKA_BROKERS,
  elasticsearch: config.ELASTICSEARCH_URL,
  smtp: config.SMTP_URL,
});

/** Whether somebody listens there. Less than a service can say of its server, and better than silence. */
export function listens(address: string | undefined, withinMs = 1000): Promise<State> {
  const target = address === undefined ? undefined : hostAndPort(address);
  if (!target) return Promise.resolve('down');
  return new Promise((resolve) => {
    const socket = connect(target);
    const end = (state: State) => {
      socket.destroy();
      resolve(state);
    };
    socket.setTimeout(withinMs, () => end('down'));
    socket.once('connect', () => end('up'));
    socket.once('error', () => end('down'));
  });
}
