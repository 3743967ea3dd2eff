import { randomUUID } from 'node:crypto';
import { getConnectionToken } from '@nestjs/mongoose';
import type { IntegrationEventContract } from '@umn/contracts';
import { JobQueue } from '@umn/platform/jobs';
import { kafkaForTests, Line, servers, settle, startService, type RunningService } from '@umn/testing';
import type { Producer } from 'kafkajs';
import type { Connection } from 'mongoose';
import { createClient } from 'redis';
import type { NoticeJob } from '../src/adapters/jobs/notice-jobs.ts';
import { MongoNotices } from '../src/adapters/mongo/mongo-notices.ts';
import { noticeModel, type NoticeRow } from '../src/adapters/mongo/notice-schema.ts';
import { AppModule } from '../src/app.module.ts';
import { configSchema } from '../src/config.ts';
import { Notices } from '../src/domain/notices.ts';
import { MailServer } from './mail-server.ts';
import { Owners } from './owners.ts';

/** The service on real Kafka, MongoDB, Redis and Keycloak, with a mail server that does what a test says. */
export class World {
  readonly mail = new MailServer();
  readonly owners = new Owners();
  redis!: Line;
  service!: RunningService;
  #producer: Producer | undefined;

  async start(namespace?: string): Promise<void> {
    await this.mail.start();
    await this.owners.start();
    this.redis = await Line.to(servers().REDIS_URL);
    await this.startService(namespace);
    const producer = kafkaForTests().producer();
    await producer.connect();
    this.#producer = producer;
  }

  async startService(namespace?: string): Promise<void> {
    this.service = await startService({
      name: 'notifications',
      configSchema,
      moduleOf: (config) => AppModule.with(config),
      environment: {
        SMTP_URL: this.mail.url,
        REDIS_URL: this.redis.through(servers().REDIS_URL),
        MEMBERSHIP_URL: this.owners.url,
        EVENTS_URL: this.owners.url,
        PORTAL_ORIGIN: 'https://portal.example',
      },
      ...(namespace === undefined ? {} : { namespace }),
    });
  }

  async stop(): Promise<void> {
    await this.#producer?.disconnect();
    await this.service?.stop();
    await this.redis?.cut();
    await this.owners.stop();
    await this.mail.stop();
  }

  get notices(): MongoNotices {
    return this.service.app.get(Notices) as MongoNotices;
  }

  async rows(eventId: string): Promise<NoticeRow[]> {
    const connection = this.service.app.get<Connection>(getConnectionToken());
    return (connection.models['Notice'] as ReturnType<typeof noticeModel>).find({ eventId }).lean<NoticeRow[]>();
  }

  async waitingJobs(): Promise<number> {
    return (this.service.app.get(JobQueue) as JobQueue<NoticeJob>).waiting();
  }

  /** Deletes every key of this world, as a Redis that lost its memory would: it is shared with others. */
  async wipeRedis(): Promise<void> {
    const client = createClient({ url: servers().REDIS_URL });
    await client.connect();
    const keys = await client.keys(`${this.service.namespace}*`);
    if (keys.length > 0) await client.del(keys);
    client.destroy();
  }

  /** Publishes as the owner's outbox would; returns the integration event's id. */
  async publish(contract: IntegrationEventContract, data: unknown, id: string = randomUUID()): Promise<string> {
    const { topic, key } = contract.of(data);
    await this.#producer?.send({
      topic: `${this.service.namespace}${topic}`,
      acks: -1,
      messages: [{ key, value: JSON.stringify(data), headers: { ce_specversion: '1.0', ce_id: id, ce_type: contract.type, ce_time: new Date().toISOString(), ce_source: '/unionmigrantnet/test' } }],
    });
    return id;
  }

  /** Waits until every notice of an integration event has ended. */
  async ended(eventId: string, count = 1, within = 30_000): Promise<NoticeRow[]> {
    return settle(`${count} notices of ${eventId} to end`, within, async () => {
      const rows = await this.rows(eventId);
      return rows.length === count && rows.every(({ state }) => state === 'sent' || state === 'dead') ? rows : undefined;
    });
  }
}
