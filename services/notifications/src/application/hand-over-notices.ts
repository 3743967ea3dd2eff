import type { Notices } from '../domain/notices.ts';
import type { Workers } from '../domain/workers.ts';

/** The queue is kept shallow, so that what goes first is decided here, from the rows, and not by what came first. */
const deepest = 200;

/** A notice that no worker has taken by then is handed over again, in milliseconds: the queue may have been wiped. */
const handAgainAfter = 20_000;

/**
 * The sweep: hands every notice that is due to the workers. It is the only way into the queue, for the new, the
 * put off, the stuck whose worker died, and all of them after the queue was lost.
 */
export class HandOverNotices {
  readonly #notices: Notices;
  readonly #workers: Workers;

  constructor(notices: Notices, workers: Workers) {
    this.#notices = notices;
    this.#workers = workers;
  }

  async run(): Promise<void> {
    const now = new Date();
    const candidates = await this.#notices.waitingForWorkers(now, deepest);
    if (candidates.length === 0) return;
    const room = deepest - (await this.#workers.unread());
    const ids = candidates.slice(0, Math.max(0, room));
    for (const id of ids) await this.#workers.hand(id);
    if (ids.length > 0) await this.#notices.handedOver(ids, new Date(now.getTime() + handAgainAfter));
  }
}
