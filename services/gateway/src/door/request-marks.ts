import { randomBytes, randomUUID } from 'node:crypto';
import { withRequestContext } from '@umn/platform/telemetry';
import type { Request, RequestHandler } from 'express';

/** The marks by which a request is found again in every service's log. */
export interface RequestMarks {
  readonly requestId: string;
  /** W3C Trace Context, version 00. */
  readonly traceparent: string;
}

const marks = new WeakMap<Request, RequestMarks>();

export function marksOf(req: Request): RequestMarks {
  const found = marks.get(req);
  if (!found) throw new Error('The request has not come through the door.');
  return found;
}

const traceIdIn = (header: unknown): string | undefined => {
  const id = typeof header === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(header)?.[1] : undefined;
  return id === undefined || /^0+$/.test(id) ? undefined : id;
};

/** A caller's well-formed trace goes on under a span of our own (W3C Trace Context); anything else begins a new one. */
export function newMarks(traceparent: unknown): RequestMarks {
  const trace = traceIdIn(traceparent) ?? randomBytes(16).toString('hex');
  return { requestId: randomUUID(), traceparent: `00-${trace}-${randomBytes(8).toString('hex')}-01` };
}

/**
 * The first thing at the door. The request id is always ours: one that a caller chose could make two requests
 * look like one in the logs. The marks stand in the request's own headers too, for all that comes after.
 */
export const markRequests: RequestHandler = (req, res, next) => {
  const made = newMarks(req.headers.traceparent);
  marks.set(req, made);
  req.headers['x-request-id'] = made.requestId;
  req.headers['traceparent'] = made.traceparent;
  delete req.headers['tracestate'];
  res.setHeader('X-Request-Id', made.requestId);
  withRequestContext(made, () => next());
};
