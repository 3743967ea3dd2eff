import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, type Instance } from './instance.ts';
import { isAlive, keepRecord, runningRecord, stopRecorded } from './process-record.ts';
import { progress } from './progress.ts';
import { lastLines } from './run-program.ts';
import { environmentOf, serviceNames, type Platform, type ServiceName } from './service-environment.ts';

/** A service gets this long to finish what it is doing. */
const stopLimitMs = 25_000;

/** Milliseconds to wait before the nth restart in a row: 0.5, 1, 2, 4, 8, then always 10 s. */
export const restartDelay = (failures: number): number => Math.min(10_000, 500 * 2 ** Math.max(0, failures - 1));

/** Runs the services as child processes, and starts one again that ended without being asked to. */
export class Supervisor {
  readonly #platform: Platform;
  readonly #onChange: () => void;
  readonly #failures = new Map<ServiceName, number>();
  #stopping = false;

  /** `onChange` is called whenever a service has a new process id. */
  constructor(platform: Platform, onChange: () => void) {
    this.#platform = platform;
    this.#onChange = onChange;
  }

  start(service: ServiceName): void {
    if (this.#stopping) return;
    const { instance } = this.#platform;
    const began = Date.now();
    const output = openSync(logOf(instance, service), 'a', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=TimeoutNegativeWarning', join(checkout, 'services', service, 'dist', 'main.js')], {
      cwd: checkout,
      // A group of its own: Ctrl-C in the terminal must not reach it before we have asked it in order.
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...environmentOf(this.#platform, service) },
    });
    closeSync(output);
    if (child.pid !== undefined) keepRecord(instance, service, child.pid, { port: this.#platform.ports[service] });
    this.#onChange();
    child.once('error', () => undefined);
    child.once('exit', (code, signal) => this.#ended(service, Date.now() - began, signal ?? `code ${code}`));
  }

  #ended(service: ServiceName, livedMs: number, how: string): void {
    if (this.#stopping) return;
    const failures = livedMs > 60_000 ? 1 : (this.#failures.get(service) ?? 0) + 1;
    this.#failures.set(service, failures);
    const delay = restartDelay(failures);
    progress(service, `ended (${how}); starts again in ${delay / 1000} s`);
    if (failures > 1) process.stdout.write(`${cause(readFileSync(logOf(this.#platform.instance, service), 'utf8'))}\n`);
    setTimeout(() => this.start(service), delay);
  }

  /** Asks every service to end, all at once, and waits for it. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await stopServices(this.#platform.instance);
  }
}

/** Of a log, the lines at its end that most likely say why the process ended. */
function cause(log: string): string {
  const lines = log.trimEnd().split('\n').slice(-40);
  const errors = lines.filter((line) => /error/i.test(line) && !/^\s+at /.test(line));
  return lastLines((errors.length > 0 ? errors : lines).map((line) => line.slice(0, 300)).join('\n'), 3);
}

export const logOf = (instance: Instance, service: ServiceName): string => join(instance.logs, `${service}.log`);

/** Stops the instance's services, also those that a start which was killed has left behind. */
export async function stopServices(instance: Instance): Promise<void> {
  await Promise.all(
    serviceNames.map(async (service) => {
      const record = runningRecord(instance, service);
      if (record && isAlive(record)) await stopRecorded(instance, record, stopLimitMs);
    }),
  );
}

/** Puts away the last run's logs of the services when they have grown large. */
export function turnLogs(instance: Instance, largest = 20e6): void {
  for (const service of serviceNames) {
    const log = logOf(instance, service);
    try {
      if (statSync(log).size > largest) renameSync(log, `${log}.1`);
    } catch {
      // There is none yet.
    }
  }
}
