import { domainToASCII } from 'node:url';

/** RFC 5321 section 4.5.3.1: what an address may measure in all, and before the `@`. */
const longest = 254;
const longestLocalPart = 64;

/** The dot-atom of RFC 5322, and nothing else: no quotes, comments, groups, lists, blanks or line ends. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/;

/**
 * The one mailbox that a text names, its domain in lower-case ASCII; nothing where it is not exactly one.
 * A text such as `a@x.example,b@y.example` would add a recipient in the hands of a mail library.
 */
export function singleAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > longest) return undefined;
  const local = text.slice(0, at);
  const host = text.slice(at + 1);
  // `domainToASCII` parses as browsers do and would repair what we must refuse.
  if (local.length > longestLocalPart || !localPart.test(local) || /[\s/\\?#@:,;<>"%]/.test(host)) return undefined;
  const ascii = domainToASCII(host);
  return domain.test(ascii) ? `${local}@${ascii}` : undefined;
}
