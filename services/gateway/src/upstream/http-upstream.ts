import { Injectable } from '@nestjs/common';
import { problemOf } from '@umn/platform/http';
import type { Request } from 'express';
import { marksOf } from '../door/request-marks.ts';
import { answerHeadersFrom } from '../proxy/forwarded-headers.ts';
import { ServiceAway, ServiceConnections, type Exchange } from '../proxy/service-connections.ts';
import { ownerOf } from '../routing/owner-of.ts';
import type { ServiceBehind } from '../routing/service-addresses.ts';
import { Upstream, type ProblemDocument, type UpstreamAnswer, type UpstreamAuth, type UpstreamRequest } from './upstream.ts';

/** No page needs more; a service gone wrong cannot fill the memory of the door. */
const largestAnswerBytes = 5 * 1024 * 1024;

interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

@Injectable()
export class HttpUpstream extends Upstream {
  readonly #connections: ServiceConnections;

  constructor(connections: ServiceConnections) {
    super();
    this.#connections = connections;
  }

  async json<T>(req: Request, request: UpstreamRequest): Promise<UpstreamAnswer<T>> {
    const owner = ownerOf(request.path.split('?', 1)[0] ?? '');
    if (!owner) return refusal('not-found', 'gateway.unknown-path', request.lang, marksOf(req).requestId);
    try {
      const received = await this.#exchange(req, owner, request);
      const body: unknown = received.text === '' ? undefined : JSON.parse(received.text);
      return received.status < 400
        ? { ok: true, status: received.status, headers: received.headers, body: body as T }
        : { ok: false, status: received.status, headers: received.headers, body: body as ProblemDocument };
    } catch (error) {
      if (!(error instanceof ServiceAway) && !(error instanceof SyntaxError)) throw error;
      return refusal('unavailable', 'gateway.service-away', request.lang, marksOf(req).requestId);
    }
  }

  async #exchange(req: Request, owner: ServiceBehind, request: UpstreamRequest): Promise<Received> {
    const first = this.#send(req, owner, request);
    try {
      return await receive(first);
    } catch (error) {
      const worthAnother = request.method === 'GET' && first.usedAgain && error instanceof ServiceAway && error.reason === 'unreachable';
      if (!worthAnother) throw error;
      return receive(this.#send(req, owner, request));
    }
  }

  #send(req: Request, owner: ServiceBehind, request: UpstreamRequest): Exchange {
    const marks = marksOf(req);
    const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
    const exchange = this.#connections.open(owner, {
      method: request.method,
      path: request.path,
      headers: {
        ...request.headers,
        accept: 'application/json',
        'accept-language': request.lang,
        ...authorization(request.auth),
        ...(body
          ? { 'content-type': request.method === 'PATCH' ? 'application/merge-patch+json' : 'application/json', 'content-length': body.length }
          : {}),
        'x-request-id': marks.requestId,
        traceparent: marks.traceparent,
      },
    });
    exchange.sent.end(body);
    exchange.awaitAnswer();
    return exchange;
  }
}

function authorization(auth: UpstreamAuth = 'none'): { authorization?: string } {
  if (auth === 'none') return {};
  return { authorization: 'bearer' in auth ? `Bearer ${auth.bearer}` : `Receipt ${auth.receipt}` };
}

async function receive(exchange: Exchange): Promise<Received> {
  const incoming = await exchange.answer;
  const chunks: Buffer[] = [];
  let size = 0;
  incoming.setTimeout(4500, () => exchange.abandon());
  try {
    for await (const chunk of incoming as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > largestAnswerBytes) throw new Error('too large');
      chunks.push(chunk);
    }
  } catch {
    exchange.abandon();
    throw new ServiceAway(exchange.service, 'too-slow');
  }
  const headers = Object.entries(answerHeadersFrom(incoming.headers)).map(([name, value]) => [name, String(value)] as const);
  return { status: incoming.statusCode ?? 502, headers: Object.fromEntries(headers), text: Buffer.concat(chunks).toString('utf8') };
}

function refusal(kind: 'not-found' | 'unavailable', code: string, lang: string, requestId: string): UpstreamAnswer<never> {
  const problem = problemOf({ kind, code }, lang, requestId);
  return { ok: false, status: problem.status, headers: kind === 'unavailable' ? { 'retry-after': '5' } : {}, body: problem };
}
