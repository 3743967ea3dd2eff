import { SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { refuse, type UnitOfWork } from '@umn/kernel';
import type { Request } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { Caller } from '../auth/index.ts';
import type { IdempotencyStore } from './idempotency-store.ts';

const key = 'umn:idempotent';

/**
 * For every POST that creates: the handler runs in one transaction with the record of its answer, so a
 * repeated request (same `Idempotency-Key`, same caller, same path) has one effect and gets the same answer
 * for 24 hours. Other content under the same key is 422; the first one still running is 409.
 */
export const Idempotent = () => SetMetadata(key, true);

export const isIdempotent = (method: object): boolean => Reflect.getMetadata(key, method) === true;

const form = /^[A-Za-z0-9_-]{8,128}$/;

function keyOf(request: Request): string {
  const header = request.headers['idempotency-key'];
  if (header === undefined) throw refuse('invalid', 'platform.idempotency-key-required');
  if (typeof header !== 'string' || !form.test(header)) throw refuse('invalid', 'platform.idempotency-key-malformed');
  return header;
}

function scopeOf(caller: Caller | undefined): string {
  switch (caller?.kind) {
    case 'person':
      return `person:${caller.id}`;
    case 'service':
      return `service:${caller.name}`;
    case 'receipt':
      return `receipt:${caller.words}`;
    default:
      return 'anonymous';
  }
}

export class IdempotencyInterceptor implements NestInterceptor {
  readonly #store: IdempotencyStore;
  readonly #unitOfWork: UnitOfWork;

  constructor(store: IdempotencyStore, unitOfWork: UnitOfWork) {
    this.#store = store;
    this.#unitOfWork = unitOfWork;
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || !isIdempotent(context.getHandler())) return next.handle();
    return from(this.#once(context.switchToHttp().getRequest<Request>(), next));
  }

  async #once(request: Request, next: CallHandler): Promise<unknown> {
    const secret = keyOf(request);
    const scope = `${scopeOf(request.caller)}\n${request.method} ${request.path}`;
    const claim = await this.#store.claim(secret, scope, JSON.stringify(request.body ?? null));
    if (claim.answered) return claim.answer;
    try {
      return await this.#unitOfWork.run(async () => {
        const answer: unknown = await lastValueFrom(next.handle());
        await this.#store.complete(claim, secret, answer);
        return answer;
      });
    } catch (error) {
      await this.#store.release(claim).catch(() => undefined);
      throw error;
    }
  }
}
