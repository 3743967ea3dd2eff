import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientSecret, dropTopics, makeTopics, newNamespace, servers, settle } from '@umn/testing';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';

const namespace = newNamespace();
const probe = join(import.meta.dirname, 'probes/mortal.mjs');
const folder = mkdtempSync(join(tmpdir(), 'umn-killed-'));
let connection: mongoose.Connection;
let environment: NodeJS.ProcessEnv;
const running: ChildProcess[] = [];

beforeAll(async () => {
  await makeTopics(namespace);
  environment = {
    ...process.env,
    ...servers(),
    NODE_OPTIONS: '--no-warnings',
    PORT: '0',
    UMN_PROFILE: 'test',
    UMN_NAMESPACE: namespace,
    LOG_LEVEL: 'silent',
    KEYCLOAK_CLIENT_SECRET: await clientSecret('umn-directory'),
  };
  connection = await mongoose.createConnection(servers().MONGODB_URL, { dbName: `${namespace}directory` }).asPromise();
});

afterAll(async () => {
  for (const child of running) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await connection.dropDatabase();
  await connection.close();
  await dropTopics(namespace);
});

interface End {
  readonly said: string;
  readonly signal: string | null;
}

function start(mode: string, flag?: string): { child: ChildProcess; end: Promise<End> } {
  const child = spawn(process.execPath, [probe, mode, ...(flag ? [join(folder, flag)] : [])], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const end = new Promise<End>((resolve) => child.on('close', (_, signal) => resolve({ said: said.trim(), signal })));
  return { child, end };
}

const times = async (id: string): Promise<number> => {
  const effect = await connection.collection<{ _id: string; times: number }>('effects').findOne({ _id: id });
  return effect?.times ?? 0;
};

describe('kill -9', () => {
  it('between commit and publish, and between handling and commit: every event has its effect exactly once', async () => {
    const acknowledged: string[] = [];
    for (let run = 0; run < 3; run += 1) {
      const { said, signal } = await start('publish').end;
      expect(signal).toBe('SIGKILL');
      acknowledged.push(said);
    }
    const killed = await start('consume', 'protected').end;
    expect(killed.signal).toBe('SIGKILL');
    start('consume', 'protected');
    await settle('all effects', 45_000, async () => (await Promise.all(acknowledged.map(times))).every((count) => count >= 1));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await Promise.all(acknowledged.map(times))).toEqual([1, 1, 1]);
  }, 120_000);

  it('control: without the outbox the event is lost, without the inbox its effect doubles', async () => {
    const { said: lost, signal } = await start('naive-publish').end;
    expect(signal).toBe('SIGKILL');
    expect((await start('naive-consume', 'naive').end).signal).toBe('SIGKILL');
    start('naive-consume', 'naive');
    const doubled = await settle('a doubled effect', 45_000, async () => {
      const rows = await connection.collection<{ _id: string; times: number }>('effects').find({ _id: /^naive-/ }).toArray();
      return rows.find((row) => row.times > 1);
    });
    expect(doubled.times).toBe(2);
    expect(await times(lost)).toBe(0);
    expect(await times(`naive-${lost}`)).toBe(0);
    expect(await connection.collection<{ _id: string }>('effects').findOne({ _id: `state-${lost}` })).not.toBeNull();
  }, 120_000);
});
