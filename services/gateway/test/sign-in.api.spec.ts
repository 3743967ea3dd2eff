import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorToken, demoAccounts, servers, settle } from '@umn/testing';
import { createClient, type RedisClientType } from 'redis';
import { Browser } from './browser.ts';
import { portalOrigin, startGateway, type RunningGateway } from './start-gateway.ts';

const account = demoAccounts().find((candidate) => candidate.username === 'etuc.operator') ?? demoAccounts()[0]!;
const realm = `${servers().KEYCLOAK_URL}/realms/${servers().KEYCLOAK_REALM}`;

async function administer(path: string, method = 'GET', body?: unknown): Promise<unknown> {
  const answer = await fetch(`${servers().KEYCLOAK_URL}/admin/realms/${servers().KEYCLOAK_REALM}${path}`, {
    method,
    headers: { authorization: `Bearer ${await administratorToken()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Keycloak calls back where the realm says; for one test that is the gateway of the test. */
async function withBackchannelTo(url: string, work: () => Promise<void>): Promise<void> {
  const [client] = (await administer('/clients?clientId=umn-portal')) as { readonly id: string; readonly attributes: Record<string, string> }[];
  if (!client) throw new Error('The realm has no client for the portal.');
  const point = (address: string) => administer(`/clients/${client.id}`, 'PUT', { ...client, attributes: { ...client.attributes, 'backchannel.logout.url': address } });
  await point(url);
  try {
    await work();
  } finally {
    await point(client.attributes['backchannel.logout.url'] ?? '');
  }
}

describe('sign-in', () => {
  let gateway: RunningGateway;
  let redis: RedisClientType;

  beforeAll(async () => {
    gateway = await startGateway();
    redis = createClient({ url: servers().REDIS_URL }) as RedisClientType;
    await redis.connect();
  });
  afterAll(async () => {
    await gateway.stop();
    redis.destroy();
  });

  const sessionKeys = () => redis.keys(`${gateway.namespace}session:*`);
  /** The token of the sign-out form, as any page shows it to whom is signed in. */
  const csrfIn = (html: string) => /action="\/auth\/sign-out"[\s\S]*?name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('asks Keycloak for a code with PKCE, state and nonce, in the language of the page', async () => {
    const seen = await new Browser(gateway.url).open('/auth/sign-in?returnTo=/ar/operator');
    expect(seen.status).toBe(303);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(`${seen.location?.origin}${seen.location?.pathname}`).toBe(`${realm}/protocol/openid-connect/auth`);
    expect(Object.fromEntries(seen.location?.searchParams ?? [])).toEqual({
      client_id: 'umn-portal',
      response_type: 'code',
      redirect_uri: `${portalOrigin()}/auth/callback`,
      scope: 'openid profile email',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
      ui_locales: 'ar',
    });
    expect(seen.headers.getSetCookie()).toEqual([expect.stringMatching(/^umn=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)]);
  });

  it('makes no session for who only reads', async () => {
    const before = await sessionKeys();
    const seen = await new Browser(gateway.url).open('/health');
    expect(seen.headers.getSetCookie()).toEqual([]);
    expect(await sessionKeys()).toEqual(before);
  });

  it('signs a person in under a new session id and goes back to their page', async () => {
    const browser = new Browser(gateway.url);
    const callback = await browser.signInAtKeycloak(account.username, account.password, '/fr/operator?x=1');
    const before = browser.cookie('umn');
    const seen = await browser.open(callback);
    expect(seen.status).toBe(303);
    expect(seen.location?.href).toBe(`${portalOrigin()}/fr/operator?x=1`);
    expect(before).toBeDefined();
    expect(browser.cookie('umn')).not.toBe(before);
    // The id from before the sign-in is worth nothing: whoever planted it is not signed in.
    const planted = new Browser(gateway.url);
    planted.setCookie('umn', before ?? '');
    expect((await planted.open('/auth/sign-out', { csrf: 'x' })).status).toBe(403);
    expect(csrfIn((await planted.open('/en')).text)).toBe('');
  });

  it('keeps nothing readable in Redis', async () => {
    await new Browser(gateway.url).signIn(account.username, account.password);
    const values = await Promise.all((await sessionKeys()).map(async (key) => (await redis.get(key)) ?? ''));
    const kept = values.flatMap((value) => [value, Buffer.from(value, 'base64').toString('latin1')]).join('\n');
    expect(kept.length).toBeGreaterThan(1000);
    for (const word of [account.email, account.username, 'eyJhbGciOi', '"tokens"', '"cookie"']) expect(kept.includes(word)).toBe(false);
  });

  it('refuses an answer whose state this browser did not make', async () => {
    const browser = new Browser(gateway.url);
    const callback = await browser.signInAtKeycloak(account.username, account.password);
    callback.searchParams.set('state', 'x'.repeat(43));
    const seen = await browser.open(callback);
    expect(seen.status).toBe(400);
    expect(seen.headers.get('content-type')).toContain('text/html');
  });

  it('refuses another browser’s answer: nobody is signed in as somebody else', async () => {
    const attacker = new Browser(gateway.url);
    const foreign = await attacker.signInAtKeycloak(account.username, account.password);
    const fresh = new Browser(gateway.url);
    expect((await fresh.open(foreign)).status).toBe(400);
    const underWay = new Browser(gateway.url);
    await underWay.open('/auth/sign-in?returnTo=/en');
    expect((await underWay.open(foreign)).status).toBe(400);
    // The foreign code under the victim's own state fails at Keycloak: the verifier is not the one of that code.
    const victim = new Browser(gateway.url);
    const begun = await victim.open('/auth/sign-in?returnTo=/en');
    foreign.searchParams.set('state', begun.location?.searchParams.get('state') ?? '');
    expect((await victim.open(foreign)).status).toBe(400);
    expect((await victim.open('/auth/sign-out', { csrf: '' })).status).toBe(403);
  });

  it('takes an answer once', async () => {
    const browser = new Browser(gateway.url);
    const callback = await browser.signInAtKeycloak(account.username, account.password);
    expect((await browser.open(callback)).status).toBe(303);
    expect((await browser.open(callback)).status).toBe(400);
  });

  it('says so in a page when Keycloak refuses', async () => {
    const browser = new Browser(gateway.url);
    const begun = await browser.open('/auth/sign-in');
    const state = begun.location?.searchParams.get('state') ?? '';
    const seen = await browser.open(`/auth/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(realm)}`);
    expect(seen.status).toBe(400);
    expect(seen.text).not.toContain('access_denied');
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('never leads back to %s', async (wish) => {
    expect((await new Browser(gateway.url).signIn(account.username, account.password, wish)).location?.href).toBe(`${portalOrigin()}/`);
  });

  it('signs out here and at Keycloak, and only with the form of a page of ours', async () => {
    const browser = new Browser(gateway.url);
    await browser.signIn(account.username, account.password);
    const csrf = csrfIn((await browser.open('/en')).text);
    expect(csrf).not.toBe('');
    expect((await browser.open('/auth/sign-out', { csrf: 'wrong' })).status).toBe(403);
    expect((await browser.open('/auth/sign-out')).status).toBe(404);
    const before = (await sessionKeys()).length;
    const seen = await browser.open('/auth/sign-out', { csrf });
    expect(seen.status).toBe(303);
    expect(`${seen.location?.origin}${seen.location?.pathname}`).toBe(`${realm}/protocol/openid-connect/logout`);
    expect((await sessionKeys()).length).toBe(before - 1);
    expect(browser.cookie('umn')).toBeUndefined();
    const ended = await browser.open(seen.location ?? '');
    expect(ended.location?.href).toBe(`${portalOrigin()}/`);
    // Keycloak asks for the password again.
    const again = await browser.open('/auth/sign-in');
    expect((await browser.open(again.location ?? '')).text).toContain('<form');
  });

  it('ends our session when Keycloak says that the person signed out elsewhere', async () => {
    await withBackchannelTo(`${gateway.url}/auth/backchannel-logout`, async () => {
      const [here, elsewhere] = [new Browser(gateway.url), new Browser(gateway.url)];
      await here.signIn(account.username, account.password);
      await elsewhere.signIn(account.username, account.password);
      const before = (await sessionKeys()).length;
      expect(csrfIn((await here.open('/en')).text)).not.toBe('');
      const [user] = (await administer(`/users?exact=true&username=${account.username}`)) as { readonly id: string }[];
      await administer(`/users/${user?.id}/logout`, 'POST');
      await settle('the sessions to end', 5000, async () => (await sessionKeys()).length <= before - 2);
      expect(csrfIn((await here.open('/en')).text)).toBe('');
    });
  });

  it.each([
    ['nothing', {}],
    ['rubbish', { logout_token: 'x.y.z' }],
  ])('takes no word of a sign-out from %s', async (_, form) => {
    const seen = await new Browser(gateway.url).open('/auth/backchannel-logout', form);
    expect(seen.status).toBe(400);
  });

  it('takes no ID token for a word of a sign-out', async () => {
    const answer = await fetch(`${realm}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'umn-demo', scope: 'openid', username: account.username, password: account.password }),
    });
    const { id_token, access_token } = (await answer.json()) as { readonly id_token?: string; readonly access_token?: string };
    for (const token of [id_token, access_token]) {
      expect(token).toBeDefined();
      expect((await new Browser(gateway.url).open('/auth/backchannel-logout', { logout_token: token ?? '' })).status).toBe(400);
    }
  });
});
