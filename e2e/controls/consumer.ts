/**
 * A consumer as one might write it, for the control of the fault tests: three orders of the same three steps. Run as
 * a process of its own, so that it can be killed: `node consumer.ts <brokers> <mongodb> <topic> <database> <order>`.
 *
 * - `commit-first` moves the offset, then handles: a kill between the two loses what was fetched.
 * - `handle-first` handles, then moves the offset: a kill between the two does the same work twice.
 * - `inbox` handles and records the event in one transaction, then moves the offset: a repeat is seen and dropped.
 *   This is what the platform does, and only this one may come out exact.
 */
import { Kafka, logLevel } from 'kafkajs';
import { mongo } from 'mongoose';

const [brokers = '', mongodb = '', topic = '', database = '', order = ''] = process.argv.slice(2);
const client = await new mongo.MongoClient(mongodb).connect();
const db = client.db(database);
const effects = db.collection<{ _id: string; times: number }>(`effects-${order}`);
const inbox = db.collection<{ _id: string }>('inbox');

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const effect = async (id: string, session?: mongo.ClientSession): Promise<void> => {
  await effects.updateOne({ _id: id }, { $inc: { times: 1 } }, { upsert: true, ...(session ? { session } : {}) });
};

async function once(id: string): Promise<void> {
  await client.withSession((session) =>
    session.withTransaction(async () => {
      if (await inbox.findOne({ _id: id }, { session })) return;
      await inbox.insertOne({ _id: id }, { session });
      await effect(id, session);
    }),
  );
}

const kafka = new Kafka({ clientId: 'control', brokers: brokers.split(','), logLevel: logLevel.NOTHING });
const consumer = kafka.consumer({ groupId: `${topic}-${order}`, sessionTimeout: 6000, heartbeatInterval: 1000, rebalanceTimeout: 6000, maxWaitTimeInMs: 200 });
await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await consumer.run({
  autoCommit: false,
  eachBatch: async ({ batch, heartbeat }) => {
    const commit = () => consumer.commitOffsets([{ topic, partition: batch.partition, offset: String(Number(batch.lastOffset()) + 1) }]);
    if (order === 'commit-first') await commit();
    for (const message of batch.messages) {
      const id = message.value?.toString() ?? '';
      if (order === 'inbox') await once(id);
      else await effect(id);
      await pause(15);
      await heartbeat();
    }
    if (order !== 'commit-first') await commit();
  },
});
