/**
 * A publisher without an outbox, for the control of the fault tests: writes the state, then sends the event. A kill
 * between the two leaves state that nobody ever hears of. `node publisher.ts <brokers> <mongodb> <topic> <database>`.
 */
import { Kafka, logLevel } from 'kafkajs';
import { mongo } from 'mongoose';

const [brokers = '', mongodb = '', topic = '', database = ''] = process.argv.slice(2);
const client = await new mongo.MongoClient(mongodb).connect();
const states = client.db(database).collection<{ _id: string }>('states');
const producer = new Kafka({ clientId: 'control', brokers: brokers.split(','), logLevel: logLevel.NOTHING }).producer();
await producer.connect();
for (let number = 1; ; number += 1) {
  const id = `state-${number}`;
  await states.insertOne({ _id: id });
  await producer.send({ topic, acks: -1, messages: [{ key: id, value: id }] });
}
