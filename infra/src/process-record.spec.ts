import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstance } from './instance.ts';
import { withLock } from './lock.ts';
import { isAlive, keepRecord, runningRecord, stopRecorded } from './process-record.ts';

const cache = mkdtempSync(join(tmpdir(), 'umn-'));
const instance = openInstance('records', cache);
afterAll(() => rmSync(cache, { recursive: true }));

const sleeper = (): number => {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  child.unref();
  return child.pid as number;
};

describe('the record of a process', () => {
  it('finds it again, and stops it', async () => {
    const record = keepRecord(instance, 'sleeper', sleeper());
    expect(runningRecord(instance, 'sleeper')?.pid).toBe(record.pid);
    await stopRecorded(instance, record, 5000);
    expect(isAlive(record)).toBe(false);
    expect(runningRecord(instance, 'sleeper')).toBeUndefined();
  });

  it('never takes another process for it that was given the same number', async () => {
    const pid = sleeper();
    const other = { name: 'other', pid, startedAt: '1', details: {} };
    expect(isAlive(other)).toBe(false);
    await stopRecorded(instance, other, 1000);
    const record = keepRecord(instance, 'sleeper', pid);
    expect(isAlive(record)).toBe(true);
    await stopRecorded(instance, record, 5000);
  });
});

describe('a lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await new Promise((wake) => setTimeout(wake, 20));
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withLock(cache, 'door', work)));
    expect(most).toBe(1);
  });
});
