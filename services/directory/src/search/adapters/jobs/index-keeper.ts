import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Refused } from '@umn/kernel';
import { Logger } from '@umn/platform/telemetry';
import { Timers } from '@umn/platform/timers';
import { KeepIndex } from '../../application/keep-index.ts';
import { WorkOffBacklog } from '../../application/work-off-backlog.ts';
import { ProjectionBacklog } from '../../domain/projection-backlog.ts';

/** How soon a wiped index is noticed. */
const keepEveryMilliseconds = 2000;
/** The backlog is worked off right after each commit; the sweep is for what a crash or an absence left behind. */
const sweepEveryMilliseconds = 1000;

const isAway = (error: unknown): boolean => error instanceof Refused && error.refusal.kind === 'unavailable';

/** Keeps the index there and up to date. */
@Injectable()
export class IndexKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #timers: Timers;
  readonly #backlog: ProjectionBacklog;
  readonly #workOff: WorkOffBacklog;
  readonly #keep: KeepIndex;
  readonly #logger: Logger;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #away = false;

  constructor(timers: Timers, backlog: ProjectionBacklog, workOff: WorkOffBacklog, keep: KeepIndex, logger: Logger) {
    this.#timers = timers;
    this.#backlog = backlog;
    this.#workOff = workOff;
    this.#keep = keep;
    this.#logger = logger;
  }

  onApplicationBootstrap(): void {
    this.#backlog.onAdded(() => void this.#sweep());
    this.#timers.every('search-index', keepEveryMilliseconds, () => this.#keepIndex());
    this.#timers.every('search-backlog', sweepEveryMilliseconds, () => this.#sweep());
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  async #keepIndex(): Promise<void> {
    try {
      const built = await this.#keep.ifNeeded();
      if (built !== undefined) this.#logger.log('The search index was built', { contactPoints: built });
      if (this.#away) this.#logger.log('The search server is back');
      this.#away = false;
    } catch (error) {
      if (!isAway(error)) throw error;
      if (!this.#away) this.#logger.warn('The search server is away; what changes waits');
      this.#away = true;
    }
  }

  /** One at a time; what is added while it runs is worked off by another round. */
  #sweep(): Promise<void> {
    if (this.#stopped) return Promise.resolve();
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    this.#running = this.#rounds().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#workOff.execute();
      } catch (error) {
        if (!isAway(error)) this.#logger.error('The search index could not be brought up to date', error);
        return;
      }
    } while (this.#again && !this.#stopped);
  }
}
