import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { tokenFor } from '@umn/testing';
import request from 'supertest';
import { largestBody } from '../src/proxy/request-shape.ts';
import { serviceBehind, type ServiceBehind } from './service-behind.ts';
import { nobody, startGateway, type RunningGateway } from './start-gateway.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Sends bytes as they are and gives back all that comes until the other side closes. */
function raw(port: number, bytes: string, thenWaitMs = 3000): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const timer = setTimeout(() => socket.destroy(), thenWaitMs);
    socket.on('data', (chunk) => (got += chunk.toString('utf8')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(got);
    });
  });
}

describe('the door', () => {
  let events: ServiceBehind;
  let hanging: ServiceBehind;
  let gateway: RunningGateway;

  beforeAll(async () => {
    events = await serviceBehind((heard, response) => {
      if (heard.url.endsWith('/broken')) response.destroy();
      else if (heard.url.endsWith('/missing')) {
        response.writeHead(404, { 'content-type': 'application/problem+json', server: 'Banner', 'x-powered-by': 'Express', 'set-cookie': 'a=b', 'content-security-policy': 'default-src *' });
        response.end('{"code":"events.not-found"}');
      } else if (heard.url.endsWith('/large')) response.writeHead(200, { 'content-type': 'application/json', etag: '"4"' }).end(`"${'x'.repeat(3_000_000)}"`);
      else response.writeHead(heard.method === 'POST' ? 201 : 200, { 'content-type': 'application/json', location: '/api/v1/events/1' }).end(JSON.stringify({ body: heard.body }));
    });
    hanging = await serviceBehind(() => undefined);
    gateway = await startGateway({ EVENTS_URL: events.url, MEMBERSHIP_URL: hanging.url, DIRECTORY_URL: nobody });
  });
  afterAll(async () => {
    await gateway.stop();
    await events.stop();
    await hanging.stop();
  });

  describe('forwards', () => {
    it('path, query, body and the API’s headers unchanged, and nothing that could be forged', async () => {
      const answer = await request(gateway.url)
        .post('/api/v1/events/1/registrations?lang=uk&x=%C3%A4&x=2')
        .set({
          'idempotency-key': 'key-12345678', 'if-match': '"3"', 'accept-language': 'ar', cookie: 'umn=secret', 'x-forwarded-for': '203.0.113.9', forwarded: 'for=203.0.113.9',
          'x-load-key': 'whatever', 'x-request-id': 'forged-request-id', 'x-original-url': '/internal/x',
        })
        .send({ sessions: ['ä'] });
      expect(answer.status).toBe(201);
      expect(answer.headers['location']).toBe('/api/v1/events/1');
      const heard = events.heard.at(-1);
      expect(heard).toMatchObject({ method: 'POST', url: '/api/v1/events/1/registrations?lang=uk&x=%C3%A4&x=2', body: '{"sessions":["ä"]}' });
      expect(heard?.headers).toMatchObject({ 'idempotency-key': 'key-12345678', 'if-match': '"3"', 'accept-language': 'ar', 'content-type': 'application/json' });
      for (const name of ['cookie', 'x-forwarded-for', 'forwarded', 'x-load-key', 'x-original-url']) expect(heard?.headers).not.toHaveProperty(name);
      expect(heard?.headers['x-request-id']).toMatch(uuid);
      expect(heard?.headers['x-request-id']).toBe(answer.headers['x-request-id']);
    });

    it('a caller’s trace under a span of its own, and begins one where there is none or a broken one', async () => {
      const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
      await request(gateway.url).get('/api/v1/events').set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
      expect(events.heard.at(-1)?.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
      await request(gateway.url).get('/api/v1/events').set('traceparent', 'broken');
      expect(events.heard.at(-1)?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    });

    it('answers as they are, without banners, cookies and headers that are the door’s', async () => {
      const answer = await request(gateway.url).get('/api/v1/events/missing');
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({ code: 'events.not-found' });
      for (const name of ['server', 'x-powered-by', 'set-cookie']) expect(answer.headers).not.toHaveProperty(name);
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    });

    it('a large answer as a stream, to its last byte', async () => {
      const answer = await fetch(`${gateway.url}/api/v1/events/large`);
      expect((await answer.text()).length).toBe(3_000_002);
      expect(answer.headers.get('etag')).toBe('"4"');
    });

    it('many calls over few connections', async () => {
      const answers = await Promise.all(Array.from({ length: 60 }, () => request(gateway.url).get('/api/v1/events')));
      expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 60 }, () => 200));
    });
  });

  describe('keeps shut', () => {
    it.each([
      '/internal/events', '/internal/registrations/1/audience', '/metrics', '/health/ready', '/health/live', '/openapi.json', '/internal/dead-letters',
      '/api/v1/internal/events', '/api/v1/nothing', '/api/v2/events', '/api', '/api/v1/events/%2e%2e/%2e%2e/internal/x', '/api/v1/events//x',
    ])('%s', async (path) => {
      const before = events.heard.length;
      const answer = await request(gateway.url).get(path);
      expect(answer.status).toBe(404);
      expect(answer.type).toBe('application/problem+json');
      expect(events.heard.length).toBe(before);
    });

    it('dot segments that a client does not fold, and addresses of other hosts', async () => {
      const before = events.heard.length;
      const dots = await raw(gateway.port, 'GET /api/v1/events/../../../internal/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(dots).toMatch(/^HTTP\/1\.1 404 /);
      const other = await raw(gateway.port, 'GET http://evil.example/api/v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(other).toMatch(/^HTTP\/1\.1 404 /);
      expect(events.heard.length).toBe(before);
    });

    it('metrics and detailed health outside, while the inner listener has them', async () => {
      expect((await fetch(`${gateway.inner}/metrics`)).status).toBe(200);
      expect(await (await fetch(`${gateway.inner}/metrics`)).text()).toContain('umn_http_request_seconds');
      expect(await (await fetch(`${gateway.inner}/health/live`)).json()).toEqual({ status: 'up' });
      expect(await (await fetch(`${gateway.inner}/health/ready`)).json()).toHaveProperty('reports');
    });
  });

  describe('answers for a service', () => {
    it('that is away with 503 at once, in the caller’s language', async () => {
      const started = Date.now();
      const answer = await request(gateway.url).get('/api/v1/contact-points?lang=en');
      expect(Date.now() - started).toBeLessThan(3000);
      expect(answer.status).toBe(503);
      expect(answer.headers['retry-after']).toMatch(/^\d+$/);
      expect(answer.body).toMatchObject({ status: 503, code: 'gateway.service-away', title: expect.any(String), detail: expect.any(String), errors: [] });
    });

    it('that is away with 503 for a call with a body too', async () => {
      const answer = await request(gateway.url).post('/api/v1/contact-points/search').send({ q: 'x'.repeat(100_000) });
      expect(answer.status).toBe(503);
    });

    it('that hangs with 503 within five seconds', async () => {
      const started = Date.now();
      const answers = await Promise.all([
        request(gateway.url).get('/api/v1/agreements'),
        request(gateway.url).post('/api/v1/transfers').set('idempotency-key', 'k2345678').send({}),
      ]);
      expect(Date.now() - started).toBeLessThan(5000);
      expect(answers.map((answer) => answer.status)).toEqual([503, 503]);
    });

    it('that breaks off with 503', async () => {
      expect((await request(gateway.url).get('/api/v1/events/broken')).status).toBe(503);
    });
  });

  describe('refuses', () => {
    it.each([
      ['text/plain', 'hello'], ['application/x-www-form-urlencoded', 'a=b'], ['application/json; charset=latin1', '{}'], ['multipart/form-data; boundary=x', '--x--'], ['application/jsonx', '{}'],
    ])('content of type %s with 415', async (type, body) => {
      const answer = await request(gateway.url).post('/api/v1/events').set('content-type', type).send(body);
      expect(answer.status).toBe(415);
      expect(answer.body).toMatchObject({ status: 415, code: 'platform.unsupported-media' });
    });

    it('compressed content with 415', async () => {
      const answer = await request(gateway.url).post('/api/v1/events').set({ 'content-type': 'application/json', 'content-encoding': 'gzip' }).send('{}');
      expect(answer.status).toBe(415);
    });

    it('a body above the limit with 413, whether its length is said or not', async () => {
      const body = JSON.stringify('x'.repeat(largestBody));
      const said = await request(gateway.url).post('/api/v1/events').set('content-type', 'application/json').send(body);
      expect(said.status).toBe(413);
      // Far above: the answer must reach a client that is still sending.
      const large = await request(gateway.url).post('/api/v1/events').set('content-type', 'application/json').send(JSON.stringify('x'.repeat(5_000_000)));
      expect(large.status).toBe(413);
      const streamed = await fetch(`${gateway.url}/api/v1/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new Blob(['x'.repeat(3_000_000)]).stream(),
        duplex: 'half',
      } as RequestInit);
      expect(streamed.status).toBe(413);
      const chunk = 'x'.repeat(60_000);
      const head = 'POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
      const unsaid = await raw(gateway.port, head + `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(6) + '0\r\n\r\n');
      expect(unsaid).toMatch(/^HTTP\/1\.1 413 /);
      expect(unsaid).toContain('platform.too-large');
    });

    it('an address that is too long with 400 and a method that nobody knows with 404', async () => {
      expect((await request(gateway.url).get(`/api/v1/events?x=${'y'.repeat(5000)}`)).status).toBe(400);
      expect((await request(gateway.url).put('/api/v1/events').send({})).status).toBe(404);
    });

    it('headers without end with 431, and what is not HTTP with 400', async () => {
      const long = await raw(gateway.port, `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'y'.repeat(20_000)}\r\n\r\n`);
      expect(long).toMatch(/^HTTP\/1\.1 431 /);
      expect(long).toContain('Content-Security-Policy');
      expect(await raw(gateway.port, 'not http at all\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    });

    it('a body that does not arrive in time with 408', async () => {
      const started = Date.now();
      const answer = await raw(gateway.port, 'POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{', 20_000);
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toContain('gateway.body-slow');
      expect(Date.now() - started).toBeLessThan(15_000);
    });

    it('a token that is not good with 401 and WWW-Authenticate, before any service hears of it', async () => {
      const good = await tokenFor('admin.one');
      const [header = '', payload = '', signature = ''] = good.split('.');
      const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
      const before = events.heard.length;
      for (const authorization of [
        'Bearer x', 'Bearer', 'Bearer a b', 'Basic YTpi', 'Receipt', `Bearer ${none}.${payload}.`, `Bearer ${header}.${payload}.${signature.slice(0, -4)}AAAA`,
      ]) {
        const answer = await request(gateway.url).get('/api/v1/events').set({ authorization });
        expect([authorization, answer.status]).toEqual([authorization, 401]);
        expect(answer.headers['www-authenticate']).toContain('Bearer');
        expect(answer.type).toBe('application/problem+json');
      }
      expect(events.heard.length).toBe(before);
    });

    it('nothing to a good token and to a receipt, whose answers nobody may store', async () => {
      const authorization = `Bearer ${await tokenFor('admin.one')}`;
      const answer = await request(gateway.url).get('/api/v1/events').set({ authorization });
      expect(answer.status).toBe(200);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(events.heard.at(-1)?.headers.authorization).toBe(authorization);
      const receipt = await request(gateway.url).get('/api/v1/events').set({ authorization: 'Receipt a-b-c-d-e-f-g' });
      expect(receipt.status).toBe(200);
      expect(receipt.headers['cache-control']).toBe('no-store');
    });
  });

  describe('speaks', () => {
    it.each(['en', 'fr', 'it', 'de', 'el', 'sl', 'bg', 'ar', 'uk'])('%s in its problems', async (lang) => {
      const byHeader = await request(gateway.url).get('/api/v1/nothing').set('accept-language', lang);
      const byParameter = await request(gateway.url).get(`/api/v1/nothing?lang=${lang}`).set('accept-language', 'en');
      expect(byHeader.body.detail).toBe(byParameter.body.detail);
      expect(byHeader.body.detail).not.toBe('');
    });
  });

  it('puts the security headers on every kind of answer', async () => {
    const answers = await Promise.all([
      request(gateway.url).get('/'),
      request(gateway.url).get('/en'),
      request(gateway.url).get('/en/nothing'),
      request(gateway.url).get('/health'),
      request(gateway.url).get('/auth/sign-in'),
      request(gateway.url).get('/auth/callback'),
      request(gateway.url).post('/auth/sign-out'),
      request(gateway.url).post('/auth/backchannel-logout'),
      request(gateway.url).get('/api/docs'),
      request(gateway.url).get('/api/v1/openapi.json'),
      request(gateway.url).get('/api/v1/events'),
      request(gateway.url).get('/api/v1/contact-points'),
      request(gateway.url).get('/api/v1/nothing'),
      request(gateway.url).post('/api/v1/events').send('x'),
      request(gateway.url).get('/nothing'),
      request(gateway.url).get('/assets/nothing'),
      request(gateway.url).options('/en'),
    ]);
    for (const answer of answers) {
      expect(answer.headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as unknown,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-request-id': expect.stringMatching(uuid) as unknown,
        'cache-control': expect.any(String) as unknown,
      });
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      expect(answer.headers).not.toHaveProperty('server');
      expect(answer.headers).not.toHaveProperty('strict-transport-security');
      expect(answer.status).not.toBe(500);
    }
  });
});
