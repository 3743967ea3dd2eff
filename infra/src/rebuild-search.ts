import { runningInstance } from './running-instance.ts';
import { runInService } from './run-in-service.ts';

/** `npm run search:rebuild`: a new index from MongoDB behind the alias, while searches and edits go on. */
const { instance, urls } = runningInstance();
await runInService(instance, String(urls['portal']), 'directory', 'rebuild.js');
console.log('The search index is built anew.');
