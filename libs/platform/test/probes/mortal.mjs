// A small service that dies by SIGKILL at the worst moment, run by killed.int.spec.ts as a process of its own.
// `protected` modes stand on the platform; `naive` modes do what looks the same without outbox and inbox.
import 'reflect-metadata';
import { existsSync, writeFileSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { ContactPointEdited } from '@umn/contracts';
import { Outbox, UnitOfWork } from '@umn/kernel';
import { commonConfig, readConfig } from '@umn/platform/config';
import { KafkaConnection, OnEvent } from '@umn/platform/kafka';
import { Database } from '@umn/platform/mongo';
import { PlatformModule, runService } from '@umn/platform/service';
import { Logger } from '@umn/platform/telemetry';
import { Schema } from 'mongoose';
import { z } from 'zod';

const [mode, flag] = process.argv.slice(2);
const config = readConfig(z.object(commonConfig));
const die = () => process.kill(process.pid, 'SIGKILL');
const say = (line) => writeSync(1, `${line}\n`);
const dieOnce = () => {
  if (!flag || existsSync(flag)) return;
  writeFileSync(flag, 'died');
  die();
};

const effectSchema = new Schema({ _id: String, times: Number }, { collection: 'effects', versionKey: false });
const countEffect = (effects, id) => effects.updateOne({ _id: id }, { $inc: { times: 1 } }, { upsert: true });

class Mortal {
  async edited(event) {
    const { effects } = Mortal;
    await countEffect(effects, event.data.contactPointId);
    dieOnce();
  }
}
if (mode === 'consume') {
  Controller()(Mortal);
  OnEvent(ContactPointEdited)(Mortal.prototype, 'edited', Object.getOwnPropertyDescriptor(Mortal.prototype, 'edited'));
}

class MortalModule {}
Module({ imports: [PlatformModule.forService({ name: 'directory', config })], controllers: mode === 'consume' ? [Mortal] : [] })(MortalModule);

const change = () => ({ contactPointId: randomUUID(), organisationId: randomUUID(), version: 1 });

async function publishNaively(effects) {
  const kafka = new KafkaConnection({ brokers: config.KAFKA_BROKERS, clientId: 'naive', namespace: config.UMN_NAMESPACE }, new Logger('naive', 'silent'));
  const producer = kafka.producer();
  await producer.connect();
  const data = change();
  await effects.create([{ _id: `state-${data.contactPointId}`, times: 0 }]);
  say(data.contactPointId);
  die();
  await producer.send({ topic: kafka.topic(ContactPointEdited.topic), messages: [{ key: data.contactPointId, value: JSON.stringify(data) }] });
}

async function consumeNaively(effects) {
  const kafka = new KafkaConnection({ brokers: config.KAFKA_BROKERS, clientId: 'naive', namespace: config.UMN_NAMESPACE }, new Logger('naive', 'silent'));
  const consumer = kafka.consumer(`${config.UMN_NAMESPACE}naive`);
  await consumer.connect();
  await consumer.subscribe({ topics: [kafka.topic(ContactPointEdited.topic)], fromBeginning: true });
  await consumer.run({
    eachMessage: async ({ message }) => {
      await countEffect(effects, `naive-${JSON.parse(message.value.toString()).contactPointId}`);
      dieOnce();
    },
  });
}

const app = await runService({ name: 'directory', config, module: MortalModule });
const database = app.get(Database);
Mortal.effects = database.connection.model('Effect', effectSchema);
await database.opened;

if (mode === 'publish') {
  const data = change();
  await app.get(UnitOfWork).run(() => app.get(Outbox).append(ContactPointEdited.of(data)));
  say(data.contactPointId);
  die();
}
if (mode === 'naive-publish') await publishNaively(Mortal.effects);
if (mode === 'naive-consume') await consumeNaively(Mortal.effects);
