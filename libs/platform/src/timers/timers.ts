import type { Logger } from '../telemetry/index.ts';

interface Timer {
  readonly name: string;
  readonly milliseconds: number;
  readonly work: () => Promise<void>;
  handle?: NodeJS.Timeout;
  running?: Promise<void> | undefined;
}

/**
 * Periodic work of a service: what is due is found in the database, so a missed or doubled tick does no
 * harm. A timer never overlaps itself, and its faults are logged and tried again at the next tick.
 */
export class Timers {
  readonly #timers: Timer[] = [];
  readonly #logger: Logger;
  #started = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** Registers work to be done every so many milliseconds once the service is ready. */
  every(name: string, milliseconds: number, work: () => Promise<void>): void {
    const timer: Timer = { name, milliseconds, work };
    this.#timers.push(timer);
    if (this.#started) this.#arm(timer);
  }

  start(): void {
    if (this.#started) return;
    this.#started = true;
    for (const timer of this.#timers) this.#arm(timer);
  }

  /** Runs everything once, now, and waits for it: after the domain's clock was moved. */
  async runDue(): Promise<void> {
    for (const timer of this.#timers) await this.#run(timer);
  }

  async stop(): Promise<void> {
    this.#started = false;
    for (const timer of this.#timers) clearInterval(timer.handle);
    await Promise.all(this.#timers.map((timer) => timer.running));
  }

  #arm(timer: Timer): void {
    timer.handle = setInterval(() => void this.#run(timer), timer.milliseconds);
  }

  #run(timer: Timer): Promise<void> {
    timer.running ??= timer
      .work()
      .catch((error: unknown) => this.#logger.warn(`Timer ${timer.name} failed; it is tried again`, error))
      .finally(() => {
        timer.running = undefined;
      });
    return timer.running;
  }
}
