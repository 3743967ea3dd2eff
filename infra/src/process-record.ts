import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson, type Instance } from './instance.ts';

/** What is needed to find a process again and to be sure that it is the same one: a process id may be given to another later. */
export interface ProcessRecord {
  readonly name: string;
  readonly pid: number;
  /** The kernel's start time of the process, in clock ticks since boot; null where /proc is not there. */
  readonly startedAt: string | null;
  readonly details: Record<string, unknown>;
}

/** The start time the kernel gives for a process, or null. A zombie counts as gone. */
export function startTimeOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

export function isAlive(record: ProcessRecord): boolean {
  if (record.startedAt !== null) return startTimeOf(record.pid) === record.startedAt;
  try {
    process.kill(record.pid, 0);
    return true;
  } catch {
    return false;
  }
}

type Kept = Pick<Instance, 'run'>;

const fileOf = (instance: Kept, name: string): string => join(instance.run, `${name}.process.json`);

export function keepRecord(instance: Instance, name: string, pid: number, details: Record<string, unknown> = {}): ProcessRecord {
  const record = { name, pid, startedAt: startTimeOf(pid), details };
  writeJson(fileOf(instance, name), record);
  return record;
}

/** The record of a process that still runs, or undefined. */
export function runningRecord(instance: Kept, name: string): ProcessRecord | undefined {
  const record = readJson<ProcessRecord>(fileOf(instance, name));
  return record && isAlive(record) ? record : undefined;
}

/** Every process of the instance that still runs. */
export function runningRecords(instance: Kept): ProcessRecord[] {
  if (!existsSync(instance.run)) return [];
  return readdirSync(instance.run)
    .filter((file) => file.endsWith('.process.json'))
    .flatMap((file) => runningRecord(instance, file.replace('.process.json', '')) ?? []);
}

export function dropRecord(instance: Instance, name: string): void {
  rmSync(fileOf(instance, name), { force: true });
}

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal);
  } catch {
    try {
      process.kill(pid, signal);
    } catch {
      // It has gone already.
    }
  }
};

/** Stops a recorded process and its group: asks, waits up to `limitMs`, then insists. */
export async function stopRecorded(instance: Instance, record: ProcessRecord, limitMs: number): Promise<void> {
  if (isAlive(record)) {
    signalGroup(record.pid, 'SIGTERM');
    const until = Date.now() + limitMs;
    while (isAlive(record) && Date.now() < until) await new Promise((wake) => setTimeout(wake, 50));
    if (isAlive(record)) {
      signalGroup(record.pid, 'SIGKILL');
      while (isAlive(record)) await new Promise((wake) => setTimeout(wake, 20));
    }
  }
  dropRecord(instance, record.name);
}
