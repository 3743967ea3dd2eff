import { inContext } from './in-context.ts';
import { LoadDemo } from './load-demo.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: load.js <folder of the demonstration data>');
await inContext((context) => context.get(LoadDemo).execute(folder));
