import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { JobQueue } from '@umn/platform/jobs';
import type { Timers } from '@umn/platform/timers';
import type { HandOverNotices } from '../../application/hand-over-notices.ts';
import type { SendNotice } from '../../application/send-notice.ts';
import type { SmtpPostman } from '../smtp/smtp-postman.ts';
import type { NoticeJob } from './notice-jobs.ts';

/** As many as the mail server is spoken to at once. */
const concurrency = 4;

/** How long a new notice waits for the sweep at most, in milliseconds. */
const sweepEvery = 500;

/** The running part: the sweep, the workers, and their end before the database's. */
export class NoticeWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #parts: {
    readonly timers: Timers;
    readonly queue: JobQueue<NoticeJob>;
    readonly handOver: HandOverNotices;
    readonly send: SendNotice;
    readonly postman: SmtpPostman;
  };

  #started = false;

  constructor(timers: Timers, queue: JobQueue<NoticeJob>, handOver: HandOverNotices, send: SendNotice, postman: SmtpPostman) {
    this.#parts = { timers, queue, handOver, send, postman };
  }

  onApplicationBootstrap(): void {
    // Nest calls this once for HTTP and once more for the microservice that shares the container.
    if (this.#started) return;
    this.#started = true;
    const { timers, queue, handOver, send } = this.#parts;
    timers.every('hand over notices', sweepEvery, () => handOver.run());
    queue.work(concurrency, ({ noticeId }) => send.run(noticeId));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#parts.queue.close();
    this.#parts.postman.close();
  }
}
