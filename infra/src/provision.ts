import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './instance.ts';
import { withLock } from './lock.ts';

/**
 * Gives the folder of a downloaded server, filled by `fill` when it is not there yet. It appears whole or not at all,
 * so an interrupted download is begun again; two runs at once download it once.
 */
export async function provisioned(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const downloads = join(cacheFolder(), 'downloads');
  const folder = join(downloads, name);
  if (existsSync(folder)) return folder;
  mkdirSync(downloads, { recursive: true, mode: 0o755 });
  return withLock(join(cacheFolder(), 'locks'), name, async () => {
    if (existsSync(folder)) return folder;
    const draft = mkdtempSync(`${folder}.draft-`);
    try {
      chmodSync(draft, 0o755);
      await fill(draft);
      renameSync(draft, folder);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      throw error;
    }
    return folder;
  });
}

/** Bytes of all files below a folder. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}
