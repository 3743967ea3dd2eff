import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const infra = dirname(fileURLToPath(import.meta.url));
const checkout = dirname(infra);
const [major] = process.versions.node.split('.').map(Number);

const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: checkout, stdio: 'inherit' });
    // Ctrl-C reaches the child by itself, as one of the terminal's processes; a signal sent to us alone is handed on.
    const handOn = (signal) => child.kill(signal);
    process.on('SIGTERM', handOn);
    process.on('SIGHUP', handOn);
    process.on('SIGINT', () => handOnAlone(child));
    watchNpm(child);
    child.once('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });

// In a terminal the child has had the same SIGINT: a second one would only make it say that it is stopping.
const handOnAlone = (child) => {
  if (!process.stdin.isTTY && !process.stdout.isTTY) child.kill('SIGTERM');
};

// npm that is asked to end ends its shell, and neither tells us: a parent that has gone is the same as being asked.
const watchNpm = (child) => {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) return;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  child.once('exit', () => clearInterval(watch));
};

/** The dependencies are there and not older than the lock file. */
function installed() {
  const marker = join(checkout, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(checkout, 'package-lock.json')).mtimeMs;
}

/** Installs the dependencies where they are missing, then runs one of our programs with the Node that they bring. */
export async function runWithOurNode(program) {
  if (!(major >= 20)) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (!installed()) {
    const began = Date.now();
    console.log('  dependencies    installing …');
    const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0) process.exit(code);
    console.log(`  dependencies    installed, ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
  const node = join(checkout, 'node_modules', 'node', 'bin', 'node');
  process.exit(await run(node, ['--disable-warning=ExperimentalWarning', '--disable-warning=TimeoutNegativeWarning', join(infra, 'src', program), ...process.argv.slice(2)]));
}
