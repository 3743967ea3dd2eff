import { beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { randomUUID } from 'node:crypto';
import { call, get, post } from './platform/call.ts';
import { organisation } from './platform/demonstration.ts';

/** What the public API must offer; `{}` stands for whatever a parameter is called. */
const routes = [
  'GET /contact-points', 'POST /contact-points/search', 'GET /contact-points/{}', 'PATCH /contact-points/{}', 'GET /places',
  'GET /organisations', 'GET /organisations/{}', 'POST /organisations', 'POST /organisations/{}/admit', 'POST /organisations/{}/suspend', 'POST /organisations/{}/readmit',
  'GET /agreements', 'GET /agreements/{}', 'POST /transfers', 'GET /transfers/{}',
  ...['attest', 'refuse', 'offer', 'decline', 'accept', 'withdraw'].map((move) => `POST /transfers/{}/${move}`),
  'GET /events', 'GET /events/{}', 'POST /events', 'PATCH /events/{}', 'POST /events/{}/publish', 'POST /events/{}/cancel',
  'GET /events/{}/registrations', 'POST /events/{}/registrations', 'GET /events/{}/registrations/{}', 'DELETE /events/{}/registrations/{}',
  'POST /events/{}/registrations/{}/accept', 'POST /events/{}/registrations/{}/decline',
];

interface Operation {
  readonly route: string;
  readonly path: string;
  readonly method: string;
  readonly operation: any;
}

describe('the API’s document', () => {
  let document: any;
  let operations: Operation[];
  let ajv: Ajv2020;

  beforeAll(async () => {
    document = (await get('/openapi.json')).body;
    operations = Object.entries<Record<string, any>>(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation, route: `${method.toUpperCase()} ${path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, '{}')}` })),
    );
    ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  });

  /** The schema at a place of the document, ready to validate with everything it refers to. */
  function schemaAt(...steps: string[]) {
    const found = steps.reduce((inner: any, step) => inner[step], document);
    const whole = { $defs: document.components.schemas, allOf: [found] };
    return ajv.compile(JSON.parse(JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/')) as object);
  }

  it('is OpenAPI 3.1 with the ways to prove who one is', () => {
    expect(document).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./), info: { title: expect.any(String), version: expect.any(String) }, components: { schemas: { Problem: expect.any(Object) } } });
    expect(Object.keys(document.components.securitySchemes).sort()).toEqual(['bearer', 'receipt']);
  });

  it.each(routes)('has %s', (route) => {
    expect(operations.map((operation) => operation.route)).toContain(route);
  });

  it('gives every operation a name of its own, its parameters, its security and its errors', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, method, operation, route } of operations) {
      const declared = (operation.parameters ?? []).filter((parameter: any) => parameter.in === 'path').map((parameter: any) => parameter.name);
      expect([route, declared.sort()]).toEqual([route, [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()]);
      expect([route, Array.isArray(operation.security)]).toEqual([route, true]);
      for (const status of ['400', '429', '503']) expect([route, operation.responses[status]?.content['application/problem+json'].schema]).toEqual([route, { $ref: '#/components/schemas/Problem' }]);
      const headers = (operation.parameters ?? []).filter((parameter: any) => parameter.in === 'header').map((parameter: any) => parameter.name);
      if (method === 'PATCH') expect([route, headers]).toEqual([route, expect.arrayContaining(['If-Match'])]);
      if (operation.responses['201']) expect([route, headers]).toEqual([route, expect.arrayContaining(['Idempotency-Key'])]);
      if (!operation.security.some((way: object) => Object.keys(way).length === 0)) expect([route, Object.keys(operation.responses)]).toEqual([route, expect.arrayContaining(['401', '403'])]);
    }
  });

  it('has only schemas that a validator takes, each reference leading somewhere', () => {
    for (const name of Object.keys(document.components.schemas)) expect(schemaAt('components', 'schemas', name)).toBeInstanceOf(Function);
    const seen = new Set<string>();
    const check = (content: Record<string, { schema: object }> | undefined, ...place: string[]): void => {
      for (const [media, { schema }] of Object.entries(content ?? {})) {
        // Most answers are the same problem document: each schema is looked at once.
        if (seen.has(JSON.stringify(schema))) continue;
        seen.add(JSON.stringify(schema));
        expect(schemaAt('paths', ...place, 'content', media, 'schema')).toBeInstanceOf(Function);
      }
    };
    for (const { path, method, operation } of operations) {
      for (const [status, response] of Object.entries<any>(operation.responses)) check(response.content, path, method.toLowerCase(), 'responses', status);
      check(operation.requestBody?.content, path, method.toLowerCase(), 'requestBody');
    }
  });

  it('says nothing of paths that do not exist: each one leads to a service', async () => {
    for (const { path, method } of operations) {
      const filled = path.replace('/api/v1', '').replaceAll(/\{\w+\}/g, randomUUID());
      const answer = await call(method, filled, method === 'GET' || method === 'DELETE' ? {} : { body: {} });
      expect([method, filled, answer.status, answer.body.code]).not.toEqual([method, filled, expect.anything(), 'gateway.unknown-path']);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it.each<[string, string, string, string, number]>([
    ['a search', '/contact-points?place=Milano&perPage=5', '/api/v1/contact-points', 'get', 200],
    ['towns', '/places?q=Ath', '/api/v1/places', 'get', 200],
    ['organisations', '/organisations?perPage=100', '/api/v1/organisations', 'get', 200],
    ['an organisation', `/organisations/${organisation('cisl').id}`, '/api/v1/organisations/{id}', 'get', 200],
    ['agreements', '/agreements', '/api/v1/agreements', 'get', 200],
    ['events', '/events', '/api/v1/events', 'get', 200],
    ['a refusal', '/events?colour=red', '/api/v1/events', 'get', 400],
    ['something missing', `/events/${randomUUID()}`, '/api/v1/events/{id}', 'get', 404],
  ])('describes %s as it is answered', async (_, address, path, method, status) => {
    const answer = await get(address);
    expect(answer.status).toBe(status);
    const media = status === 200 ? 'application/json' : 'application/problem+json';
    const valid = schemaAt('paths', path, method, 'responses', String(status), 'content', media, 'schema');
    valid(answer.body);
    expect(valid.errors ?? []).toEqual([]);
  });

  it('describes what members and operators are answered', async () => {
    const cases = await get('/transfers?perPage=100', { as: 'lombardia.officer' });
    const desks = await get('/operator/contact-points', { as: 'cisl.operator' });
    const search = await post('/contact-points/search', { bbox: [6.6, 36.6, 18.6, 47.1] }, { key: null });
    for (const [answer, path, method] of [[cases, '/api/v1/transfers', 'get'], [desks, '/api/v1/operator/contact-points', 'get'], [search, '/api/v1/contact-points/search', 'post']] as const) {
      expect(answer.status).toBe(200);
      const valid = schemaAt('paths', path, method, 'responses', '200', 'content', 'application/json', 'schema');
      valid(answer.body);
      expect([path, valid.errors ?? []]).toEqual([path, []]);
    }
  });
});
