import { inContext } from './in-context.ts';
import { LoadDemo } from './load-demo.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: load.js <folder of the demonstration data>');
await inContext((context, config) => {
  if (config.UMN_PROFILE === 'production') throw new Error('demonstration data belongs to the demo and test profiles only');
  return context.get(LoadDemo).execute(folder);
});
