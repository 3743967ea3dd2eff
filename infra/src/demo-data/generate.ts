// Writes infra/demo-data/*.json from the tables beside this file: `node infra/src/demo-data/generate.ts`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { demoFiles } from './files.ts';

const folder = new URL('../../demo-data/', import.meta.url);
for (const [name, content] of Object.entries(demoFiles())) {
  writeFileSync(fileURLToPath(new URL(name, folder)), content);
  console.log(`${name} ${content.length}`);
}
