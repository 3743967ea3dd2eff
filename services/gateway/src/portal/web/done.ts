import type { Visit } from './visit.ts';

const cookie = 'umn_done';

/** Says once, on the next page, that what was sent was done. */
export const sayDone = (visit: Visit): void => visit.cookies.write(cookie, true, 60);

export function wasDone(visit: Visit): boolean {
  const done = visit.cookies.read<boolean>(cookie) === true;
  if (done) visit.cookies.clear(cookie);
  return done;
}
