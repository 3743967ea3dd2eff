// `npm start`. Plain JavaScript without dependencies: it must run on any Node from 20 on, before anything is installed.
import { runWithOurNode } from './run-with-our-node.mjs';

await runWithOurNode('start.ts');
