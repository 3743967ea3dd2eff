import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const environment = { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' };

/** What the linter says of a file that is not there, as if it were. */
function lint(file: string, code: string): string[] {
  const run = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', file, '-f', 'json'], {
    cwd: root,
    input: code,
    encoding: 'utf8',
    env: environment,
  });
  const [result] = JSON.parse(run.stdout) as { messages: { ruleId: string }[] }[];
  return (result?.messages ?? []).map((message) => message.ruleId);
}

// Without the project graph the boundary rule skips itself in silence, so it is made first here as in `npm run lint`.
beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), 'show', 'projects'], { cwd: root, env: environment, stdio: 'ignore' });
}, 60_000);

const domain = 'services/events/src/domain/planted.ts';
const application = 'services/events/src/application/planted.ts';

describe('the guards catch what is planted', () => {
  it.each([
    ['a service that imports another', 'services/events/src/adapters/planted.ts', `import { readConfig } from '../../../directory/src/config.ts';\nreadConfig;`, '@nx/enforce-module-boundaries'],
    ['a library that imports a service', 'libs/contracts/src/planted.ts', `export * from '../../../services/directory/src/config.ts';`, '@nx/enforce-module-boundaries'],
    ['the kernel leaning on the platform', 'libs/kernel/src/planted.ts', `export * from '@umn/platform/http';`, '@nx/enforce-module-boundaries'],
    ['a rule that knows the database', domain, `export * from 'mongoose';`, 'no-restricted-imports'],
    ['a rule that imports an adapter', domain, `export * from '../adapters/http/mlps.controller.ts';`, 'no-restricted-imports'],
    ['a rule that reads the clock', domain, `export const now = (): Date => new Date();`, 'no-restricted-syntax'],
    ['a use case that knows Kafka', application, `export * from 'kafkajs';`, 'no-restricted-imports'],
    ['a use case that imports an adapter', application, `export * from '../adapters/http/mlps.controller.ts';`, 'no-restricted-imports'],
    ['a use case that calls out by itself', application, `export const ask = () => fetch('http://x');`, 'no-restricted-globals'],
    ['a reader of the environment beside config.ts', 'services/events/src/adapters/planted.ts', `export const port = process.env.PORT;`, 'no-restricted-properties'],
    ['the test harness in shipped code', 'services/events/src/adapters/planted.ts', `export * from '@umn/testing';`, 'no-restricted-imports'],
  ])('%s', (_, file, code, rule) => {
    expect(lint(file, code)).toContain(rule);
  });

  it('and lets through what is right', () => {
    expect(lint(domain, `import { refused } from '@umn/kernel';\nexport const no = () => refused({ kind: 'conflict', code: 'x' });\n`)).toEqual([]);
  });
});
