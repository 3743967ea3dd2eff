import { kafkaForTests } from '@umn/testing';
import { topics } from '@umn/contracts';
import { randomUUID } from 'node:crypto';

export interface Published {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, any>>;
  /** Key, headers and value as text, for a search through everything. */
  readonly raw: string;
}

/** Everything that lies on the platform's topics now, from the first offset on. */
export async function readTopics(only: readonly string[] = topics): Promise<Published[]> {
  const kafka = kafkaForTests();
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map<string, number>();
  try {
    for (const topic of only) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
        if (Number(high) > Number(low)) ends.set(`${topic} ${partition}`, Number(high));
      }
    }
  } finally {
    await admin.disconnect();
  }
  const found: Published[] = [];
  if (ends.size === 0) return found;
  const groupId = `e2e-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 200 });
  await consumer.connect();
  try {
    await consumer.subscribe({ topics: [...only], fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`Some partitions could not be read to their end: ${[...ends.keys()].join(', ')}`)), 45_000);
      void consumer.run({
        autoCommit: false,
        eachMessage: ({ topic, partition, message }) => {
          found.push(published(topic, partition, message));
          const place = `${topic} ${partition}`;
          if (Number(message.offset) + 1 >= (ends.get(place) ?? Infinity)) ends.delete(place);
          if (ends.size === 0) {
            clearTimeout(late);
            resolve();
          }
          return Promise.resolve();
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
  return found;
}

function published(topic: string, partition: number, message: { offset: string; key: Buffer | null; value: Buffer | null; headers?: Record<string, unknown> }): Published {
  const header = (name: string): string => String(message.headers?.[name] ?? '');
  const value = message.value?.toString('utf8') ?? '';
  let data: Record<string, any> = {};
  try {
    data = JSON.parse(value) as Record<string, any>;
  } catch {
    // Something that is no event of ours: still searched as text.
  }
  const headers = Object.entries(message.headers ?? {}).map(([name, said]) => `${name}: ${String(said)}`);
  return { topic, partition, offset: message.offset, key: message.key?.toString('utf8') ?? '', id: header('ce_id'), type: header('ce_type'), data, raw: [message.key?.toString('utf8'), ...headers, value].join('\n') };
}
