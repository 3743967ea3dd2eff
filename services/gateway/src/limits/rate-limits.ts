import { timingSafeEqual } from 'node:crypto';
import { Refused, type Refusal } from '@umn/kernel';
import type { TokenChecker } from '@umn/platform/auth';
import { sendProblem } from '@umn/platform/http';
import type { Request, RequestHandler, Response } from 'express';
import type { Config } from '../config.ts';
import type { RedisConnection } from '../redis/redis-connection.ts';
import { addressKey, personKey, receiptKey, type LimitKey, type LimitKind } from './limit-keys.ts';
import { Limiter } from './limiter.ts';

const tooMany = (retryAfterSeconds: number): Refusal => ({ kind: 'too-many', code: 'gateway.too-many', params: { retryAfterSeconds } });

/** Counts every request against the one who makes it, and checks a token at the door before anything is forwarded. */
export class RateLimits {
  readonly #limiters: Readonly<Record<LimitKind, Limiter>>;
  readonly #guesses: Limiter;
  readonly #tokens: TokenChecker;
  readonly #loadKey: Buffer | undefined;

  constructor(config: Config, redis: RedisConnection, tokens: TokenChecker) {
    const limiter = (name: string, perMinute: number) => new Limiter(redis, `${config.UMN_NAMESPACE}limit-${name}`, perMinute);
    this.#limiters = {
      address: limiter('address', config.RATE_ADDRESS_PER_MINUTE),
      person: limiter('person', config.RATE_PERSON_PER_MINUTE),
      receipt: limiter('receipt', config.RATE_RECEIPT_PER_MINUTE),
    };
    this.#guesses = limiter('guesses', config.RATE_GUESSES_PER_MINUTE);
    this.#tokens = tokens;
    // In production there is no key that lifts limits, whatever the environment says.
    this.#loadKey = config.UMN_PROFILE !== 'production' && config.UMN_LOAD_KEY ? Buffer.from(config.UMN_LOAD_KEY) : undefined;
  }

  /** For calls of the API: by token (checked), by receipt and address, or by address. */
  get forCalls(): RequestHandler {
    return (req, res, next) => {
      this.#admitCall(req, res).then((refusal) => (refusal ? sendProblem(req, res, refusal) : next()), next);
    };
  }

  /** For pages: by the signed-in person or the address. `refuse` says no in the way of pages. */
  forPages(refuse: (req: Request, res: Response, refusal: Refusal) => void): RequestHandler {
    return (req, res, next) => {
      const person = req.session?.person;
      this.#take(req, person ? personKey(person.id) : addressKey(addressOf(req))).then((refusal) => (refusal ? refuse(req, res, refusal) : next()), next);
    };
  }

  async #admitCall(req: Request, res: Response): Promise<Refusal | undefined> {
    const header = req.headers.authorization;
    if (header === undefined) return this.#take(req, addressKey(addressOf(req)));
    const address = addressKey(addressOf(req));
    const exempt = this.#exempt(req);
    const wait = exempt ? undefined : await this.#guesses.exhausted(address.key);
    if (wait !== undefined) return tooMany(wait);
    const [scheme = '', value = '', ...more] = header.trim().split(/\s+/);
    if (scheme.toLowerCase() === 'receipt' && value !== '' && more.length === 0) {
      // A wrong receipt looks like a missing case; both count as a guess of this address.
      res.once('finish', () => {
        if (!exempt && (res.statusCode === 401 || res.statusCode === 404)) void this.#guesses.take(address.key);
      });
      // Any words make a receipt of their own, and public paths never look at them: the address counts as well.
      return (await this.#take(req, receiptKey(value))) ?? this.#take(req, address);
    }
    try {
      if (scheme.toLowerCase() !== 'bearer' || value === '' || more.length > 0) throw new Refused({ kind: 'unauthenticated', code: 'platform.token-invalid' });
      const caller = await this.#tokens.check(value);
      return await this.#take(req, personKey(caller.kind === 'person' ? caller.id : `service:${caller.name}`));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.refusal.kind === 'unauthenticated' && !exempt) await this.#guesses.take(address.key);
      return error.refusal;
    }
  }

  async #take(req: Request, { kind, key }: LimitKey): Promise<Refusal | undefined> {
    if (this.#exempt(req)) return undefined;
    const wait = await this.#limiters[kind].take(key);
    return wait === undefined ? undefined : tooMany(wait);
  }

  #exempt(req: Request): boolean {
    const given = req.headers['x-load-key'];
    if (!this.#loadKey || typeof given !== 'string' || !isLoopback(addressOf(req))) return false;
    const sent = Buffer.from(given);
    return sent.length === this.#loadKey.length && timingSafeEqual(sent, this.#loadKey);
  }
}

/** The connection's own address, or what a proxy on the list of trusted ones says of it. */
const addressOf = (req: Request): string => req.ip ?? req.socket.remoteAddress ?? '';

const isLoopback = (ip: string): boolean => /^(?:::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/i.test(ip);
