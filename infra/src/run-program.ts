import { spawn, type ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/** Ends the programs that still run: nobody waits for them any more. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}

export interface ProgramResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end and gives its exit code and everything it printed. Never throws for a code; 127 when there is no such program. */
export function tryProgram(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], { cwd: options.cwd, env: options.env ?? process.env, stdio: ['pipe', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    const take = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 128 : 1), output });
    });
  });
}

/** Runs a program and throws, with its last lines, when it fails. */
export async function runProgram(command: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}): Promise<string> {
  const result = await tryProgram(command, args, options);
  if (result.code !== 0) throw new Error(`${command} ${args.slice(0, 3).join(' ')} … ended with code ${result.code}:\n${lastLines(result.output, 15)}`);
  return result.output;
}

/** The last lines of a text, indented, for an error message. */
export const lastLines = (text: string, count: number): string =>
  text.trimEnd().split('\n').slice(-count).map((line) => `    ${line}`).join('\n');
