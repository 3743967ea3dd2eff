import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { z } from 'zod';
import { accessRuleOfMethod, type AccessRule } from './access.ts';
import { endpointFactsOf, type EndpointFacts } from './endpoint.ts';
import { isIdempotent } from './idempotency.ts';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

/** An OpenAPI 3.1 document, as far as one service knows it. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, Json>>;
  readonly components: { readonly schemas: Json; readonly securitySchemes: Json };
}

export const securitySchemes = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An access token of the realm, audience `umn-api`, at most five minutes old.' },
  receipt: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Receipt word-word-word-word-word-word-word`: the seven words that a member got when asking for the transfer.',
  },
} as const;

interface RouteArgument {
  readonly data?: string;
  readonly schema?: z.ZodType;
}

/** Schemas that carry an id become components; the rest stays where it is used. */
class Components {
  readonly schemas: Json = {};

  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Json;
    for (const [name, definition] of Object.entries(($defs as Json | undefined) ?? {})) this.schemas[name] = relink(definition);
    return relink(json) as Json;
  }
}

/** `#/$defs/X` → `#/components/schemas/X`; ids and unsafe-integer bounds, which say nothing to a reader, go. */
function relink(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relink);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'id' && typeof inner === 'string') return [];
    if (key === '$ref' && typeof inner === 'string') return [[key, inner.replace('#/$defs/', '#/components/schemas/')]];
    if ((key === 'maximum' && inner === Number.MAX_SAFE_INTEGER) || (key === 'minimum' && inner === Number.MIN_SAFE_INTEGER)) return [];
    return [[key, relink(inner)]];
  });
  return Object.fromEntries(entries);
}

const verbs: Partial<Record<RequestMethod, string>> = {
  [RequestMethod.GET]: 'get',
  [RequestMethod.POST]: 'post',
  [RequestMethod.PATCH]: 'patch',
  [RequestMethod.PUT]: 'put',
  [RequestMethod.DELETE]: 'delete',
};

function securityOf(rule: AccessRule | undefined): Json[] {
  if (rule === undefined || rule === 'public') return [{}];
  return [...(rule.roles ? [{ bearer: [] }] : []), ...(rule.receipt ? [{ receipt: [] }] : [])];
}

const problemAnswer = (description: string): Json => ({ description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } });

function answersOf(facts: EndpointFacts, components: Components, method: string, guarded: boolean): Json {
  const refusals = facts.refusals?.length ? ` Codes: ${facts.refusals.map((code) => `\`${code}\``).join(', ')}.` : '';
  return {
    [String(facts.status ?? 200)]: { description: 'Done.', content: { 'application/json': { schema: components.of(facts.response, 'output') } } },
    '400': problemAnswer('Malformed: a field, a parameter or a header.'),
    ...(guarded ? { '401': problemAnswer('Not signed in, or the proof is not good.'), '403': problemAnswer('Signed in, but without the role.') } : {}),
    '404': problemAnswer('Missing, or another organisation’s.'),
    ...(method !== 'get' ? { '409': problemAnswer('Conflict, or the wrong state.'), '422': problemAnswer(`A rule stands against it.${refusals}`) } : {}),
    ...(method === 'get' && refusals ? { '422': problemAnswer(`A rule stands against it.${refusals}`) } : {}),
    ...(method === 'patch' ? { '412': problemAnswer('`If-Match` is stale.'), '428': problemAnswer('`If-Match` is missing.') } : {}),
    ...(method === 'post' || method === 'patch' ? { '413': problemAnswer('Too large.'), '415': problemAnswer('Not JSON.') } : {}),
    '429': problemAnswer('Too many requests; `Retry-After` says when.'),
    '503': problemAnswer('A server is away; `Retry-After` says when.'),
  };
}

function parametersOf(args: readonly [number, RouteArgument][], method: string, idempotent: boolean, components: Components): Json[] {
  const parameters: Json[] = [];
  for (const [kind, argument] of args) {
    if (!argument.schema) continue;
    const where = kind === RouteParamtypes.QUERY ? 'query' : kind === RouteParamtypes.PARAM ? 'path' : undefined;
    if (!where) continue;
    const json = components.of(argument.schema, 'input');
    const named: [string, unknown][] = argument.data ? [[argument.data, json]] : Object.entries((json['properties'] as Json | undefined) ?? {});
    const required = argument.data ? [argument.data] : ((json['required'] as string[] | undefined) ?? []);
    for (const [name, schema] of named) parameters.push({ name, in: where, required: where === 'path' || required.includes(name), schema });
  }
  if (method === 'patch') parameters.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string', pattern: '^(W/)?"\\d+"$' } });
  if (idempotent) parameters.push({ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,128}$' } });
  return parameters;
}

function bodyOf(args: readonly [number, RouteArgument][], method: string, components: Components): Json {
  const body = args.find(([kind, argument]) => kind === RouteParamtypes.BODY && argument.schema)?.[1].schema;
  if (!body) return {};
  const media = method === 'patch' ? 'application/merge-patch+json' : 'application/json';
  return { requestBody: { required: true, content: { [media]: { schema: components.of(body, 'input') } } } };
}

/** Reads a service's document off its controllers: routes with `@Endpoint` under `/api/`. */
export function openApiOf(title: string, controllers: readonly Type[]): OpenApiDocument {
  const components = new Components();
  // It has an id, so this puts it among the components, where the answers refer to it.
  components.of(Problem, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const controller of controllers) {
    const base = String(Reflect.getMetadata(PATH_METADATA, controller) ?? '');
    const prototype = controller.prototype as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = prototype[name];
      if (typeof method !== 'function') continue;
      const facts = endpointFactsOf(method);
      const verb = verbs[Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod];
      const path = `/${[base, String(Reflect.getMetadata(PATH_METADATA, method) ?? '')].join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
      if (!facts || !verb || !path.startsWith('/api/')) continue;
      const args = Object.entries((Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<string, RouteArgument>).map(
        ([token, argument]): [number, RouteArgument] => [Number(token.split(':')[0]), argument],
      );
      const rule = accessRuleOfMethod(controller, method);
      const idempotent = isIdempotent(method);
      const publicPath = path.replace(/:(\w+)/g, '{$1}');
      (paths[publicPath] ??= {})[verb] = {
        operationId: `${controller.name.replace(/Controller$/, '')}_${name}`,
        summary: facts.summary,
        ...(facts.description ? { description: facts.description } : {}),
        tags: [publicPath.split('/')[3] ?? 'api'],
        security: securityOf(rule),
        ...(rule && rule !== 'public' && rule.roles ? { 'x-roles': rule.roles } : {}),
        parameters: parametersOf(args, verb, idempotent, components),
        ...bodyOf(args, verb, components),
        responses: answersOf(facts, components, verb, rule !== 'public'),
      };
    }
  }
  return { openapi: '3.1.0', info: { title, version: '1' }, paths, components: { schemas: components.schemas, securitySchemes } };
}
