import { HttpException } from '@nestjs/common';
import { Refused, type Refusal, type RefusalKind } from '@umn/kernel';

/** Faults of servers that are away. Matched by name, so that no driver is imported here. */
const awayErrors = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoExpiredSessionError',
  'MongoClientClosedError',
  'PoolClearedError',
  'MongoWaitQueueTimeoutError',
  'ConnectionError',
  'NoLivingConnectionsError',
  'TimeoutError',
]);

const kindOfStatus: Readonly<Record<number, readonly [RefusalKind, string]>> = {
  400: ['invalid', 'platform.malformed'],
  401: ['unauthenticated', 'platform.sign-in-needed'],
  403: ['forbidden', 'platform.forbidden'],
  404: ['not-found', 'platform.not-found'],
  405: ['not-found', 'platform.not-found'],
  413: ['too-large', 'platform.too-large'],
  415: ['unsupported-media', 'platform.unsupported-media'],
  429: ['too-many', 'platform.too-many'],
};

/** What MongoDB's driver writes on an error that another try may not meet: a member that steps down, a conflict that does not end. */
const passingLabels = ['TransientTransactionError', 'UnknownTransactionCommitResult', 'RetryableWriteError'];

const isPassing = (error: Error): boolean => 'errorLabels' in error && Array.isArray(error.errorLabels) && passingLabels.some((label) => (error.errorLabels as unknown[]).includes(label));

const isMongooseDisconnected = (error: Error): boolean =>
  error.name === 'MongooseError' && /initial connection|not connected|buffering|must be connected|before.*connect/i.test(error.message);

export const isAway = (error: unknown): boolean =>
  error instanceof Error && (awayErrors.has(error.name) || isPassing(error) || isMongooseDisconnected(error));

/** Every error that can leave a handler, as a refusal; nothing for a fault of ours, which is a 500. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refused) return error.refusal;
  if (isAway(error)) return { kind: 'unavailable', code: 'platform.unavailable' };
  const status = error instanceof HttpException ? error.getStatus() : statusProperty(error);
  const known = status === undefined ? undefined : kindOfStatus[status];
  if (known) return { kind: known[0], code: known[1] };
  return status !== undefined && status >= 400 && status < 500 ? { kind: 'invalid', code: 'platform.malformed' } : undefined;
}

/** body-parser's errors carry a status of their own. */
function statusProperty(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}
