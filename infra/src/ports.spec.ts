import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstance } from './instance.ts';
import { choosePort, choosePorts, isFree, preferredPorts } from './ports.ts';
import { dropRecord, keepRecord } from './process-record.ts';

const freeExcept = (...busy: number[]) => (port: number): Promise<boolean> => Promise.resolve(!busy.includes(port));

describe('a port', () => {
  it('is the preferred one when that is free', async () => {
    expect(await choosePort(3000, 3007, new Set(), freeExcept())).toBe(3000);
  });

  it('is the one of last time when the preferred one is taken', async () => {
    expect(await choosePort(3000, 3007, new Set(), freeExcept(3000))).toBe(3007);
  });

  it('is the next free one when both are taken', async () => {
    expect(await choosePort(3000, 3007, new Set(), freeExcept(3000, 3001, 3007))).toBe(3002);
  });

  it('is never promised twice in one round', async () => {
    const taken = new Set<number>();
    const first = await choosePort(3000, undefined, taken, freeExcept());
    const second = await choosePort(3000, undefined, taken, freeExcept());
    expect([first, second]).toEqual([3000, 3001]);
  });

  it('is refused beyond the last possible one', async () => {
    await expect(choosePort(65535, undefined, new Set(), freeExcept(65535))).rejects.toThrow('No free port');
  });

  it('counts as taken while somebody listens there', async () => {
    const listener = createServer();
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    const { port } = listener.address() as AddressInfo;
    expect(await isFree(port)).toBe(false);
    await new Promise((closed) => listener.close(closed));
    expect(await isFree(port)).toBe(true);
  });
});

describe('the instances', () => {
  it('prefer ports that no other instance prefers', () => {
    const all = [0, 100, 200].flatMap((offset) => Object.values(preferredPorts).map((port) => port + offset));
    expect(new Set(all).size).toBe(all.length);
  });

  it('leave each other the ports where nobody listens just now, while they run', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'umn-'));
    try {
      const one = openInstance('one', cache);
      keepRecord(one, 'start', process.pid);
      const { events } = await choosePorts(one, ['events']);
      expect((await choosePorts(openInstance('other', cache), ['events'])).events).not.toBe(events);
      dropRecord(one, 'start');
      expect((await choosePorts(openInstance('third', cache), ['events'])).events).toBe(events);
    } finally {
      rmSync(cache, { recursive: true });
    }
  });
});
