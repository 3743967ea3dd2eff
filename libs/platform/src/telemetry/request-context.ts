import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes, randomUUID } from 'node:crypto';

/** What ties log entries, problem documents and integration events of one request together. */
export interface RequestContext {
  readonly requestId: string;
  /** W3C Trace Context, `traceparent` header, version 00. */
  readonly traceparent: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

const traceparentForm = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const requestIdForm = /^[A-Za-z0-9-]{8,64}$/;

const newTraceparent = (): string => `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;

/** Adopts what an inner caller sent where it is well formed, else begins anew. */
export function requestContextFrom(requestId: unknown, traceparent: unknown): RequestContext {
  return {
    requestId: typeof requestId === 'string' && requestIdForm.test(requestId) ? requestId : randomUUID(),
    traceparent: typeof traceparent === 'string' && traceparentForm.test(traceparent) ? traceparent : newTraceparent(),
  };
}

export const withRequestContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

export const currentRequest = (): RequestContext | undefined => storage.getStore();
