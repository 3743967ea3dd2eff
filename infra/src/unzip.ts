import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.ts';

/** Unpacks with Python, which is here anyway. It forgets who may execute, so the programs in each `bin` are made executable. */
export async function unzip(archive: string, folder: string): Promise<void> {
  await runProgram('python3', ['-m', 'zipfile', '-e', archive, folder]);
  for (const entry of readdirSync(folder)) {
    const programs = join(folder, entry, 'bin');
    if (!existsSync(programs)) continue;
    for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755);
  }
}
