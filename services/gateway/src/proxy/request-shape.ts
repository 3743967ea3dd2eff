import type { Refusal } from '@umn/kernel';
import type { IncomingHttpHeaders } from 'node:http';

/** The largest body of any call of the API, in bytes. */
export const largestBody = 256 * 1024;
const longestPath = 4096;

const json = /^application\/(?:json|merge-patch\+json)\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;
const methods = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']);

export const hasBody = (headers: IncomingHttpHeaders): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');

/** What can be said against a call before anybody reads its body. */
export function refusalOfShape(method: string, url: string, headers: IncomingHttpHeaders): Refusal | undefined {
  if (!methods.has(method)) return { kind: 'not-found', code: 'gateway.unknown-method' };
  if (url.length > longestPath) return { kind: 'invalid', code: 'gateway.address-too-long', params: { maximum: longestPath } };
  if (!hasBody(headers)) return undefined;
  if (Number(headers['content-length'] ?? 0) > largestBody) return { kind: 'too-large', code: 'platform.too-large' };
  // A compressed body could grow beyond every limit once it is opened.
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return { kind: 'unsupported-media', code: 'gateway.body-encoded' };
  if (!json.test(headers['content-type'] ?? '')) return { kind: 'unsupported-media', code: 'platform.unsupported-media' };
  return undefined;
}
