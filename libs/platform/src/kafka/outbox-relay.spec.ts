import { afterEach, describe, expect, it } from '@jest/globals';
import { Logger, Metrics } from '../telemetry/index.ts';
import { OutboxRelay } from './outbox-relay.ts';

type Parts = ConstructorParameters<typeof OutboxRelay>[0];

const waiting = { _id: 'row', topic: 't', key: 'k', type: 'x', data: {}, time: new Date(Date.now() - 60_000), traceparent: null };
const away = () => Promise.reject(new Error('away'));

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
};

let relay: OutboxRelay | undefined;
afterEach(() => relay?.stop());

function start(o: { readonly hold: () => Promise<boolean>; readonly connect: () => Promise<void> }) {
  const metrics = new Metrics();
  const asked = { lease: 0 };
  const query = { sort: () => query, limit: () => query, lean: async () => [waiting] };
  const lease = {
    hold: () => {
      asked.lease += 1;
      return o.hold();
    },
    release: async () => undefined,
  };
  const producer = { connect: o.connect, disconnect: async () => undefined, sendBatch: async () => [] };
  relay = new OutboxRelay({
    kafka: { topic: (name: string) => name, producer: () => producer },
    database: { opened: Promise.resolve(true), isUp: true },
    rows: { find: () => query, updateMany: async () => undefined },
    lease,
    source: 'test',
    logger: new Logger('test', 'silent'),
    metrics,
  } as unknown as Parts);
  relay.start();
  const age = async () => (await metrics.oldestUnsentSeconds.get()).values[0]?.value ?? 0;
  return { relay, asked, age };
}

describe('the outbox relay', () => {
  it('tells the age of what waits while Kafka is away, and that Kafka is', async () => {
    const { relay, age } = start({ hold: async () => true, connect: away });
    await until(() => !relay.isUp);
    expect(await age()).toBeGreaterThanOrEqual(60);
  });

  it('does not call Kafka away while MongoDB is', async () => {
    const { relay, asked } = start({ hold: away, connect: async () => undefined });
    await until(() => asked.lease > 1);
    expect(relay.isUp).toBe(true);
  });
});
