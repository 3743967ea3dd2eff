import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { languageOf as interfaceLanguageOf, negotiate } from '@umn/messages';
import type { Request } from 'express';
import { z } from 'zod';

/** The caller's language: the `lang` parameter where we speak it (`fr-BE` is French), else `Accept-Language`, else English. */
export function languageOf(request: Request): string {
  const asked = request.query?.['lang'];
  return (typeof asked === 'string' ? interfaceLanguageOf(asked) : undefined) ?? negotiate(request.headers['accept-language']);
}

export const CallerLanguage = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);

/** Part of every query schema, since any request may name its language. BCP 47; one we do not speak falls back. */
export const LangQuery = {
  lang: z
    .string()
    .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/)
    .optional(),
};
