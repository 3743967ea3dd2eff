import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { Ids } from '@umn/kernel';
import { ServiceClient } from '@umn/platform/http';
import { JobQueue } from '@umn/platform/jobs';
import { Health, PlatformModule } from '@umn/platform/service';
import { Logger } from '@umn/platform/telemetry';
import { Timers } from '@umn/platform/timers';
import type { Connection } from 'mongoose';
import { NoticesController } from './adapters/http/notices.controller.ts';
import { NoticeJob, NoticeJobs } from './adapters/jobs/notice-jobs.ts';
import { NoticeWork } from './adapters/jobs/notice-work.ts';
import { EventConsumer } from './adapters/kafka/event-consumer.ts';
import { RegistrationConsumer } from './adapters/kafka/registration-consumer.ts';
import { TransferConsumer } from './adapters/kafka/transfer-consumer.ts';
import { MongoNotices } from './adapters/mongo/mongo-notices.ts';
import { OwnerAudiences } from './adapters/owners/owner-audiences.ts';
import { SmtpPostman } from './adapters/smtp/smtp-postman.ts';
import { HandOverNotices } from './application/hand-over-notices.ts';
import { SendNotice } from './application/send-notice.ts';
import { TellAboutEvent } from './application/tell-about-event.ts';
import { TellAboutRegistration } from './application/tell-about-registration.ts';
import { TellAboutTransfer } from './application/tell-about-transfer.ts';
import { WriteNotices } from './application/write-notices.ts';
import type { Config } from './config.ts';
import { Audiences } from './domain/audiences.ts';
import { deliveryPolicy } from './domain/delivery-policy.ts';
import { Fingerprint } from './domain/fingerprint.ts';
import { Notices } from './domain/notices.ts';
import { Postman } from './domain/postman.ts';
import { Workers } from './domain/workers.ts';

const useCases: Provider[] = [
  { provide: WriteNotices, inject: [Notices, Ids, Fingerprint], useFactory: (...parts: [Notices, Ids, Fingerprint]) => new WriteNotices(...parts) },
  { provide: TellAboutTransfer, inject: [Audiences, WriteNotices], useFactory: (...parts: [Audiences, WriteNotices]) => new TellAboutTransfer(...parts) },
  { provide: TellAboutRegistration, inject: [Audiences, WriteNotices], useFactory: (...parts: [Audiences, WriteNotices]) => new TellAboutRegistration(...parts) },
  { provide: TellAboutEvent, inject: [Audiences, WriteNotices], useFactory: (...parts: [Audiences, WriteNotices]) => new TellAboutEvent(...parts) },
  { provide: HandOverNotices, inject: [Notices, Workers], useFactory: (...parts: [Notices, Workers]) => new HandOverNotices(...parts) },
  { provide: SendNotice, inject: [Notices, Postman], useFactory: (...parts: [Notices, Postman]) => new SendNotice(...parts, deliveryPolicy) },
];

const adapters = (config: Config): Provider[] => [
  { provide: Fingerprint, useFactory: () => new Fingerprint(config.KEYCLOAK_CLIENT_SECRET) },
  { provide: Notices, inject: [getConnectionToken()], useFactory: (connection: Connection) => new MongoNotices(connection) },
  { provide: Audiences, inject: [ServiceClient], useFactory: (client: ServiceClient) => new OwnerAudiences(client) },
  {
    provide: SmtpPostman,
    inject: [Health],
    useFactory: (health: Health) => {
      const postman = new SmtpPostman({
        smtpUrl: config.SMTP_URL,
        from: config.MAIL_FROM,
        portalOrigin: config.PORTAL_ORIGIN,
        plainTextAllowed: config.UMN_PROFILE !== 'production',
      });
      health.register('smtp', () => postman.isUp());
      return postman;
    },
  },
  { provide: Postman, useExisting: SmtpPostman },
  {
    provide: JobQueue,
    inject: [Logger, Health],
    useFactory: (logger: Logger, health: Health) => {
      const queue = new JobQueue({ name: 'notices', redisUrl: config.REDIS_URL, namespace: config.UMN_NAMESPACE, payload: NoticeJob, lockDuration: deliveryPolicy.lease, logger });
      health.register('redis', () => queue.isUp());
      return queue;
    },
  },
  { provide: Workers, inject: [JobQueue], useFactory: (queue: JobQueue<NoticeJob>) => new NoticeJobs(queue) },
  {
    provide: NoticeWork,
    inject: [Timers, JobQueue, HandOverNotices, SendNotice, SmtpPostman],
    useFactory: (...parts: [Timers, JobQueue<NoticeJob>, HandOverNotices, SendNotice, SmtpPostman]) => new NoticeWork(...parts),
  },
];

@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forService({ name: 'notifications', config })],
      controllers: [NoticesController, TransferConsumer, RegistrationConsumer, EventConsumer],
      providers: [...useCases, ...adapters(config)],
    };
  }
}
