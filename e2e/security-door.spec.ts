import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { call, get, post } from './platform/call.ts';
import { rawRequest } from './platform/raw-request.ts';
import { urls } from './platform/urls.ts';

const nowhere = randomUUID();
const anything = { $ne: null };

/** A problem document in good order: of its status, with a code and words, and nothing of our insides. */
function expectProblem(answer: { status: number; headers?: Headers; body: any }, status: number, code?: string): void {
  expect([answer.status, answer.body.code]).toEqual([status, code ?? expect.any(String)]);
  expect(answer.body).toMatchObject({ status, title: expect.stringMatching(/\S/), detail: expect.stringMatching(/\S/), errors: expect.any(Array) });
  if (answer.headers) expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat \/|node_modules|\.ts:\d|Mongo|Elastic|ECONN/);
}

describe('input that is not what it should be', () => {
  it.each([
    '/contact-points?colour=red', '/places?colour=red', '/organisations?colour=red', '/agreements?colour=red', '/events?colour=red', '/mlps?colour=red', '/taxonomy?colour=red',
    `/contact-points/${nowhere}?colour=red`, `/organisations/${nowhere}?colour=red`, `/events/${nowhere}?colour=red`,
  ])('refuses the unknown parameter of %s and names it', async (path) => {
    const answer = await get(path, { lang: 'de' });
    expectProblem(answer, 400, 'platform.invalid');
    expect(answer.body.errors).toEqual([expect.objectContaining({ field: 'colour', code: 'platform.field.unknown' })]);
  });

  it.each<[string, string, unknown, string]>([
    ['POST', '/transfers', { homeUnionId: anything }, 'homeUnionId'],
    ['POST', '/transfers', { memberNumber: anything }, 'memberNumber'],
    ['POST', '/transfers/UMN-0000-0000/attest', { agreementHash: anything }, 'agreementHash'],
    ['POST', '/organisations', { parentId: anything }, 'parentId'],
    ['POST', '/contact-points/search', { place: anything }, 'place'],
    ['POST', '/contact-points/search', { language: [anything] }, 'language.0'],
    ['POST', '/events', { title: anything }, 'title'],
    ['POST', `/events/${nowhere}/registrations`, { sessions: [anything] }, 'sessions.0'],
    ['POST', '/transfers', { $where: 'sleep(1000)' }, '$where'],
    ['POST', '/transfers', { 'name.$gt': '' }, 'name.$gt'],
    ['POST', '/organisations', JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'), 'constructor'],
    ['PATCH', `/contact-points/${nowhere}`, { organisationId: nowhere }, 'organisationId'],
    ['PATCH', `/contact-points/${nowhere}`, { version: 7 }, 'version'],
  ])('%s %s refuses %j', async (method, path, body, field) => {
    const as = path.startsWith('/organisations') ? 'admin.one' : 'lombardia.officer';
    const answer = await call(method, path, { as, body, version: 1 });
    expectProblem(answer, 400, 'platform.invalid');
    expect(answer.body.errors.map((error: any) => error.field)).toContain(field);
  });

  it.each(['/contact-points?language[$ne]=x', '/organisations?kind[$ne]=x', '/events?kind[$gt]=', '/agreements?union[$ne]=x', '/organisations/%7B%22$ne%22:null%7D', '/events/[object%20Object]', '/contact-points/..%2f..%2finternal'])(
    'GET %s is refused',
    async (path) => {
      const answer = await get(path, { as: 'admin.one' });
      expect([400, 404]).toContain(answer.status);
      expectProblem(answer, answer.status);
    },
  );

  it('refuses a receipt or a token that is an object', async () => {
    expectProblem(await get('/transfers/UMN-0000-0000', { receipt: '{"$ne":null}' }), 401);
    expectProblem(await get('/transfers/UMN-0000-0000', { token: '{"$ne":null}' }), 401);
  });

  it.each<[string, string, number]>([
    ['broken JSON', '{"name": ', 400],
    ['no object', '"name"', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['more than the door takes', JSON.stringify({ name: 'x'.repeat(300_000) }), 413],
    ['a nesting of 5,000 levels', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 400],
    ['a field of 50,000 characters', JSON.stringify({ name: 'x'.repeat(50_000) }), 400],
  ])('answers a body of %s', async (_, body, status) => {
    const began = Date.now();
    const answer = await post('/transfers', body);
    expectProblem(answer, status);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it('takes JSON only', async () => {
    const form = await call('POST', '/transfers', { body: 'name=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expectProblem(form, 415);
    const text = await call('POST', '/events', { as: 'lombardia.operator', body: '{}', headers: { 'content-type': 'text/plain' } });
    expectProblem(text, 415);
  });

  it('wants an Idempotency-Key of its form for whatever creates', async () => {
    for (const [path, as] of [['/transfers', undefined], ['/events', 'lombardia.operator'], ['/organisations', 'admin.one'], [`/events/${nowhere}/registrations`, 'lombardia.operator']] as const) {
      const who = as === undefined ? {} : { as };
      expectProblem(await post(path, {}, { ...who, key: null }), 400);
      expectProblem(await post(path, {}, { ...who, key: 'short' }), 400);
    }
  });

  it.each(['en', 'fr', 'it', 'de', 'el', 'sl', 'bg', 'ar', 'uk', 'xx'])('speaks %s, or else English', async (lang) => {
    const answer = await post('/transfers', {}, { lang });
    expectProblem(answer, 400);
    for (const error of answer.body.errors) expect(error.message).toMatch(/\S/);
  });
});

describe('what is closed to the outside', () => {
  it.each([
    '/metrics', '/internal', `/internal/transfers/${nowhere}/audience?type=x`, `/api/v1/internal/transfers/${nowhere}/audience`, `/internal/events/${nowhere}/audience`, '/health/ready', '/health/live',
    '/openapi.json', '/api/v1/metrics', '/api/v1/health/ready', `/api/v1/events/../../../internal/events/${nowhere}/audience`, `/api/v1/events/..%2f..%2f..%2finternal/events/${nowhere}/audience`,
    `/api/v1/events/%2e%2e/%2e%2e/internal/events/${nowhere}/audience`, `//internal/events/${nowhere}/audience`, `/api/v1//internal/events/${nowhere}/audience`, '/api/v1/transfers/..\\..\\..\\metrics',
    '/.env', '/package.json', '/assets/../package.json', '/assets/%2e%2e/package.json', '/admin', '/auth/k_logout', '/k_push_not_before',
  ])('GET %s finds nothing', async (path) => {
    const { status, body } = await rawRequest(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toMatch(/process_cpu|recipients|"paths"|dependencies/);
  });

  it('says of its health names and up or down, nothing else', async () => {
    const { status, body } = await get('//health');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['servers', 'services', 'status']);
    expect(Object.keys(body.services).sort()).toEqual(['directory', 'events', 'gateway', 'membership', 'notifications']);
    expect(Object.keys(body.servers).sort()).toEqual(['elasticsearch', 'kafka', 'keycloak', 'mongodb', 'redis', 'smtp']);
    for (const state of [...Object.values(body.services), ...Object.values(body.servers)]) expect(['up', 'down']).toContain(state);
  });

  it.each(['TRACE', 'CONNECT', 'PROPFIND'])('does not know the method %s', async (method) => {
    const answer = await rawRequest('/api/v1/events', { method }).catch((error: Error) => ({ status: 0, body: error.message }));
    expect(answer.status === 0 || answer.status >= 400).toBe(true);
    expect(answer.status).not.toBe(500);
  });

  it('believes no header that names another host, address or person', async () => {
    const answer = await rawRequest('/en', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-original-url': '/metrics' } });
    expect(answer.body).not.toContain('evil.example');
    expect(answer.body).not.toContain('process_cpu');
    expect(await get('/transfers', { headers: { 'x-user-id': nowhere, 'x-forwarded-user': 'admin.one', 'x-organisation': nowhere } })).toMatchObject({ status: 401 });
  });
});

describe('headers on every kind of answer', () => {
  it.each<[string, number]>([
    ['/api/v1/contact-points', 200], ['/api/v1/nothing', 404], ['/api/v1/transfers', 401], ['/api/v1/events?colour=red', 400], ['/api/v1/openapi.json', 200], ['/api/docs', 200],
    ['/health', 200], ['/', 302], ['/en', 200], ['/ar', 200], ['/en/nothing', 404], ['/nothing', 404], ['/metrics', 404],
  ])('%s (%i)', async (path, status) => {
    const answer = await get(`/${path}`);
    expect(answer.status).toBe(status);
    const { headers } = answer;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/default-src '(none|self)'/);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{8,}$/);
    for (const banner of ['server', 'x-powered-by', 'via']) expect(headers.get(banner)).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('keeps what is personal out of every cache', async () => {
    for (const answer of [await get('/transfers', { as: 'lombardia.officer' }), await get('/operator/contact-points', { as: 'uil.operator' }), await get('/transfers/UMN-0000-0000', { receipt: 'able-able-able-able-able-able-able' })]) {
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
  });

  it('writes a reader’s words into pages as words', async () => {
    const { body } = await rawRequest(`/en/desks?place=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(body).not.toContain('<script>alert');
    expect(urls().portal).toMatch(/^http/);
  });
});
