import { hasMessage, message } from '@umn/messages';
import type { Look } from './visit.ts';

/** A code's words (`membership.status` + `OFFERED`); for one that this build does not know yet, the code as it came. */
export function wordsFor(look: Pick<Look, 'lang'>, kind: string, code: string): string {
  const key = `${kind}.${code}`;
  return hasMessage(look.lang, key) ? message(look.lang, key) : code;
}
