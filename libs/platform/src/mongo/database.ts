import mongoose, { type Connection } from 'mongoose';
import type { Logger } from '../telemetry/index.ts';
import { refuseUndefinedFilters } from './refuse-undefined-filters.ts';

// A filter that a caller could shape must not carry operators (`{"$ne":null}`): mongoose then quotes them.
// Operators that we write ourselves go through `mongoose.trusted({ $in: [...] })`.
mongoose.set('sanitizeFilter', true);
// A filter on a path that the schema does not know would otherwise match everything.
mongoose.set('strictQuery', 'throw');
// Whatever mongoose does inside `connection.transaction` joins it by itself.
mongoose.set('transactionAsyncLocalStorage', true);

export interface DatabaseOptions {
  readonly url: string;
  readonly name: string;
}

/** Making collections and indexes takes a second; a server that does not answer must be named in the log. */
const longestPreparation = 20_000;

const within = async (work: Promise<void>, milliseconds: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  await Promise.race([work, limit]).finally(() => clearTimeout(timer));
};

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * The one connection of a service to its own database. It opens in the background and for as long as it
 * takes, so that a service may start before MongoDB; until then every operation fails at once.
 */
export class Database {
  readonly connection: Connection;
  readonly #options: DatabaseOptions;
  readonly #logger: Logger;
  readonly #opened: Promise<boolean>;
  #markOpened: (reached: boolean) => void = () => undefined;
  #prepared = false;
  #stopped = false;

  constructor(options: DatabaseOptions, logger: Logger) {
    this.#options = options;
    this.#logger = logger;
    this.#opened = new Promise((resolve) => {
      this.#markOpened = resolve;
    });
    this.connection = mongoose.createConnection();
    this.connection.set('bufferCommands', false);
    this.connection.set('autoCreate', false);
    this.connection.set('autoIndex', false);
    this.connection.plugin(refuseUndefinedFilters);
    this.connection.on('error', (error: Error) => this.#logger.warn('MongoDB connection', error));
  }

  /** Settles with true once the database was reached and its collections and indexes were made; with false if it was stopped first. */
  get opened(): Promise<boolean> {
    return this.#opened;
  }

  get isUp(): boolean {
    return this.#prepared && this.connection.readyState === mongoose.ConnectionStates.connected;
  }

  /** Returns at once; the opening goes on behind it. */
  start(): void {
    void this.#open();
  }

  async #open(): Promise<void> {
    while (!this.#stopped && !this.#prepared) {
      try {
        if (this.connection.readyState === mongoose.ConnectionStates.disconnected) {
          await this.connection.openUri(this.#options.url, {
            dbName: this.#options.name,
            serverSelectionTimeoutMS: 2500,
            connectTimeoutMS: 2500,
            maxPoolSize: 50,
          });
        }
        await within(this.#prepare(), longestPreparation);
        this.#prepared = true;
        this.#markOpened(true);
      } catch (error) {
        this.#logger.warn('MongoDB is not there yet', { reason: error instanceof Error ? error.message : String(error) });
        await pause(1000);
      }
    }
  }

  /** Collections exist before the first transaction, and a unique index before the first insert that leans on it. */
  async #prepare(): Promise<void> {
    for (const model of Object.values(this.connection.models)) {
      await model.createCollection();
      await model.createIndexes();
    }
  }

  /** Lets go of those who wait for the opening: the process ends. */
  giveUp(): void {
    this.#stopped = true;
    this.#markOpened(false);
  }

  async stop(): Promise<void> {
    this.giveUp();
    await this.connection.close();
  }

  /** For tests and the removal of demonstration data. */
  async drop(): Promise<void> {
    await this.connection.dropDatabase();
  }
}
