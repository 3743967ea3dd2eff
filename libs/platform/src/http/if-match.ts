import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import type { Request } from 'express';

/** `"7"` → 7; a weak tag is accepted since our versions count every change. */
export function versionFromIfMatch(header: string | undefined): number {
  if (header === undefined || header.trim() === '') throw refuse('precondition-required', 'platform.if-match-required');
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw refuse('invalid', 'platform.if-match-malformed');
  return Number(version);
}

/** The version that the caller edited (RFC 9110 section 13.1.1). 428 when the header is missing, 400 when malformed. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  versionFromIfMatch(context.switchToHttp().getRequest<Request>().headers['if-match']),
);
