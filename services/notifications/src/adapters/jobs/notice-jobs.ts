import type { JobQueue } from '@umn/platform/jobs';
import { z } from 'zod';
import { Workers } from '../../domain/workers.ts';

/** All that Redis ever learns of a notice. */
export const NoticeJob = z.strictObject({ noticeId: z.uuid() });
export type NoticeJob = z.output<typeof NoticeJob>;

export class NoticeJobs extends Workers {
  readonly #queue: JobQueue<NoticeJob>;

  constructor(queue: JobQueue<NoticeJob>) {
    super();
    this.#queue = queue;
  }

  override unread(): Promise<number> {
    return this.#queue.waiting();
  }

  override hand(noticeId: string): Promise<void> {
    return this.#queue.add({ noticeId });
  }
}
