import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registrationDiagram } from './domain/registration-diagram.ts';

/** Writes the generated document; run after the table changed. */
writeFileSync(join(import.meta.dirname, '../../../docs/generated/registration-states.md'), registrationDiagram());
