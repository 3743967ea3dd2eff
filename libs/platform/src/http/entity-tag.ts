import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { tap, type Observable } from 'rxjs';

/** An answer that carries its version says so in `ETag` as well. */
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(
      tap((answer) => {
        if (typeof answer !== 'object' || answer === null || !('version' in answer)) return;
        if (typeof answer.version === 'number') context.switchToHttp().getResponse<Response>().setHeader('ETag', `"${answer.version}"`);
      }),
    );
  }
}
