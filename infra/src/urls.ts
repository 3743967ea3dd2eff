import { runningInstance } from './running-instance.ts';

/** `npm run -s urls`: where everything is, as JSON. */
console.log(JSON.stringify(runningInstance().urls, null, 2));
