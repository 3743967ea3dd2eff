import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { servers } from '@umn/testing';
import { createClient, type RedisClientType } from 'redis';
import { Browser, type Seen } from './browser.ts';
import { serviceBehind, type Heard, type ServiceBehind } from './service-behind.ts';
import { nobody, startGateway, type RunningGateway } from './start-gateway.ts';
import { desk, taxonomy, transfer } from './portal/samples.ts';

/*
 * The real gateway and Redis; bare servers in the services' places show what the portal sends them, and what
 * it does with their answers. That the pages fit the real services is tried by the journeys.
 */
const home = transfer.homeUnion.id;
const host = transfer.hostUnion.id;
const receipt = 'marked-one-two-three-four-five-six';
const json = (body: unknown, status = 200) => ({ status, body });

function directory({ url }: Heard): { status: number; body: unknown } {
  if (url.startsWith('/api/v1/taxonomy')) return json(taxonomy);
  if (url.includes('place=Nowhere')) return json({ type: 'about:blank#invalid', title: '', status: 422, code: 'directory.place-unknown', detail: '', errors: [{ field: 'place', code: 'x', message: 'No such town' }] }, 422);
  return json({ items: [desk], total: 25, page: 1, perPage: 10 });
}

const agreements = {
  items: [{ id: transfer.agreement.id, unions: [transfer.homeUnion, transfer.hostUnion], versions: [{ version: 1, hash: 'a'.repeat(64), state: 'in-force', terms: { modes: ['full'], declineReasons: [], seniorityRule: 'none', longestMonths: null, joiningFeeWaived: false, votingRights: true, servicesExcluded: [] } }] }],
  total: 1,
  page: 1,
  perPage: 100,
};

function membership({ method, url, headers }: Heard): { status: number; body: unknown } {
  if (url.startsWith('/api/v1/agreements')) return json(agreements);
  if (method === 'POST' && url === '/api/v1/transfers') return json({ caseRef: transfer.caseRef, receipt, status: 'AWAITING_HOME', version: 1 }, 201);
  if (url.startsWith(`/api/v1/transfers/${transfer.caseRef}`) && headers.authorization === `Receipt ${receipt}`) return json({ ...transfer, viewer: 'member' });
  return json({ type: 'about:blank#not-found', title: '', status: 404, code: 'membership.transfer-not-found', detail: 'Not there', errors: [] }, 404);
}

const answering = (answer: (heard: Heard) => { status: number; body: unknown }) =>
  serviceBehind((heard, response) => {
    const { status, body } = answer(heard);
    response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' }).end(JSON.stringify(body));
  });

const csrfOf = (seen: Seen): string => /<main[\s\S]*?name="csrf" value="([^"]+)"/.exec(seen.text)?.[1] ?? '';

