import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { RequestMarks } from '../door/request-marks.ts';

/**
 * What a caller may say to a service. A list of what passes, not of what is taken out: a header that a service
 * trusts tomorrow (an address, an identity, an internal mark) is then closed without anybody thinking of it.
 * `If-None-Match` is not on it: a version says that nobody edited, not that seats, positions or "open now" are as they were.
 */
const passedOn = [
  'accept', 'accept-language', 'authorization', 'content-type', 'content-length', 'idempotency-key', 'if-match',
] as const;

export function requestHeadersFor(headers: IncomingHttpHeaders, marks: RequestMarks): OutgoingHttpHeaders {
  const out: Record<string, string | string[]> = { 'x-request-id': marks.requestId, traceparent: marks.traceparent };
  for (const name of passedOn) {
    const value = headers[name];
    if (value !== undefined) out[name] = value;
  }
  // A stream without a length is sent on as one; Node writes the hop's own framing.
  if (headers['transfer-encoding'] !== undefined) delete out['content-length'];
  return out;
}

const hopByHop = ['connection', 'keep-alive', 'proxy-authenticate', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];

/** Set at the door for every answer, so a service's own value never stands beside it. */
const ours = [
  'content-security-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'permissions-policy',
  'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-request-id', 'traceparent',
];

/** Never of interest outside: banners, and cookies, which only the door itself gives. */
const inside = ['set-cookie', 'server', 'x-powered-by', 'via'];

const heldBack = new Set([...hopByHop, ...ours, ...inside]);

export function answerHeadersFrom(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = String(headers.connection ?? '').toLowerCase().split(',').map((name) => name.trim());
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !heldBack.has(name) && !named.includes(name)));
}
