import { connect } from 'node:net';
import type { LocalServer } from './server.ts';

const ping = (port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1500 });
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (answer) => {
      socket.destroy();
      resolve(answer.toString().startsWith('+PONG'));
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });

/** Redis from the system's package, with an append-only file: jobs and sessions survive its restart. */
export const redis: LocalServer = {
  name: 'redis',
  ports: ['redis'],
  limitMs: 60_000,
  stopMs: 10_000,
  provision: () => Promise.resolve(''),
  prepare: ({ data, ports }) =>
    Promise.resolve({
      command: 'redis-server',
      args: ['--bind', '127.0.0.1', '--port', String(ports.redis), '--dir', data, '--appendonly', 'yes', '--save', '', '--maxmemory-policy', 'noeviction', '--daemonize', 'no'],
    }),
  answers: ({ ports }) => ping(ports.redis),
  addresses: ({ ports }) => ({ REDIS_URL: `redis://127.0.0.1:${ports.redis}` }),
};
