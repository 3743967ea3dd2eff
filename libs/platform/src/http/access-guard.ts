import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import type { Request } from 'express';
import type { Caller, TokenChecker } from '../auth/index.ts';
import { accessRuleOf, type AccessRule } from './access.ts';

declare module 'express-serve-static-core' {
  interface Request {
    caller?: Caller;
  }
}

const anonymous: Caller = { kind: 'anonymous' };

/** Finds out who calls and whether the route is for them. 401 says "sign in", 403 "you did, and it is not enough". */
export class AccessGuard implements CanActivate {
  readonly #tokens: TokenChecker;

  constructor(tokens: TokenChecker) {
    this.#tokens = tokens;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const rule = accessRuleOf(context);
    if (!rule) throw refuse('forbidden', 'platform.forbidden');
    const request = context.switchToHttp().getRequest<Request>();
    request.caller = await this.#callerOf(request.headers.authorization);
    demand(rule, request.caller);
    return true;
  }

  async #callerOf(header: string | undefined): Promise<Caller> {
    if (header === undefined) return anonymous;
    const [scheme, value, ...more] = header.trim().split(/\s+/);
    if (value === undefined || more.length > 0) throw refuse('unauthenticated', 'platform.token-invalid');
    if (scheme?.toLowerCase() === 'bearer') return this.#tokens.check(value);
    if (scheme?.toLowerCase() === 'receipt') return { kind: 'receipt', words: value.toLowerCase() };
    throw refuse('unauthenticated', 'platform.token-invalid');
  }
}

function demand(rule: AccessRule, caller: Caller): void {
  if (rule === 'public') return;
  switch (caller.kind) {
    case 'anonymous':
      throw refuse('unauthenticated', 'platform.sign-in-needed');
    case 'receipt':
      if (rule.receipt) return;
      throw refuse('unauthenticated', 'platform.sign-in-needed');
    case 'service':
      if (rule.services?.some((name) => name === caller.name)) return;
      throw refuse('forbidden', 'platform.forbidden');
    case 'person':
      if (rule.roles?.some((role) => caller.roles.includes(role))) return;
      throw refuse('forbidden', 'platform.forbidden');
  }
}
