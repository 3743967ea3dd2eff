export interface TurnLimits {
  /** After this a waiter goes on without a turn. */
  readonly waitAtMostMs: number;
  /** After this a turn ends by itself. */
  readonly holdAtMostMs: number;
}

/** One after the other, by key, within this process. A courtesy that saves work: nothing may be right because of it. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #last = new Map<string, Promise<void>>();

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /** Waits for the turn; the answer ends it, and may be called more than once. */
  async take(key: string): Promise<() => void> {
    const before = this.#last.get(key);
    let end: () => void = () => undefined;
    const own = new Promise<void>((resolve) => {
      end = resolve;
    });
    const line = (before ?? Promise.resolve()).then(() => own);
    this.#last.set(key, line);
    void line.then(() => {
      if (this.#last.get(key) === line) this.#last.delete(key);
    });
    if (before) await withLimit(before, this.#limits.waitAtMostMs);
    const limit = setTimeout(end, this.#limits.holdAtMostMs);
    limit.unref();
    return () => {
      clearTimeout(limit);
      end();
    };
  }
}

function withLimit(promise: Promise<void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, milliseconds);
    void promise.then(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}