describe('the portal at the door', () => {
  let desks: ServiceBehind;
  let unions: ServiceBehind;
  let gateway: RunningGateway;
  let redis: RedisClientType;

  beforeAll(async () => {
    [desks, unions] = await Promise.all([answering(directory), answering(membership)]);
    gateway = await startGateway({ DIRECTORY_URL: desks.url, MEMBERSHIP_URL: unions.url, EVENTS_URL: nobody });
    redis = createClient({ url: servers().REDIS_URL }) as RedisClientType;
    await redis.connect();
  });
  afterAll(async () => {
    await gateway.stop();
    redis.destroy();
    await Promise.all([desks.stop(), unions.stop()]);
  });

  it('leads from the bare address to the language of the browser', async () => {
    const answer = await fetch(gateway.url, { redirect: 'manual', headers: { 'accept-language': 'ja, ar;q=0.9, fr;q=0.5' } });
    expect(answer.headers.get('location')).toBe('/ar');
    expect(answer.headers.get('vary')).toMatch(/accept-language/i);
  });

  describe('a search', () => {
    it('needs no cookie and leaves no session', async () => {
      const seen = await new Browser(gateway.url).open('/en/desks?place=Milano&language=ar');
      expect(seen.status).toBe(200);
      expect(seen.headers.getSetCookie()).toEqual([]);
      expect(desks.heard.at(-1)?.url).not.toContain('near');
      expect(await redis.keys(`${gateway.namespace}session:*`)).toEqual([]);
    });

    it('takes a position from a post alone, rounds it, and hands it on in a body', async () => {
      const browser = new Browser(gateway.url);
      await browser.open('/en/desks?near=45.4642,9.1912&language=ar');
      expect(desks.heard.filter(({ url }) => url.includes('near'))).toEqual([]);
      const seen = await browser.open('/en/desks', { near: '45.464211,9.191383', language: 'ar' });
      const sent = desks.heard.find(({ url }) => url.startsWith('/api/v1/contact-points/search'));
      expect(sent?.method).toBe('POST');
      expect(JSON.parse(sent?.body ?? '')).toMatchObject({ near: { lat: 45.46, lon: 9.19 }, language: 'ar' });
      expect(seen.headers.get('cache-control')).toBe('no-store');
    });

    it('tells an unknown town at its field', async () => {
      const seen = await new Browser(gateway.url).open('/en/desks?place=Nowhere');
      expect(seen.status).toBe(422);
      expect(seen.text).toContain('<a href="#place">No such town</a>');
      expect(seen.text).toContain('value="Nowhere"');
    });
  });

  describe('a form that changes something', () => {
    it('is refused without its proof, from another site, and in another type', async () => {
      const browser = new Browser(gateway.url);
      const proof = csrfOf(await browser.open('/en/transfer/home'));
      expect((await browser.open('/en/transfer/home', { home })).status).toBe(403);
      expect((await new Browser(gateway.url).open('/en/transfer/home', { home, csrf: proof })).status).toBe(403);
      const posted = (headers: Record<string, string>, body: string) => fetch(`${gateway.url}/en/transfer/home`, { method: 'POST', headers: { cookie: `umn_form=${browser.cookie('umn_form')}`, ...headers }, body });
      const form = new URLSearchParams({ home, csrf: proof }).toString();
      expect((await posted({ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' }, form)).status).toBe(403);
      expect((await posted({ 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' }, form)).status).toBe(403);
      expect((await posted({ 'content-type': 'application/json' }, '{}')).status).toBe(415);
      expect((await browser.open('/en/transfer/home', { home, csrf: proof })).status).toBe(303);
    });
  });

  describe('asking for a transfer', () => {
    const answers: readonly (readonly [string, Record<string, string>])[] = [
      ['home', { home }],
      ['host', { host }],
      ['mode', { mode: 'full' }],
      ['name', { name: 'Marked Person', memberNumber: 'MARKED-1' }],
      ['contact', { channel: 'email', address: 'marked@member.example' }],
    ];

    async function asked(browser: Browser): Promise<void> {
      for (const [question, fields] of answers) {
        const csrf = csrfOf(await browser.open(`/en/transfer/${question}`));
        expect((await browser.open(`/en/transfer/${question}`, { ...fields, csrf })).status).toBe(303);
      }
      const csrf = csrfOf(await browser.open('/en/transfer/consents'));
      const posted = await fetch(`${gateway.url}/en/transfer/consents`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: ['umn_form', 'umn_transfer'].map((name) => `${name}=${browser.cookie(name)}`).join('; ') },
        body: `consents=C1&consents=C2&csrf=${encodeURIComponent(csrf)}`,
      });
      expect(posted.headers.get('location')).toBe('/en/transfer/check');
      browser.setCookie('umn_transfer', /umn_transfer=([^;]+)/.exec(posted.headers.getSetCookie().join())?.[1] ?? '');
    }

    it('goes question by question, and no page comes before its turn', async () => {
      const browser = new Browser(gateway.url);
      for (const page of ['host', 'consents', 'check']) expect((await browser.open(`/en/transfer/${page}`)).location?.pathname).toBe('/en/transfer/home');
      await asked(browser);
      const check = await browser.open('/en/transfer/check');
      expect(check.text).toContain('Marked Person');
      expect(check.headers.get('cache-control')).toBe('no-store');
    });

    it('keeps the answers sealed in the browser, and nothing of them in Redis', async () => {
      const browser = new Browser(gateway.url);
      await asked(browser);
      const cookie = browser.cookie('umn_transfer') ?? '';
      expect(Buffer.from(cookie, 'base64url').toString('latin1')).not.toMatch(/marked/i);
      for (const key of await redis.keys(`${gateway.namespace}*`)) expect(`${key} ${await redis.get(key).catch(() => '')}`).not.toMatch(/marked/i);
    });

    it('sends them once, shows the words once, and forgets', async () => {
      const browser = new Browser(gateway.url);
      await asked(browser);
      const before = browser.cookie('umn_transfer') ?? '';
      const csrf = csrfOf(await browser.open('/en/transfer/check'));
      const sent = await browser.open('/en/transfer/check', { csrf });
      expect(sent.location?.href).toMatch(/\/en\/transfer\/done$/);
      const posts = () => unions.heard.filter(({ method, url }) => method === 'POST' && url === '/api/v1/transfers');
      expect(JSON.parse(posts().at(-1)?.body ?? '')).toEqual({
        homeUnionId: home,
        hostUnionId: host,
        mode: 'full',
        consents: ['C1', 'C2'],
        name: 'Marked Person',
        memberNumber: 'MARKED-1',
        contact: { channel: 'email', address: 'marked@member.example' },
        lang: 'en',
      });
      // A second click sends the same key, so that the service gives the same answer.
      browser.setCookie('umn_transfer', before);
      await browser.open('/en/transfer/check', { csrf });
      expect(posts().at(-1)?.headers['idempotency-key']).toBe(posts().at(-2)?.headers['idempotency-key']);
      const done = await browser.open('/en/transfer/done');
      expect(done.text).toContain(receipt);
      expect(done.headers.get('content-encoding')).toBeNull();
      expect((await browser.open('/en/transfer/done')).text).not.toContain(receipt);
      expect(browser.cookie('umn_transfer')).toBeUndefined();
    });
  });

  describe('a case', () => {
    it('is opened by its words, which go into a header and into no address', async () => {
      const browser = new Browser(gateway.url);
      const csrf = csrfOf(await browser.open('/en/transfer/status'));
      const wrong = await browser.open('/en/transfer/status', { csrf, caseRef: transfer.caseRef, receipt: 'one two three four five six seven' });
      const unknown = await browser.open('/en/transfer/status', { csrf, caseRef: 'AAAA-AAAA', receipt: receipt });
      expect([wrong.status, unknown.status]).toEqual([422, 422]);
      const opened = await browser.open('/en/transfer/status', { csrf, caseRef: transfer.caseRef.toLowerCase(), receipt: receipt.replaceAll('-', ' ').toUpperCase() });
      expect(opened.location?.pathname).toBe('/en/transfer/status');
      const shown = await browser.open('/en/transfer/status');
      expect(shown.text).toContain(transfer.caseRef);
      expect(unions.heard.filter(({ url }) => url.includes('marked'))).toEqual([]);
      for (const key of await redis.keys(`${gateway.namespace}*`)) expect(`${key} ${await redis.get(key).catch(() => '')}`).not.toContain('marked');

      const left = await browser.open('/en/leave', {});
      expect(left.location?.pathname).toBe('/en/leave');
      expect(browser.cookie('umn_case')).toBeUndefined();
      expect((await browser.open('/en/leave')).text).not.toMatch(/UnionMigrantNet|union/i);
      expect((await browser.open('/en/transfer/status')).text).not.toContain(transfer.caseRef);
    });
  });

  it('says in words what is away, and goes on with the rest', async () => {
    const events = await new Browser(gateway.url).open('/en/events');
    expect(events.status).toBe(503);
    expect(events.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(events.text).toContain('<h1>');
    expect((await new Browser(gateway.url).open('/en/desks?place=Milano')).status).toBe(200);
  });

  it('shows a page to people and a problem to programs where there is nothing', async () => {
    const people = await fetch(`${gateway.url}/fr/nothing`, { headers: { accept: 'text/html' } });
    expect([people.status, people.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await people.text()).toContain('<html lang="fr"');
    const program = await fetch(`${gateway.url}/fr/nothing`, { headers: { accept: 'application/json' } });
    expect([program.status, program.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });

  it('asks for the sign-in before work, and leads back', async () => {
    const seen = await new Browser(gateway.url).open('/it/operator/transfers?side=home');
    expect(seen.status).toBe(303);
    expect(seen.location?.pathname).toBe('/auth/sign-in');
    expect(seen.location?.searchParams.get('returnTo')).toBe('/it/operator/transfers?side=home');
  });

  it('keeps its files for ever, under names that change with them', async () => {
    const html = await (await fetch(`${gateway.url}/en`)).text();
    for (const [, address] of html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      const answer = await fetch(`${gateway.url}${address}`);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
  });
});
