import { progress, secondsSince } from './progress.ts';
import { runProgram, tryProgram } from './run-program.ts';

/** A program of the system that something here needs. */
export interface Program {
  readonly name: string;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
  present(): Promise<boolean>;
}

const answers = async (command: string, args: readonly string[]): Promise<boolean> => (await tryProgram(command, args)).code === 0;

/** The major version in what `java -version` prints, or 0. */
export function javaMajor(output: string): number {
  return Number(/version "(\d+)/.exec(output)?.[1] ?? 0);
}

export const java: Program = {
  name: 'Java 17 or newer',
  packages: ['openjdk-17-jre-headless'],
  present: async () => javaMajor((await tryProgram('java', ['-version'])).output) >= 17,
};
export const maven: Program = { name: 'Maven', packages: ['maven'], present: () => answers('mvn', ['--version']) };
export const python: Program = { name: 'Python 3 with venv', packages: ['python3', 'python3-venv'], present: () => answers('python3', ['-c', 'import venv, ensurepip']) };
export const redisServer: Program = { name: 'Redis', packages: ['redis-server'], present: () => answers('redis-server', ['--version']) };
export const chromium: Program = { name: 'Chromium', packages: ['chromium'], present: () => answers('chromium', ['--version']) };
export const notoFonts: Program = {
  name: 'Noto fonts',
  packages: ['fonts-noto-core'],
  present: async () => (await tryProgram('fc-list', [':lang=ar'])).output.includes('Noto'),
};

/** The line a person types to get these programs. */
export const installLine = (missing: readonly Program[]): string =>
  `apt-get update && apt-get install -y --no-install-recommends ${[...new Set(missing.flatMap((program) => program.packages))].join(' ')}`;

/** Makes sure that the programs are there: installs what is missing when we may (root on Debian), else names all of them at once. */
export async function ensurePrograms(programs: readonly Program[]): Promise<void> {
  const presence = await Promise.all(programs.map((program) => program.present()));
  const missing = programs.filter((_, index) => !presence[index]);
  if (missing.length === 0) return;
  const names = missing.map((program) => program.name).join(', ');
  if (process.getuid?.() !== 0 || !(await answers('apt-get', ['--version']))) {
    throw new Error(`Missing on this machine: ${names}. On Debian, as root:\n\n    ${installLine(missing)}\n`);
  }
  const began = Date.now();
  progress('programs', `installing ${names} …`);
  // Run level 1 keeps packages from starting servers of their own.
  await runProgram('sh', ['-c', installLine(missing)], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } });
  progress('programs', `installed ${names}, ${secondsSince(began)}`);
}
