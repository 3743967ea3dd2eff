import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256, in hexadecimal, over the RFC 8785 canonical JSON: equal content has an equal hash, whatever its order. */
export function canonicalHash(content: object): string {
  const canonical = canonicalize(content);
  if (canonical === undefined) throw new Error('this content has no canonical JSON');
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
}
