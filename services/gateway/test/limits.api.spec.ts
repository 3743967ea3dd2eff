import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Line, servers, settle, tokenFor } from '@umn/testing';
import request from 'supertest';
import { serviceBehind, type ServiceBehind } from './service-behind.ts';
import { startGateway, type RunningGateway } from './start-gateway.ts';

const loadKey = 'a-load-key-of-the-test';
const small = { RATE_ADDRESS_PER_MINUTE: '5', RATE_PERSON_PER_MINUTE: '4', RATE_RECEIPT_PER_MINUTE: '3', RATE_GUESSES_PER_MINUTE: '6' };

describe('rate limits', () => {
  let events: ServiceBehind;
  const running: RunningGateway[] = [];
  const gatewayWith = async (environment: Readonly<Record<string, string>> = {}): Promise<RunningGateway> => {
    const gateway = await startGateway({ EVENTS_URL: events.url, ...small, ...environment });
    running.push(gateway);
    return gateway;
  };
  const statuses = async (times: number, call: (nth: number) => request.Test): Promise<number[]> => {
    const all: number[] = [];
    for (let nth = 0; nth < times; nth += 1) all.push((await call(nth)).status);
    return all;
  };

  beforeAll(async () => {
    events = await serviceBehind((heard, response) => response.writeHead(heard.headers.authorization?.includes('wrong') ? 404 : 200, { 'content-type': 'application/json' }).end('{}'));
  });
  afterAll(async () => {
    for (const gateway of running) await gateway.stop();
    await events.stop();
  });

  it('stop an address at its limit with 429, and say when to come back', async () => {
    const { url } = await gatewayWith();
    expect(await statuses(5, () => request(url).get('/api/v1/events'))).toEqual([200, 200, 200, 200, 200]);
    const answer = await request(url).get('/api/v1/events');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(answer.body).toMatchObject({ status: 429, code: 'gateway.too-many' });
    expect((await request(url).get('/en')).status).toBe(429);
  });

  it('are not reset by a forged address', async () => {
    const { url } = await gatewayWith();
    const forged = (nth: number) => ({ 'x-forwarded-for': `203.0.113.${nth}`, forwarded: `for=203.0.113.${nth}`, 'x-real-ip': `203.0.113.${nth}`, 'cf-connecting-ip': `203.0.113.${nth}`, 'true-client-ip': `203.0.113.${nth}` });
    expect(await statuses(7, (nth) => request(url).get('/api/v1/events').set(forged(nth)))).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('believe a proxy that is on the list, and only what it says itself', async () => {
    const { url } = await gatewayWith({ TRUSTED_PROXIES: '127.0.0.1' });
    expect(await statuses(6, () => request(url).get('/api/v1/events').set('x-forwarded-for', '198.51.100.1'))).toEqual([200, 200, 200, 200, 200, 429]);
    expect((await request(url).get('/api/v1/events').set('x-forwarded-for', '198.51.100.2')).status).toBe(200);
    // What stands left of the proxy's own entry came from the caller.
    expect((await request(url).get('/api/v1/events').set('x-forwarded-for', '192.0.2.77, 198.51.100.1')).status).toBe(429);
  });

  it('count a person by their token, wherever they call from, and not against the address', async () => {
    const { url } = await gatewayWith();
    const [one, two] = [`Bearer ${await tokenFor('admin.one')}`, `Bearer ${await tokenFor('admin.two')}`];
    expect(await statuses(5, () => request(url).get('/api/v1/events').set({ authorization: one }))).toEqual([200, 200, 200, 200, 429]);
    expect((await request(url).get('/api/v1/events').set({ authorization: two })).status).toBe(200);
    expect((await request(url).get('/api/v1/events')).status).toBe(200);
  });

  it('count a receipt by itself', async () => {
    const { url } = await gatewayWith();
    const call = (words: string) => request(url).get('/api/v1/events').set({ authorization: `Receipt ${words}` });
    expect(await statuses(4, () => call('a-b-c-d-e-f-g'))).toEqual([200, 200, 200, 429]);
    expect((await call('A-B-C-D-E-F-G')).status).toBe(429);
    expect((await call('h-b-c-d-e-f-g')).status).toBe(200);
  });

  it('are not reset by another receipt for each call', async () => {
    const { url } = await gatewayWith();
    expect(await statuses(7, (nth) => request(url).get('/api/v1/events').set({ authorization: `Receipt made-up-${nth}` }))).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('stop who guesses receipts or tokens, though each guess is another one', async () => {
    const { url } = await gatewayWith({ RATE_ADDRESS_PER_MINUTE: '20' });
    const guesses = await statuses(9, (nth) => request(url).get('/api/v1/events/1').set({ authorization: `Receipt wrong-${nth}` }));
    expect(guesses.slice(0, 6)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(guesses.at(-1)).toBe(429);
    const other = await gatewayWith();
    const tokens = await statuses(9, (nth) => request(other.url).get('/api/v1/events/1').set({ authorization: `Bearer wrong-${nth}` }));
    expect(tokens.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401]);
    expect(tokens.at(-1)).toBe(429);
  });

  it('exempt loopback with the load key in the demo and test profiles, and nobody else', async () => {
    const { url } = await gatewayWith({ UMN_LOAD_KEY: loadKey });
    expect(await statuses(12, () => request(url).get('/api/v1/events').set('x-load-key', loadKey))).toEqual(Array.from({ length: 12 }, () => 200));
    expect(await statuses(7, () => request(url).get('/api/v1/events').set('x-load-key', `${loadKey}x`))).toContain(429);
    const proxied = await gatewayWith({ UMN_LOAD_KEY: loadKey, TRUSTED_PROXIES: '127.0.0.1' });
    expect(await statuses(7, () => request(proxied.url).get('/api/v1/events').set({ 'x-load-key': loadKey, 'x-forwarded-for': '203.0.113.5' }))).toContain(429);
    const production = await gatewayWith({ UMN_LOAD_KEY: loadKey, UMN_PROFILE: 'production' });
    expect(await statuses(7, () => request(production.url).get('/api/v1/events').set('x-load-key', loadKey))).toContain(429);
  });

  it('hold without Redis too, while public calls go on and a session is said to be impossible', async () => {
    const line = await Line.to(servers().REDIS_URL);
    const gateway = await gatewayWith({ REDIS_URL: line.through(servers().REDIS_URL), RATE_ADDRESS_PER_MINUTE: '20', UMN_LOAD_KEY: loadKey });
    await settle('Redis to be reached', 5000, async () => (await (await fetch(`${gateway.inner}/health/ready`)).json() as { servers: Record<string, string> }).servers['redis'] === 'up');
    await line.cut();
    await settle('Redis to be missed', 5000, async () => (await (await fetch(`${gateway.inner}/health/ready`)).json() as { servers: Record<string, string> }).servers['redis'] === 'down');
    const started = Date.now();
    expect((await request(gateway.url).get('/api/v1/events')).status).toBe(200);
    const signIn = await request(gateway.url).get('/auth/sign-in');
    expect(signIn.status).toBe(503);
    expect(signIn.headers['retry-after']).toBeDefined();
    expect([200, 503]).toContain((await request(gateway.url).get('/health')).status);
    expect((await request(gateway.url).get('/')).status).toBeLessThan(400);
    expect(Date.now() - started).toBeLessThan(3000);
    expect(await statuses(22, () => request(gateway.url).get('/api/v1/events'))).toContain(429);
    await line.mend();
    await settle('Redis to be back', 10_000, async () => (await (await fetch(`${gateway.inner}/health/ready`)).json() as { servers: Record<string, string> }).servers['redis'] === 'up');
    // What the process counted by itself stays counted.
    expect((await request(gateway.url).get('/auth/sign-in')).status).toBe(429);
    expect((await request(gateway.url).get('/auth/sign-in').set('x-load-key', loadKey)).status).toBe(303);
    await line.cut();
  });
});
