import { pipeline } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import { languageOf, problemOf, sendProblem } from '@umn/platform/http';
import type { Request, RequestHandler, Response } from 'express';
import { marksOf } from '../door/request-marks.ts';
import { ownerOf } from '../routing/owner-of.ts';
import { answerHeadersFrom, requestHeadersFor } from './forwarded-headers.ts';
import { discardRest } from './discard-rest.ts';
import { hasBody, largestBody } from './request-shape.ts';
import { ServiceAway, type Exchange, type ServiceConnections } from './service-connections.ts';
import type { ServiceBehind } from '../routing/service-addresses.ts';

/** A body that has not arrived whole by then is given up: slow senders must not hold the door open. */
const bodyWithinMs = 10_000;
/** Longest silence within an answer that has begun. */
const answerSilenceMs = 5_000;

/** Forwards `/api/v1/...` unchanged to the service that owns it, as a stream in both directions. */
export function apiProxy(connections: ServiceConnections): RequestHandler {
  return (req, res) => {
    const owner = ownerOf(req.originalUrl.split('?', 1)[0] ?? '');
    if (!owner) {
      sendProblem(req, res, { kind: 'not-found', code: 'gateway.unknown-path' });
      return;
    }
    if (hasBody(req.headers)) forwardBody(req, res, connections, owner);
    else void forwardReading(req, res, connections, owner);
  };
}

function open(req: Request, connections: ServiceConnections, owner: ServiceBehind): Exchange {
  return connections.open(owner, { method: req.method, path: req.originalUrl, headers: requestHeadersFor(req.headers, marksOf(req)) });
}

async function forwardReading(req: Request, res: Response, connections: ServiceConnections, owner: ServiceBehind): Promise<void> {
  const attempt = (): Exchange => {
    const exchange = open(req, connections, owner);
    exchange.sent.end();
    exchange.awaitAnswer();
    abandonWithCaller(res, exchange);
    return exchange;
  };
  const first = attempt();
  try {
    passOn(req, res, await first.answer);
  } catch (error) {
    const reading = req.method === 'GET' || req.method === 'HEAD';
    if (reading && first.usedAgain && error instanceof ServiceAway && error.reason === 'unreachable' && !res.closed) {
      await attempt().answer.then((answer) => passOn(req, res, answer), () => sayAway(req, res));
    } else sayAway(req, res);
  }
}

function forwardBody(req: Request, res: Response, connections: ServiceConnections, owner: ServiceBehind): void {
  const exchange = open(req, connections, owner);
  // Not `pipeline`: it would close the caller's connection where the service's breaks, and with it the answer.
  const giveUp = (answer: () => void) => {
    req.unpipe(exchange.sent);
    exchange.abandon();
    refuseUnread(req, res, answer);
  };
  const slow = setTimeout(() => {
    res.once('finish', () => req.destroy());
    giveUp(() => sendBodySlow(req, res));
  }, bodyWithinMs);
  let seen = 0;
  req.on('data', (chunk: Buffer) => {
    const before = seen;
    seen += chunk.length;
    if (seen > largestBody && before <= largestBody) giveUp(() => sendProblem(req, res, { kind: 'too-large', code: 'platform.too-large' }));
  });
  req.once('end', () => {
    clearTimeout(slow);
    exchange.awaitAnswer();
  });
  abandonWithCaller(res, exchange, slow);
  req.pipe(exchange.sent);
  exchange.answer.then((answer) => passOn(req, res, answer), () => sayAway(req, res));
}

function abandonWithCaller(res: Response, exchange: Exchange, timer?: NodeJS.Timeout): void {
  res.once('close', () => {
    clearTimeout(timer);
    if (!res.writableFinished) exchange.abandon();
  });
}

/** 408 is outside the list of refusals: nobody but a door meets it. */
function sendBodySlow(req: Request, res: Response): void {
  const problem = { ...problemOf({ kind: 'invalid', code: 'gateway.body-slow' }, languageOf(req), marksOf(req).requestId), status: 408 };
  res.status(408).type('application/problem+json').send(JSON.stringify(problem));
}

/** Answers without having read the whole body. */
function refuseUnread(req: Request, res: Response, answer: () => void): void {
  if (res.headersSent || res.destroyed) return;
  answer();
  discardRest(req);
}

function passOn(req: Request, res: Response, answer: IncomingMessage): void {
  if (res.headersSent || res.destroyed) {
    answer.destroy();
    return;
  }
  res.status(answer.statusCode ?? 502);
  for (const [name, value] of Object.entries(answerHeadersFrom(answer.headers))) if (value !== undefined) res.setHeader(name, value);
  // What is for one person must not stay in anybody's cache; what is public must be asked for again.
  if (req.headers.authorization !== undefined) res.setHeader('Cache-Control', 'no-store');
  else if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', req.method === 'GET' ? 'no-cache' : 'no-store');
  res.vary('Accept-Language');
  answer.setTimeout(answerSilenceMs, () => answer.destroy());
  pipeline(answer, res, () => undefined);
}

function sayAway(req: Request, res: Response): void {
  if (res.headersSent || res.destroyed) return;
  if (!req.complete && hasBody(req.headers)) refuseUnread(req, res, () => sendProblem(req, res, { kind: 'unavailable', code: 'gateway.service-away' }));
  else sendProblem(req, res, { kind: 'unavailable', code: 'gateway.service-away' });
}
