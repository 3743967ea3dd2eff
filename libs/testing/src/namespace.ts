import { topics } from '@umn/contracts';
import { randomBytes } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { servers } from './servers.ts';
import { settle } from './settle.ts';

/** A world of its own on shared servers: prefix of databases, topics, groups, indices and keys. */
export const newNamespace = (): string => `t${randomBytes(4).toString('hex')}-`;

/** A client of its own for tests that produce, read from offset 0 or look after topics. */
export const kafkaForTests = (): Kafka =>
  new Kafka({ clientId: 'tests', brokers: servers().KAFKA_BROKERS.split(','), logLevel: logLevel.NOTHING });

/** Topics are never made by clients, so a test's namespace makes its own first. */
export async function makeTopics(namespace: string): Promise<void> {
  const admin = kafkaForTests().admin();
  await admin.connect();
  try {
    const names = topics.map((topic) => `${namespace}${topic}`);
    await admin.createTopics({ waitForLeaders: false, topics: names.map((topic) => ({ topic, numPartitions: 3, replicationFactor: 1 })) });
    // kafkajs' own wait gives up at the first "does not host this topic", which a busy broker says for a moment.
    await settle('the topics to have leaders', 20_000, async () => {
      const { topics: made } = await admin.fetchTopicMetadata({ topics: names });
      return made.every(({ partitions }) => partitions.length === 3 && partitions.every(({ leader }) => leader >= 0));
    });
  } finally {
    await admin.disconnect();
  }
}

export async function dropTopics(namespace: string): Promise<void> {
  const admin = kafkaForTests().admin();
  await admin.connect();
  try {
    await admin.deleteTopics({ topics: topics.map((topic) => `${namespace}${topic}`) });
  } finally {
    await admin.disconnect();
  }
}
