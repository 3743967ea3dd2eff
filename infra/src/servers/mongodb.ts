import { join } from 'node:path';
import { mongo } from 'mongoose';
import { provisioned } from '../provision.ts';
import { runProgram, tryProgram } from '../run-program.ts';
import type { LocalServer } from './server.ts';

const version = '0.7.0b3';

const url = (port: number): string => `mongodb://127.0.0.1:${port}/?replicaSet=secantus`;

/**
 * SecantusDB speaks MongoDB's protocol as a replica set of one. For development and tests; production runs MongoDB.
 * The faster Rust build of the same is used when it happens to be on the PATH; nothing depends on it.
 */
export const mongodb: LocalServer = {
  name: 'mongodb',
  ports: ['mongodb'],
  limitMs: 120_000,
  stopMs: 15_000,
  provision: async () => {
    if (process.env['UMN_MONGODB_RUST'] !== 'off' && (await tryProgram('secantusd-rs', ['--help'])).code === 0) return 'PATH';
    return provisioned(`secantusdb-${version}-py`, async (folder) => {
      await runProgram('python3', ['-m', 'venv', folder]);
      // Run as a module: the scripts pip writes name the folder it was installed in, which is renamed afterwards.
      await runProgram(join(folder, 'bin', 'python3'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `SecantusDB==${version}`]);
    });
  },
  async prepare({ program, data, ports }) {
    const args = ['--host', '127.0.0.1', '--port', String(ports.mongodb), '--storage-path', join(data, 'store'), '--sync-on-commit', '--cache-size', '256M', '--log-level', 'WARNING'];
    if (program === 'PATH') return { command: 'secantusd-rs', args };
    return { command: join(program, 'bin', 'python3'), args: [join(import.meta.dirname, 'mongodb-daemon.py'), ...args] };
  },
  async answers({ ports }) {
    const client = new mongo.MongoClient(url(ports.mongodb), { serverSelectionTimeoutMS: 1500, connectTimeoutMS: 1500 });
    try {
      await client.db('admin').command({ ping: 1 });
      return true;
    } finally {
      await client.close();
    }
  },
  addresses: ({ ports }) => ({ MONGODB_URL: url(ports.mongodb) }),
};
