import { topics } from '@umn/contracts';
import { randomBytes } from 'node:crypto';
import { Kafka, logLevel } from 'kafkajs';
import { servers } from './servers.ts';

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
    await admin.createTopics({ waitForLeaders: true, topics: topics.map((topic) => ({ topic: `${namespace}${topic}`, numPartitions: 3, replicationFactor: 1 })) });
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
