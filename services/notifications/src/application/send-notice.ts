import { orRefuse } from '@umn/kernel';
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryPolicy } from '../domain/delivery-policy.ts';
import { claim, settle, type Notice } from '../domain/notice.ts';
import type { Notices } from '../domain/notices.ts';
import type { Postman } from '../domain/postman.ts';

/** How long to wait before an outcome that could not be recorded is recorded again, in milliseconds. */
const recordAgainAfter = 500;

/**
 * One attempt at one notice. Never lost: a notice stays queued, or its lease ends, until an outcome is recorded.
 * Never twice without a crash: the one who wins the claim sends, and what the mail server took is remembered
 * by this process until it is recorded, however long the database is away.
 */
export class SendNotice {
  readonly #notices: Notices;
  readonly #postman: Postman;
  readonly #policy: DeliveryPolicy;
  readonly #delivered = new Set<string>();

  constructor(notices: Notices, postman: Postman, policy: DeliveryPolicy) {
    this.#notices = notices;
    this.#postman = postman;
    this.#policy = policy;
  }

  async run(noticeId: string): Promise<void> {
    const notice = await this.#notices.find(noticeId);
    if (!notice) return;
    // Wall time: leases and retries do not follow the domain's clock.
    const claimed = claim(notice, new Date(), this.#policy);
    // Not due, already sent, or another worker's: a job is only a hint, and hints may come twice.
    if (!claimed.ok || !(await this.#notices.replace(notice, claimed.value))) return;
    const delivery = await this.#attempt(claimed.value);
    if (delivery.outcome === 'delivered') this.#delivered.add(noticeId);
    if (await this.#record(claimed.value, delivery)) this.#delivered.delete(noticeId);
  }

  async #attempt({ id, lang, content }: Notice): Promise<Delivery> {
    if (this.#delivered.has(id)) return { outcome: 'delivered' };
    if (!content) return { outcome: 'rejected', reason: 'content-missing' };
    try {
      return await this.#postman.deliver({ noticeId: id, lang, address: content.address, letter: content.letter });
    } catch (fault) {
      // A mail that cannot be written is a fault of ours: tried again in case it is mended, but not for ever.
      return { outcome: 'deferred', reason: `fault: ${fault instanceof Error ? fault.name : 'unknown'}` };
    }
  }

  /** Tries until the lease ends; after that somebody else may hold the notice. */
  async #record(claimed: Notice, delivery: Delivery): Promise<boolean> {
    const settled = orRefuse(settle(claimed, delivery, new Date(), this.#policy));
    for (;;) {
      try {
        return await this.#notices.replace(claimed, settled);
      } catch (fault) {
        if (claimed.dueAt === null || Date.now() + recordAgainAfter >= claimed.dueAt.getTime()) throw fault;
        await new Promise((resolve) => setTimeout(resolve, recordAgainAfter));
      }
    }
  }
}
