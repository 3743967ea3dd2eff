import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { readConfig } from './read-config.ts';

const schema = z.object({ SECRET: z.string().min(3), PORT: z.coerce.number().default(1) });

describe('readConfig', () => {
  it('reads a secret from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'umn-')), 'secret');
    writeFileSync(file, 'quiet\n');
    expect(readConfig(schema, { SECRET_FILE: file })).toEqual({ SECRET: 'quiet', PORT: 1 });
  });

  it('names every fault at once and never the value', () => {
    const read = () => readConfig(schema, { SECRET: 'ab', PORT: 'x' });
    expect(read).toThrow(/SECRET/);
    expect(read).toThrow(/PORT/);
    expect(read).not.toThrow(/"ab"/);
  });
});
