import { sendProblem } from '@umn/platform/http';
import type { RequestHandler } from 'express';
import { apiProxy } from '../proxy/api-proxy.ts';
import { discardRest } from '../proxy/discard-rest.ts';
import { refusalOfShape } from '../proxy/request-shape.ts';
import type { ServiceConnections } from '../proxy/service-connections.ts';

/** What the gateway answers itself below `/api`. */
const own = /^\/api\/(?:v1\/openapi\.json|docs(?:\/[\w.-]+)?)$/;
const marked = new WeakSet<object>();

/** True for requests of the API: they have no session and have been counted already. */
export const isCall = (req: object): boolean => marked.has(req);

/** Calls of the API go through here and no further, the gateway's own documents aside. */
export function apiDoor(limits: RequestHandler, connections: ServiceConnections): RequestHandler {
  const forward = apiProxy(connections);
  return (req, res, next) => {
    const path = req.originalUrl.split('?', 1)[0] ?? '';
    if (!/^\/api(?:\/|$)/.test(path)) {
      next();
      return;
    }
    const refusal = refusalOfShape(req.method, req.originalUrl, req.headers);
    if (refusal) {
      sendProblem(req, res, refusal);
      discardRest(req);
      return;
    }
    void limits(req, res, (error?: unknown) => {
      if (error) next(error);
      else if (own.test(path) && (req.method === 'GET' || req.method === 'HEAD')) {
        marked.add(req);
        next();
      } else forward(req, res, next);
    });
  };
}
