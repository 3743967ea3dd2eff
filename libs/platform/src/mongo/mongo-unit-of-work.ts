import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@umn/kernel';
import type { Database } from './database.ts';

interface Work {
  readonly afterCommit: (() => void)[];
  readonly atEnd: (() => void)[];
}

/** One MongoDB transaction; the driver repeats the work on write conflicts and the commit on lost answers. */
export class MongoUnitOfWork extends UnitOfWork {
  readonly #database: Database;
  readonly #current = new AsyncLocalStorage<Work>();

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  override async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#current.getStore()) return work();
    let attempt: Work = { afterCommit: [], atEnd: [] };
    const end = () => attempt.atEnd.splice(0).forEach((effect) => effect());
    try {
      const result = await this.#database.connection.transaction(
        () => {
          end();
          attempt = { afterCommit: [], atEnd: [] };
          return this.#current.run(attempt, work);
        },
        { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
      );
      for (const effect of attempt.afterCommit) effect();
      return result as T;
    } finally {
      end();
    }
  }

  /** An effect that must not be seen before the commit, and may be lost with the process. */
  afterCommit(effect: () => void): void {
    const work = this.#current.getStore();
    if (work) work.afterCommit.push(effect);
    else effect();
  }

  /** Something to let go of when this attempt of the transaction is over, committed or not. */
  atEnd(effect: () => void): void {
    const work = this.#current.getStore();
    if (work) work.atEnd.push(effect);
    else effect();
  }

  get isRunning(): boolean {
    return this.#current.getStore() !== undefined;
  }
}
