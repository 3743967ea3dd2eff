import { runProgram, tryProgram } from './run-program.ts';

/** As root: the ids of a system user of that name, made when missing. Otherwise undefined: servers run as whoever we are. */
export async function ownUser(name: string): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if ((await tryProgram('id', ['-u', name])).code !== 0) {
    await runProgram('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  }
  return { uid: Number(await runProgram('id', ['-u', name])), gid: Number(await runProgram('id', ['-g', name])) };
}
