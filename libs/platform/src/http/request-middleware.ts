import type { NextFunction, Request, Response } from 'express';
import { requestContextFrom, withRequestContext, type Metrics } from '../telemetry/index.ts';
import { sendProblem } from './problem-filter.ts';

const bodyMedia = /^application\/(merge-patch\+)?json\b/i;

const hasBody = (request: Request): boolean => request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** The API speaks JSON only: a form or a file sent to it is 415, before anything reads it. */
export function refuseOtherMedia(request: Request, response: Response, next: NextFunction): void {
  if (hasBody(request) && !bodyMedia.test(request.headers['content-type'] ?? '')) {
    sendProblem(request, response, { kind: 'unsupported-media', code: 'platform.unsupported-media' });
    return;
  }
  next();
}

/** Gives the request its id and trace, and counts the answer. Nothing is cached unless a route says otherwise. */
export const requestMiddleware =
  (metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const context = requestContextFrom(request.headers['x-request-id'], request.headers['traceparent']);
    response.setHeader('X-Request-Id', context.requestId);
    response.setHeader('Cache-Control', 'no-store');
    response.on('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      metrics.requestSeconds.observe({ method: request.method, route, status: response.statusCode }, Number(process.hrtime.bigint() - started) / 1e9);
    });
    withRequestContext(context, next);
  };
