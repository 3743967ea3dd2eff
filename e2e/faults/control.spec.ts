import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kafkaForTests, settle } from '@umn/testing';
import { mongo } from 'mongoose';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { urls } from '../platform/urls.ts';

/**
 * What the other specs of this folder find unharmed must be harmed here: the same Kafka, the same MongoDB, the same
 * kill -9, and code without outbox or inbox. A fault test that such code passes would prove nothing.
 */
const name = `e2e-control-${randomBytes(4).toString('hex')}`;
const sent = Array.from({ length: 80 }, (_, index) => `event-${index}`);

const orders = ['commit-first', 'handle-first', 'inbox'] as const;
type Order = (typeof orders)[number];

describe('the same faults without the protection', () => {
  const children = new Set<ChildProcess>();
  const effects = new Map<Order, Map<string, number>>();
  let client: mongo.MongoClient;

  const start = (script: string, ...more: string[]): ChildProcess => {
    const { kafka, mongodb } = urls();
    const child = spawn(process.execPath, ['--no-warnings', join(import.meta.dirname, '../controls', script), kafka, mongodb, ...more], { stdio: ['ignore', 'ignore', 'inherit'], env: {} });
    children.add(child);
    return child;
  };
  const killed = (child: ChildProcess): Promise<void> => {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    return ended;
  };
  const effectsOf = async (order: Order): Promise<Map<string, number>> => {
    const rows = await client.db(name).collection<{ _id: string; times: number }>(`effects-${order}`).find().toArray();
    return new Map(rows.map(({ _id, times }) => [_id, times]));
  };

  beforeAll(async () => {
    client = await new mongo.MongoClient(urls().mongodb).connect();
    const admin = kafkaForTests().admin();
    const producer = kafkaForTests().producer();
    await Promise.all([admin.connect(), producer.connect()]);
    await admin.createTopics({ waitForLeaders: true, topics: [{ topic: name, numPartitions: 1 }, { topic: `${name}-states`, numPartitions: 1 }] });
    await producer.send({ topic: name, acks: -1, messages: sent.map((value) => ({ key: value, value })) });

    const fault = async (order: Order): Promise<void> => {
      const first = start('consumer.ts', name, name, order);
      await settle(`${order} to be in the middle of its work`, 60_000, async () => (await effectsOf(order)).size >= 10);
      await killed(first);
      const second = start('consumer.ts', name, name, order);
      // A kill inside a transaction leaves it open until the database lets go of it.
      await settle(`${order} to be done with what there is`, 100_000, async () => {
        const [offset] = (await admin.fetchOffsets({ groupId: `${name}-${order}`, topics: [name] }))[0]?.partitions ?? [];
        return Number(offset?.offset) >= sent.length;
      });
      // One that moves the offset first may still be at work: it is left the time to show what it does.
      let seen = -1;
      await settle(`${order} to do no more`, 30_000, async () => {
        const total = [...(await effectsOf(order)).values()].reduce((sum, times) => sum + times, 0);
        const rests = total === seen;
        seen = total;
        if (!rests) await new Promise((resolve) => setTimeout(resolve, 1000));
        return rests;
      });
      await killed(second);
      effects.set(order, await effectsOf(order));
    };
    const outcomes = await Promise.allSettled(orders.map(fault));
    await Promise.all([admin.disconnect(), producer.disconnect()]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }, 220_000);

  afterAll(async () => {
    for (const child of children) if (child.exitCode === null && child.signalCode === null) await killed(child);
    const admin = kafkaForTests().admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [name, `${name}-states`] });
    await admin.disconnect();
    await client.db(name).dropDatabase();
    await client.close();
  });

  it('a consumer that commits first and handles afterwards loses events', () => {
    expect(effects.get('commit-first')?.size).toBeLessThan(sent.length);
  });

  it('a consumer that handles first and keeps no inbox does work twice', () => {
    const times = [...(effects.get('handle-first')?.values() ?? [])];
    expect(times.length).toBe(sent.length);
    expect(times.some((count) => count > 1)).toBe(true);
  });

  it('a consumer with an inbox in the handler’s transaction does each once, under the same kill', () => {
    expect(effects.get('inbox')).toEqual(new Map(sent.map((id) => [id, 1])));
  });

  it('a publisher without an outbox leaves state that nobody hears of', async () => {
    const states = client.db(name).collection<{ _id: string }>('states');
    const published = new Set<string>();
    const consumer = kafkaForTests().consumer({ groupId: `${name}-reader`, maxWaitTimeInMs: 200 });
    await consumer.connect();
    try {
      await consumer.subscribe({ topic: `${name}-states`, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachMessage: ({ message }) => {
          published.add(message.value?.toString() ?? '');
          return Promise.resolve();
        },
      });
      // One kill may hit the one moment at which both are done; some kills do not.
      const lost = await settle('a kill between the state and its event', 60_000, async () => {
        await states.deleteMany({});
        const child = start('publisher.ts', `${name}-states`, name);
        const enough = 5 + Math.floor(Math.random() * 20);
        await settle('the publisher to be at work', 20_000, async () => (await states.countDocuments()) >= enough);
        await killed(child);
        await new Promise((resolve) => setTimeout(resolve, 700));
        const missing = (await states.find().toArray()).filter(({ _id }) => !published.has(_id));
        published.clear();
        return missing.length > 0 && missing;
      });
      expect(lost.length).toBeGreaterThan(0);
    } finally {
      await consumer.disconnect();
    }
  }, 90_000);
});
