import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../instance.ts';
import { configurationPage } from './configuration.ts';
import { openApi } from './open-api.ts';
import { asyncApi, eventCatalogue } from './published-language.ts';

// Writes docs/generated from the built code; with `--check` it only says what is stale, and fails if something is.

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, folder: { type: 'string', default: join(checkout, 'docs/generated') } } });

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const pages: Record<string, string> = {
  'openapi.json': json(await openApi()),
  'asyncapi.json': json(await asyncApi()),
  'integration-events.md': await eventCatalogue(),
  'configuration.md': await configurationPage(),
};

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const stale = Object.entries(pages).filter(([name, text]) => read(join(values.folder, name)) !== text);
if (values.check) {
  if (stale.length > 0) console.error(`Stale: ${stale.map(([name]) => name).join(', ')}. Run "npm run docs".`);
} else {
  mkdirSync(values.folder, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(values.folder, name), text);
}
// The services were made without their servers and would look for them for ever.
process.exit(values.check && stale.length > 0 ? 1 : 0);
