import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const generated = join(root, 'docs/generated');

const check = (folder: string) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'generate.ts'), '--check', '--folder', folder], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });

describe('the generated documents', () => {
  it('are what the code says', () => {
    const run = check(generated);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  }, 60_000);

  it('are called stale when they are', () => {
    const folder = mkdtempSync(join(tmpdir(), 'umn-docs-'));
    cpSync(generated, folder, { recursive: true });
    const file = join(folder, 'asyncapi.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('transfer', 'transfers'));
    const run = check(folder);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('asyncapi.json');
  }, 60_000);

  it('include an AsyncAPI document that its own parser accepts', () => {
    const script = `const { Parser } = require('@asyncapi/parser'); const { readFileSync } = require('node:fs');
      new Parser().parse(readFileSync(process.argv[1], 'utf8')).then(({ diagnostics }) => { const wrong = diagnostics.filter((d) => d.severity === 0); if (wrong.length) { console.error(JSON.stringify(wrong)); process.exit(1); } });`;
    const run = spawnSync(process.execPath, ['-e', script, join(generated, 'asyncapi.json')], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  }, 60_000);
});
