import { createHash } from 'node:crypto';
import { isIP } from 'node:net';

export type LimitKind = 'address' | 'person' | 'receipt';

/** Whose budget a request uses up. */
export interface LimitKey {
  readonly kind: LimitKind;
  readonly key: string;
}

/** Keys lie in Redis: neither an address nor a receipt can be read from them. */
const hidden = (value: string): string => createHash('sha256').update(value).digest('base64url').slice(0, 22);

/** One household or office has a whole IPv6 /64: each of its 2^64 addresses must not bring a new budget. */
export function addressBlock(ip: string): string {
  const plain = ip.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const [head = '', tail] = plain.toLowerCase().split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}

export const addressKey = (ip: string): LimitKey => ({ kind: 'address', key: hidden(addressBlock(ip)) });
export const personKey = (subject: string): LimitKey => ({ kind: 'person', key: hidden(subject) });
export const receiptKey = (words: string): LimitKey => ({ kind: 'receipt', key: hidden(words.trim().toLowerCase()) });
