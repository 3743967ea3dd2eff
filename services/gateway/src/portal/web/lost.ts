import { ProblemMet } from './answer.ts';
import type { Handler } from './portal.ts';

/** For an address whose last word is none that its controller knows. */
export const lost: Handler = () => {
  throw new ProblemMet(404, undefined);
};
