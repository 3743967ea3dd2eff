import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTimeOf } from './process-record.ts';

/** Runs `work` while no other process on this machine holds the lock of that name. A lock whose holder died is taken over. */
export async function withLock<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, `${name}.lock`);
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (holderIsGone(lock)) rmSync(lock, { recursive: true, force: true });
      else await new Promise((wake) => setTimeout(wake, 300));
    }
  }
  writeFileSync(join(lock, 'holder'), `${process.pid} ${startTimeOf(process.pid) ?? ''}`);
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function holderIsGone(lock: string): boolean {
  try {
    const [pid, startedAt] = readFileSync(join(lock, 'holder'), 'utf8').split(' ');
    return startTimeOf(Number(pid)) !== startedAt;
  } catch {
    return false;
  }
}
