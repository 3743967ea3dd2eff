import { errors } from '@elastic/elasticsearch';
import { refuse, type Refused } from '@umn/kernel';

/** Answers of a server that is there and cannot serve: starting, overloaded, or wiped. */
const awayStatuses = new Set([408, 429, 502, 503, 504]);

/**
 * The search server is away, or the index is gone and being built again: the caller may come back in a
 * moment. Anything else (a query that it does not understand) is a fault of ours and stays one.
 */
export function unavailableOr(error: unknown): Refused | Error {
  if (
    error instanceof errors.ConnectionError ||
    error instanceof errors.TimeoutError ||
    error instanceof errors.NoLivingConnectionsError ||
    error instanceof errors.RequestAbortedError
  )
    return searchUnavailable();
  if (error instanceof errors.ResponseError) {
    if (awayStatuses.has(error.statusCode ?? 0) || isMissingIndex(error)) return searchUnavailable();
  }
  return error instanceof Error ? error : new Error('The search server failed', { cause: error });
}

export const searchUnavailable = (): Refused => refuse('unavailable', 'platform.unavailable', { retryAfterSeconds: 3 });

export const isMissingIndex = (error: unknown): boolean => error instanceof errors.ResponseError && error.statusCode === 404;
