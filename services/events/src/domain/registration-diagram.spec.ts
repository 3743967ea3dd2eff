import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { registrationDiagram } from './registration-diagram.ts';

describe('docs/generated/registration-states.md', () => {
  it('is what the table says', () => {
    const written = readFileSync(join(import.meta.dirname, '../../../../docs/generated/registration-states.md'), 'utf8');
    expect(written).toBe(registrationDiagram());
  });
});
