import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { Refused } from '@umn/kernel';
import type { Request } from 'express';
import type { Observable } from 'rxjs';

function readsParameters(context: ExecutionContext): boolean {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, context.getClass(), context.getHandler().name) ?? {}) as Record<string, unknown>;
  return Object.keys(args).some((token) => Number(token.split(':')[0]) === RouteParamtypes.QUERY);
}

/**
 * A route of the API that has no schema for parameters takes `lang` and nothing else: a parameter that would be
 * ignored is refused here, as the schemas refuse it elsewhere. Asked after the access guard, so that 401 and 403 come first.
 */
export class KnownParametersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || readsParameters(context)) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const unknown = request.path.startsWith('/api/') ? Object.keys(request.query).filter((name) => name !== 'lang') : [];
    if (unknown.length === 0) return next.handle();
    throw new Refused({ kind: 'invalid', code: 'platform.invalid', errors: unknown.map((field) => ({ field, code: 'platform.field.unknown' })) });
  }
}
