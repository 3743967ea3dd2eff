import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** What the OpenAPI document says of a route beyond what its decorators already tell. */
export interface EndpointFacts {
  readonly summary: string;
  readonly description?: string;
  /** Defaults to 200. */
  readonly status?: number;
  readonly response: z.ZodType;
  /** Codes of the refusals that are particular to this route. */
  readonly refusals?: readonly string[];
}

const key = 'umn:endpoint';

export const Endpoint = (facts: EndpointFacts): MethodDecorator => applyDecorators(SetMetadata(key, facts), HttpCode(facts.status ?? 200));

export const endpointFactsOf = (method: object): EndpointFacts | undefined => Reflect.getMetadata(key, method) as EndpointFacts | undefined;
