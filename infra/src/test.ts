import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { checkout, openInstance, readJson } from './instance.ts';
import { tally, type JestReport } from './jest-results.ts';
import { stopLocalServers } from './local-servers.ts';
import { PlatformRun } from './platform.ts';
import { chromium, ensurePrograms, notoFonts } from './programs.ts';
import { progress, secondsSince } from './progress.ts';
import { lastLines, tryProgram } from './run-program.ts';
import { urlsFile } from './urls-of.ts';
import { whenAskedToStop } from './when-asked-to-stop.ts';

/**
 * `npm test`: everything, against real servers of its own, beside a running `npm start`.
 * Words after `npm test --` go to Jest, to run a part.
 */
const began = Date.now();
const instance = openInstance('test');
const steps: boolean[] = [];

/** A step that counts as one test. */
async function step(name: string, work: () => Promise<unknown>): Promise<void> {
  const since = Date.now();
  try {
    await work();
    steps.push(true);
    progress(name, `passed, ${secondsSince(since)}`);
  } catch (error) {
    steps.push(false);
    progress(name, `failed, ${secondsSince(since)}`);
    console.error((error as Error).message);
  }
}

async function check(name: string, ...command: [string, ...string[]]): Promise<void> {
  const { code, output } = await tryProgram(command[0], command.slice(1), { cwd: checkout });
  if (code !== 0) throw new Error(`${name}:\n${lastLines(output, 60)}`);
}

let jestProcess: ChildProcess | undefined;

const report = (part: string): string => join(instance.root, `jest-${part}.json`);

/** Runs a part of the specs; its report is a file, so that nothing a spec prints can be taken for it. */
function jest(part: string, ...args: string[]): Promise<void> {
  rmSync(report(part), { force: true });
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', join(checkout, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report(part)}`, ...args], {
      cwd: checkout,
      // The report goes to the file as well; its copy on standard output is left out.
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings', UMN_SERVERS: instance.addressFile, UMN_URLS: urlsFile(instance) },
    });
    jestProcess = child;
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

/** Which specs run, part after part. Faults come last and alone: they kill what the others stand on. */
function parts(ready: boolean): Record<string, string[]> {
  const chosen = process.argv.slice(2);
  if (chosen.length > 0) return { chosen: ['--maxWorkers=2', ...chosen] };
  // Without the platform only what needs no server can tell us anything.
  if (!ready) return { unit: ['--selectProjects', 'unit', '--maxWorkers=2'] };
  return { main: ['--selectProjects', 'unit', 'int', 'e2e', '--maxWorkers=2'], faults: ['--selectProjects', 'faults', '--runInBand'] };
}

let run: PlatformRun;
try {
  run = new PlatformRun(instance, 'test');
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const unlessStopping = whenAskedToStop(() => {
  jestProcess?.kill('SIGTERM');
  return run.stop();
}, 130);

await stopLocalServers(instance); // Left behind by a run that was killed.
// Each run begins with empty stores. Keycloak's are kept: making them takes longest, and its realm is checked anyway.
for (const server of ['mongodb', 'kafka', 'elasticsearch', 'redis', 'inbox']) rmSync(join(instance.data, server), { recursive: true, force: true });

const built = build();
const checks = step('build', () => built).then(async () => {
  await step('typecheck', () => check('Types', 'npm', 'run', '--silent', 'typecheck'));
  await step('lint', () => check('Lint', 'npm', 'run', '--silent', 'lint'));
});
let ready = false;
const platform = step('platform', async () => {
  await ensurePrograms([chromium, notoFonts]);
  await run.loadDemoData(await run.up(built));
  ready = true;
});
await Promise.all([checks, platform]);
await unlessStopping();

const chosen = parts(ready);
for (const [part, args] of Object.entries(chosen)) {
  const since = Date.now();
  await jest(part, ...args);
  await unlessStopping();
  progress(`tests: ${part}`, `done, ${secondsSince(since)}`);
}
await run.stop();

const { passed, failed } = tally(Object.keys(chosen).map((part) => readJson<JestReport>(report(part))), steps);
progress('all', `${secondsSince(began)}; logs: ${instance.logs}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
