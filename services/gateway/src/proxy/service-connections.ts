import { Agent, request, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { ServiceBehind } from '../routing/service-addresses.ts';

export interface ServiceRequest {
  readonly method: string;
  /** Path and query, as the service reads them. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
}

/** Why there is no answer: the service could not be reached, or was reached and did not answer in time. */
export class ServiceAway extends Error {
  constructor(
    readonly service: ServiceBehind,
    readonly reason: 'unreachable' | 'too-slow',
  ) {
    super(`${service} is ${reason}`);
    this.name = 'ServiceAway';
  }
}

/** Answers begin within this time or the service counts as away: callers wait at most 5 s in all. */
export const answerWithinMs = 4500;

/** Kept-alive connections to the services. Opens one exchange at a time; streaming is the caller's. */
export class ServiceConnections {
  readonly #addresses: Readonly<Record<ServiceBehind, string>>;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 32, scheduling: 'lifo', timeout: 30_000 });

  constructor(addresses: Readonly<Record<ServiceBehind, string>>) {
    this.#addresses = addresses;
  }

  /**
   * Begins an exchange. The body is written by the caller, who calls `awaitAnswer` once it is complete
   * (a slow sender's time is not the service's).
   */
  open(service: ServiceBehind, outgoing: ServiceRequest): Exchange {
    const base = new URL(this.#addresses[service]);
    const sent = request({
      agent: this.#agent,
      hostname: base.hostname.replace(/^\[|\]$/g, ''),
      port: base.port || 80,
      method: outgoing.method,
      path: outgoing.path,
      headers: { ...outgoing.headers, host: base.host },
    });
    return new Exchange(service, sent);
  }

  close(): void {
    this.#agent.destroy();
  }
}

export class Exchange {
  readonly answer: Promise<IncomingMessage>;
  #timer: NodeJS.Timeout | undefined;
  #fail: (error: ServiceAway) => void = () => undefined;

  constructor(
    readonly service: ServiceBehind,
    readonly sent: ClientRequest,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.#fail = reject;
      sent.once('response', (incoming) => {
        clearTimeout(this.#timer);
        resolve(incoming);
      });
      // Stays for the whole exchange: an error after the answer began must not end the process.
      sent.on('error', () => {
        clearTimeout(this.#timer);
        reject(new ServiceAway(service, 'unreachable'));
      });
    });
    this.answer.catch(() => undefined);
  }

  /** Starts the clock for the answer. */
  awaitAnswer(withinMs = answerWithinMs): void {
    if (this.sent.destroyed) return;
    this.#timer = setTimeout(() => {
      this.#fail(new ServiceAway(this.service, 'too-slow'));
      this.sent.destroy();
    }, withinMs);
  }

  /** A kept-alive connection may close just as it is used again; nothing was read then, and reading may be tried anew. */
  get usedAgain(): boolean {
    return this.sent.reusedSocket;
  }

  abandon(): void {
    clearTimeout(this.#timer);
    this.sent.destroy();
  }
}
