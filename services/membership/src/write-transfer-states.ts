import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transferDiagram } from './domain/transfers/transfer-diagram.ts';

/** Writes the generated document; run after the table changed. */
writeFileSync(join(import.meta.dirname, '../../../docs/generated/transfer-states.md'), transferDiagram());
