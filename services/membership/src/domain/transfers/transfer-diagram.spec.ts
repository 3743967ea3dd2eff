import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { transferDiagram } from './transfer-diagram.ts';

describe('docs/generated/transfer-states.md', () => {
  it('is what the table says', () => {
    const written = readFileSync(join(import.meta.dirname, '../../../../../docs/generated/transfer-states.md'), 'utf8');
    expect(written).toBe(transferDiagram());
  });
});
