import { Kafka, logLevel } from 'kafkajs';

/** Partitions of every topic: events of one aggregate stay in order by their key. */
const partitions = 3;
const sevenDays = 7 * 24 * 3600 * 1000;

/** Makes the topics that are missing, each behind the namespace's prefix. Clients never make one. Gives the number made. */
export async function ensureTopics(brokers: readonly string[], topics: readonly string[], namespace = '', replicas = 1): Promise<number> {
  const admin = new Kafka({ clientId: 'umn-provisioner', brokers: [...brokers], logLevel: logLevel.NOTHING, retry: { retries: 8, initialRetryTime: 200 } }).admin();
  await admin.connect();
  try {
    const present = new Set(await admin.listTopics());
    const missing = topics.map((topic) => `${namespace}${topic}`).filter((topic) => !present.has(topic));
    if (missing.length === 0) return 0;
    await admin.createTopics({
      waitForLeaders: true,
      topics: missing.map((topic) => ({
        topic,
        numPartitions: partitions,
        replicationFactor: replicas,
        configEntries: [
          { name: 'retention.ms', value: String(sevenDays) },
          { name: 'cleanup.policy', value: 'delete' },
          { name: 'min.insync.replicas', value: replicas > 2 ? '2' : '1' },
        ],
      })),
    });
    return missing.length;
  } finally {
    await admin.disconnect();
  }
}
