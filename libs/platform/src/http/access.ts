import { SetMetadata, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '../auth/index.ts';
import type { ServiceName } from '../config/index.ts';

/**
 * Who may call a route. Roles are alternatives; `receipt` adds the member's side to the same path;
 * `services` names other services that may call with their own token. A route without it does not boot.
 */
export type AccessRule = 'public' | { readonly roles?: readonly Role[]; readonly receipt?: boolean; readonly services?: readonly ServiceName[] };

const key = 'umn:access';

export const Access = (rule: AccessRule) => SetMetadata(key, rule);

const reflector = new Reflector();

export const accessRuleOf = (context: ExecutionContext): AccessRule | undefined =>
  reflector.getAllAndOverride<AccessRule | undefined>(key, [context.getHandler(), context.getClass()]);

export const accessRuleOfMethod = (controller: object, method: object): AccessRule | undefined =>
  (Reflect.getMetadata(key, method) ?? Reflect.getMetadata(key, controller)) as AccessRule | undefined;
