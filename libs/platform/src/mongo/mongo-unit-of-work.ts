import { AsyncLocalStorage } from 'node:async_hooks';
import { UnitOfWork } from '@umn/kernel';
import type { Database } from './database.ts';

interface Work {
  readonly afterCommit: (() => void)[];
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
    let afterCommit: (() => void)[] = [];
    const result = await this.#database.connection.transaction(
      () => {
        afterCommit = [];
        return this.#current.run({ afterCommit }, work);
      },
      { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    );
    for (const effect of afterCommit) effect();
    return result as T;
  }

  /** An effect that must not be seen before the commit, and may be lost with the process. */
  afterCommit(effect: () => void): void {
    const work = this.#current.getStore();
    if (work) work.afterCommit.push(effect);
    else effect();
  }

  get isRunning(): boolean {
    return this.#current.getStore() !== undefined;
  }
}
