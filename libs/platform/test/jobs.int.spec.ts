import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Line, newNamespace, servers, settle } from '@umn/testing';
import { z } from 'zod';
import { JobQueue } from '../src/jobs/index.ts';
import { Logger } from '../src/telemetry/index.ts';

const redisUrl = servers().REDIS_URL;
const Payload = z.strictObject({ noticeId: z.uuid() });
const logger = new Logger('test', 'silent');

const until = (holds: () => boolean | Promise<boolean>) => settle('the queue', 15_000, async () => holds());

describe('a queue of jobs', () => {
  let line: Line;
  let queue: JobQueue<z.output<typeof Payload>>;
  const namespace = newNamespace();
  const open = () => new JobQueue({ name: 'notices', redisUrl: line.through(redisUrl), namespace, payload: Payload, lockDuration: 5000, logger });

  beforeEach(async () => {
    line = await Line.to(redisUrl);
    queue = open();
  });
  afterEach(async () => {
    await queue.close();
    await line.cut();
  });

  it('brings a job to a worker', async () => {
    const noticeId = randomUUID();
    const seen: string[] = [];
    queue.work(2, async (job) => void seen.push(job.noticeId));
    await until(() => queue.isUp());
    await queue.add({ noticeId });
    await until(() => seen.length === 1);
    expect(seen).toEqual([noticeId]);
    expect(await queue.waiting()).toBe(0);
  });

  it('refuses a payload that says more than an id', async () => {
    await until(() => queue.isUp());
    await expect(queue.add({ noticeId: randomUUID(), address: 'a@example.org' } as never)).rejects.toThrow();
  });

  it('works on after a job that failed', async () => {
    const seen: string[] = [];
    queue.work(1, async (job) => {
      seen.push(job.noticeId);
      if (seen.length === 1) throw new Error('the first one fails');
    });
    await until(() => queue.isUp());
    await queue.add({ noticeId: randomUUID() });
    await queue.add({ noticeId: randomUUID() });
    await until(() => seen.length === 2);
  });

  it('answers "unavailable" at once while Redis is away, and works on when it is back', async () => {
    const seen: string[] = [];
    queue.work(1, async (job) => void seen.push(job.noticeId));
    await until(() => queue.isUp());
    await line.cut();
    await until(async () => !(await queue.isUp()));
    const began = Date.now();
    await expect(queue.add({ noticeId: randomUUID() })).rejects.toMatchObject({ refusal: { kind: 'unavailable' } });
    await expect(queue.waiting()).rejects.toMatchObject({ refusal: { kind: 'unavailable' } });
    expect(Date.now() - began).toBeLessThan(5000);
    await line.mend();
    await until(() => queue.isUp());
    const noticeId = randomUUID();
    await queue.add({ noticeId });
    await until(() => seen.includes(noticeId));
  });

  it('starts without Redis and works when it comes', async () => {
    await line.cut();
    const early = open();
    const seen: string[] = [];
    early.work(1, async (job) => void seen.push(job.noticeId));
    expect(await early.isUp()).toBe(false);
    await line.mend();
    await until(() => early.isUp());
    const noticeId = randomUUID();
    await early.add({ noticeId });
    await until(() => seen.includes(noticeId));
    await early.close();
  });

  it('closes while Redis is away', async () => {
    queue.work(1, async () => undefined);
    await until(() => queue.isUp());
    await line.cut();
    const began = Date.now();
    await queue.close();
    expect(Date.now() - began).toBeLessThan(5000);
  });
});
