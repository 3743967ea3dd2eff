import { Catch, type ExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

/** The stock filter turns every error of an event handler into "Internal server error"; the subscriber needs the cause. */
@Catch()
export class RethrowCause implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}
