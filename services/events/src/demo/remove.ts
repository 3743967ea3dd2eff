import { inContext } from './in-context.ts';
import { RemoveDemo } from './remove-demo.ts';

await inContext((context) => context.get(RemoveDemo).execute());
