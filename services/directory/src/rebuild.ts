import { inContext } from './in-context.ts';
import { KeepIndex } from './search/application/keep-index.ts';

/** Builds the search index anew from MongoDB, behind its alias, while searches and edits go on. */
await inContext(async (context) => {
  const contactPoints = await context.get(KeepIndex).rebuild((done) => process.stderr.write(`\r${done} contact points`));
  process.stderr.write('\n');
  return { contactPoints };
});
