import { randomUUID } from 'node:crypto';
import type { Answer } from './call.ts';

/** One command of a client: tried perhaps often, under one key, and acknowledged at most once. */
export interface Entry<Wish> {
  readonly key: string;
  readonly wish: Wish;
  tries: number;
  /** The body of the answer that acknowledged it. */
  acknowledged: any;
  /** Answers that were neither an acknowledgement nor a "not now". */
  readonly strange: string[];
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a client who means well does: tries again, under the same key, whatever is "not now" or never answered. */
export class Ledger<Wish> {
  readonly entries: Entry<Wish>[] = [];
  readonly #send: (wish: Wish, key: string) => Promise<Answer>;
  readonly #mostTries: number;

  constructor(send: (wish: Wish, key: string) => Promise<Answer>, mostTries = 40) {
    this.#send = send;
    this.#mostTries = mostTries;
  }

  get acknowledged(): Entry<Wish>[] {
    return this.entries.filter((entry) => entry.acknowledged !== undefined);
  }

  get strange(): string[] {
    return this.entries.flatMap((entry) => entry.strange);
  }

  /** `giveUp` says after how many tries this client goes away without knowing. */
  async command(wish: Wish, giveUp = this.#mostTries): Promise<Entry<Wish>> {
    const entry: Entry<Wish> = { key: randomUUID(), wish, tries: 0, acknowledged: undefined, strange: [] };
    this.entries.push(entry);
    while (entry.tries < giveUp && entry.acknowledged === undefined) {
      entry.tries += 1;
      try {
        const { status, body } = await this.#send(wish, entry.key);
        if (status === 200 || status === 201) entry.acknowledged = body;
        // 409 `running`: the first try's process died with the key in its hand, and its lease runs out.
        else if (status !== 503 && !(status === 409 && body.code === 'platform.idempotency-running')) {
          entry.strange.push(`${status} ${body.code ?? ''}`);
          break;
        }
      } catch {
        // No answer at all: nobody knows whether it happened.
      }
      if (entry.acknowledged === undefined) await pause(250 + Math.random() * 250);
    }
    return entry;
  }
}
