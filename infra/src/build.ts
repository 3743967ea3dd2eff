import { checkout } from './instance.ts';
import { progress, secondsSince } from './progress.ts';
import { lastLines, tryProgram } from './run-program.ts';

/** Builds the services and libraries; almost nothing to do when they are built already. */
export async function build(): Promise<void> {
  const began = Date.now();
  const { code, output } = await tryProgram('npm', ['run', '--silent', 'build'], { cwd: checkout });
  if (code !== 0) throw new Error(`The build failed:\n${lastLines(output, 30)}`);
  progress('build', `done, ${secondsSince(began)}`);
}
