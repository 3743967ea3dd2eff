import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorToken, tokenFor } from '@umn/testing';
import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { call, get, post } from './platform/call.ts';
import { account } from './platform/demonstration.ts';
import { grant } from './platform/keycloak.ts';
import { makeClient } from './platform/token-client.ts';
import { urls } from './platform/urls.ts';

const person = 'lombardia.officer';
const { password } = account(person);
const mark = randomBytes(4).toString('hex');
const base64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

describe('tokens that are not good', () => {
  let good: string;
  const bad = new Map<string, string>();
  const clean: (() => Promise<void>)[] = [];
  let shortLived = 0;

  beforeAll(async () => {
    const scopes = ['basic', 'roles', 'profile', 'email'];
    clean.push(
      await makeClient(`e2e-short-${mark}`, { scopes: [...scopes, 'umn-api'], tokenSeconds: 1 }),
      await makeClient(`e2e-elsewhere-${mark}`, { scopes }),
      await makeClient(`e2e-stranger-${mark}`, { scopes: [...scopes, 'umn-api'] }),
    );
    const of = async (client: string): Promise<string> => (await grant({ client_id: `e2e-${client}-${mark}`, username: person, password })).access_token;
    bad.set('expired', await of('short'));
    shortLived = Date.now();
    good = await tokenFor(person);
    const [header, payload, signature] = good.split('.') as [string, string, string];
    const claims = decodeJwt(good);
    const { kid } = decodeProtectedHeader(good);
    const { privateKey } = await generateKeyPair('RS256');
    const jwks = (await (await fetch(`${urls().keycloak}/protocol/openid-connect/certs`)).json()) as { keys: { kid: string; n: string; x5c: string[] }[] };
    const key = jwks.keys.find((candidate) => candidate.kid === kid);
    const signed = (parts: string, secret: string) => `${parts}.${createHmac('sha256', secret).update(parts).digest('base64url')}`;
    const hmacParts = `${base64({ alg: 'HS256', typ: 'JWT', kid })}.${payload}`;
    const renewal = await grant({ client_id: 'umn-demo', username: person, password, scope: 'openid' });

    bad.set('for another audience', await of('elsewhere'));
    bad.set('of a client that is none of ours', await of('stranger'));
    bad.set('unsigned, `alg: none`', `${base64({ alg: 'none', typ: 'JWT' })}.${payload}.`);
    bad.set('unsigned, `alg: None`, with the old signature', `${base64({ alg: 'None', typ: 'JWT' })}.${payload}.${signature}`);
    bad.set('tampered: another role', `${header}.${base64({ ...claims, realm_access: { roles: ['admin'] } })}.${signature}`);
    bad.set('tampered: another organisation', `${header}.${base64({ ...claims, organisation: randomUUID() })}.${signature}`);
    bad.set('cut short', `${header}.${payload}`);
    bad.set('signed with a foreign key under our key’s name', await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid ? { kid } : {}) }).sign(privateKey));
    bad.set('signed with our public key as a password', signed(hmacParts, `-----BEGIN CERTIFICATE-----\n${key?.x5c[0]}\n-----END CERTIFICATE-----\n`));
    bad.set('signed with our modulus as a password', signed(hmacParts, key?.n ?? ''));
    bad.set('of another realm', await administratorToken());
    bad.set('a refresh token', renewal.refresh_token);
    bad.set('an ID token', renewal.id_token ?? 'none');
    bad.set('no token at all', 'null');
  }, 60_000);

  afterAll(async () => {
    for (const remove of clean) await remove();
  });

  it('lets the good one in', async () => {
    expect(await get('/transfers', { token: good })).toMatchObject({ status: 200 });
  });

  it.each([
    'for another audience', 'of a client that is none of ours', 'unsigned, `alg: none`', 'unsigned, `alg: None`, with the old signature', 'tampered: another role',
    'tampered: another organisation', 'cut short', 'signed with a foreign key under our key’s name', 'signed with our public key as a password',
    'signed with our modulus as a password', 'of another realm', 'a refresh token', 'an ID token', 'no token at all',
  ])('refuses one that is %s, on protected and on public paths', async (kind) => {
    const token = bad.get(kind) as string;
    for (const path of ['/transfers', '/contact-points', '/events']) {
      const answer = await get(path, { token, lang: 'fr' });
      expect([kind, path, answer.status, answer.body.code]).toEqual([kind, path, 401, 'platform.token-invalid']);
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
    }
  });

  it('refuses an expired one, and says so', async () => {
    // Clocks may differ by five seconds; the token was good for one.
    const wait = shortLived + 7500 - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await get('/transfers', { token: bad.get('expired') as string });
    expect(answer).toMatchObject({ status: 401, body: { code: 'platform.token-expired' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it.each<[string, string]>([
    ['a password', `Basic ${Buffer.from(`${person}:${password}`).toString('base64')}`],
    ['two words', 'Bearer a b'],
    ['nothing', 'Bearer'],
    ['an unknown scheme', 'Negotiate abc'],
  ])('refuses %s in the place of a token', async (_, authorization) => {
    const answer = await get('/transfers', { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401 });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('asks whoever shows nothing to sign in', async () => {
    const answer = await get('/transfers');
    expect(answer).toMatchObject({ status: 401, body: { code: 'platform.sign-in-needed' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('roles', () => {
  const nowhere = randomUUID();

  it.each<[string, string, string, unknown]>([
    ['panel.member', 'GET', '/transfers', undefined],
    ['admin.one', 'GET', '/transfers', undefined],
    ['steering.member', 'PATCH', `/contact-points/${nowhere}`, { cost: 'free' }],
    ['lombardia.operator', 'POST', '/transfers/UMN-0000-0000/attest', {}],
    ['wallonie.operator', 'POST', '/transfers/UMN-0000-0000/offer', {}],
    ['lombardia.officer', 'POST', '/organisations', {}],
    ['lombardia.officer', 'POST', `/organisations/${nowhere}/admit`, {}],
    ['lombardia.officer', 'POST', `/organisations/${nowhere}/suspend`, {}],
    ['panel.member', 'POST', '/events', {}],
    ['panel.member', 'POST', `/events/${nowhere}/publish`, {}],
    ['admin.one', 'POST', `/events/${nowhere}/registrations`, {}],
  ])('%s may not %s %s', async (as, method, path, body) => {
    const answer = await call(method, path, { as, version: 1, ...(body === undefined ? {} : { body }) });
    expect([answer.status, answer.body.code]).toEqual([403, 'platform.forbidden']);
  });

  it.each<[string, string, unknown]>([
    ['GET', '/transfers', undefined],
    ['PATCH', `/contact-points/${nowhere}`, { cost: 'free' }],
    ['POST', '/organisations', {}],
    ['POST', '/events', {}],
    ['DELETE', `/events/${nowhere}/registrations/${nowhere}`, undefined],
  ])('a receipt opens cases only, not %s %s', async (method, path, body) => {
    const answer = await call(method, path, { receipt: 'able-able-able-able-able-able-able', version: 1, ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(401);
  });

  it('lets no service of our own in by the public door to what is another service’s', async () => {
    expect(await post('/organisations', {}, { headers: { 'x-service': 'membership' } })).toMatchObject({ status: 401 });
  });
});
