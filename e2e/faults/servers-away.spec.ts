import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { message } from '@umn/messages';
import { settle, tokenFor } from '@umn/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { call, expectStatus, get, post, type Answer } from '../platform/call.ts';
import { account, organisation } from '../platform/demonstration.ts';
import { publishedEvent } from '../platform/events.ts';
import { mailTo } from '../platform/inbox.ts';
import { allUp, serversAreOurs, whileHanging, type ServerName } from '../platform/processes.ts';
import { urls } from '../platform/urls.ts';

const mark = randomBytes(4).toString('hex');
const operator = 'anolf-fvg.operator';
const officer = account('lombardia.officer');

const wish = (name: string) => ({
  homeUnionId: organisation('lombardia').id,
  hostUnionId: organisation('wallonie').id,
  mode: 'full',
  consents: ['C1', 'C2'],
  name,
  memberNumber: '1',
  contact: { channel: 'email', address: `${name.toLowerCase()}.${mark}@example.org` },
  lang: 'el',
});

/** An answer must come within this time, whatever is away. */
const patience = 5000;

async function timed(request: () => Promise<Answer>): Promise<Answer> {
  const since = Date.now();
  const answer = await request();
  expect(Date.now() - since).toBeLessThan(patience + 500);
  return answer;
}

/** What the health says of each server, once it has noticed. */
const noticed = (down: readonly string[]) =>
  settle(`the health to name ${down.join(' and ')}`, 20_000, async () => {
    const { status, body } = await get('//health');
    return status === 503 && down.every((server) => body.servers[server] === 'down') && body;
  });

async function expectAway(answer: Answer): Promise<void> {
  expect([answer.status, answer.body.status, answer.body.code]).toEqual([503, 503, expect.any(String)]);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
}

const ours = serversAreOurs();

(ours ? describe : describe.skip)('a server that hangs', () => {
  let event: any;
  let desk: { id: string; version: number; cost: string };

  const kept = async (): Promise<any> => expectStatus(200, await get(`/contact-points/${desk.id}`, { as: operator }));
  const edit = async (note: string): Promise<Answer> => {
    const { version, languages } = await kept();
    return timed(() => call('PATCH', `/contact-points/${desk.id}`, { as: operator, version, body: { languages: languages.map((one: object) => ({ ...one, note })) } }));
  };
  const shown = async (note: string): Promise<boolean> => {
    const { status, body } = await get('/contact-points?place=Udine&radiusKm=5');
    return status === 200 && body.items.some((item: any) => item.id === desk.id && item.languages.every((one: any) => one.note === note));
  };
  const members = ['lombardia.officer', 'cepag.operator', 'uil.operator', 'cisl.operator', 'etuc.operator', operator];
  let before: any;

  beforeAll(async () => {
    await allUp();
    for (const username of members) await tokenFor(username);
    event = await publishedEvent('cepag.operator', { title: `Hanging ${mark}`, capacity: 10 });
    const { items } = (await get('/contact-points?place=Udine&radiusKm=5')).body;
    desk = items.find((item: any) => item.organisation.id === organisation('anolf-fvg').id);
    before = await kept();
  }, 90_000);

  afterAll(async () => {
    const { version } = await kept();
    await call('PATCH', `/contact-points/${desk.id}`, { as: operator, version, body: { languages: before.languages } });
  });

  it('Elasticsearch and the mail server: the search says so, everything else goes on, and all is caught up', async () => {
    let asked: any;
    await whileHanging(['elasticsearch', 'inbox'], async () => {
      const { servers, services } = await noticed(['elasticsearch', 'smtp']);
      expect(servers).toMatchObject({ mongodb: 'up', kafka: 'up', redis: 'up', keycloak: 'up' });
      expect(Object.values(services)).toEqual(Object.values(services).map(() => 'up'));
      await expectAway(await timed(() => get('/contact-points?place=Milano', { lang: 'it' })));
      await expectAway(await timed(() => post('/contact-points/search', { near: '45.46,9.19' }, { key: null })));
      const page = await timed(() => get('//it/desks?place=Milano'));
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.status).not.toBe(500);

      asked = expectStatus(201, await timed(() => post('/transfers', wish('Elena'))));
      expectStatus(201, await timed(() => post(`/events/${event.id}/registrations`, { sessions: [] }, { as: 'uil.operator' })));
      expectStatus(200, await edit(`first ${mark}`));
      expectStatus(200, await timed(() => get('/places?q=Mil')));
    });
    const since = Date.now();
    await settle('the edit in the search', 60_000, () => shown(`first ${mark}`));
    const left = () => 60_000 - (Date.now() - since);
    await mailTo(officer.email, message(officer.lang, 'notifications.transfer-submitted-home.subject', { caseRef: asked.caseRef }), left());
    await mailTo(account('uil.operator').email, event.title, left());
    await allUp(left());
  }, 120_000);

  it('Kafka and Redis: commands are taken and pages shown, and all is caught up', async () => {
    let asked: any;
    await whileHanging(['kafka', 'redis'], async () => {
      expect((await noticed(['kafka', 'redis'])).servers).toMatchObject({ mongodb: 'up', elasticsearch: 'up', smtp: 'up' });
      asked = expectStatus(201, await timed(() => post('/transfers', wish('Kostas'))));
      expectStatus(201, await timed(() => post(`/events/${event.id}/registrations`, { sessions: [] }, { as: 'cisl.operator' })));
      expectStatus(200, await edit(`second ${mark}`));
      expectStatus(200, await timed(() => get('/contact-points?place=Milano')));
      // Without the key that exempts from limits: they are counted without Redis, and neither open nor closed.
      expectStatus(200, await timed(() => get('/contact-points?place=Milano', { limited: true })));
      expect((await timed(() => get('//it/desks?place=Milano'))).status).toBe(200);
      // Signing in keeps its state in Redis: it cannot begin, and says so.
      expect((await timed(() => get('//auth/sign-in'))).status).toBe(503);
    });
    const since = Date.now();
    await settle('the edit in the search', 60_000, () => shown(`second ${mark}`));
    const left = () => 60_000 - (Date.now() - since);
    await mailTo(officer.email, message(officer.lang, 'notifications.transfer-submitted-home.subject', { caseRef: asked.caseRef }), left());
    await mailTo(account('cisl.operator').email, event.title, left());
    await allUp(left());
  }, 120_000);

  it('MongoDB: nothing is acknowledged that is not kept, and nobody waits for ever', async () => {
    const key = randomUUID();
    const server: ServerName = 'mongodb';
    await whileHanging([server], async () => {
      await expectAway(await timed(() => post('/transfers', wish('Maria'), { key })));
      await expectAway(await timed(() => post(`/events/${event.id}/registrations`, { sessions: [] }, { as: 'etuc.operator', key })));
      expectStatus(200, await timed(() => get('/contact-points?place=Milano')));
    });
    await allUp();
    // The same keys again: whether or not the hanging server still did the first, there is one of each now.
    const again = await settle('the same request to be answered', 60_000, async () => {
      const answer = await post('/transfers', wish('Maria'), { key });
      return answer.status === 201 && answer.body;
    });
    const registered = await settle('the same registration to be answered', 60_000, async () => {
      const answer = await post(`/events/${event.id}/registrations`, { sessions: [] }, { as: 'etuc.operator', key });
      return answer.status === 201 && answer.body;
    });
    expect((await post('/transfers', wish('Maria'), { key })).body).toEqual(again);
    expect(expectStatus(200, await get(`/transfers/${again.caseRef}`, { as: 'lombardia.officer' }))).toMatchObject({ status: 'AWAITING_HOME', version: again.version });
    const list = expectStatus(200, await get(`/events/${event.id}/registrations?perPage=100`, { as: 'cepag.operator' })).items;
    expect(list.map(({ id }: any) => id)).toContain(registered.id);
    expect(new Set(list.map(({ person }: any) => person.organisation.id)).size).toBe(list.length);
  }, 150_000);
});

describe('servers of this platform', () => {
  it('are ours to stop, or were given and are left alone', () => {
    expect(typeof ours).toBe('boolean');
    expect(urls().logs).toMatch(/\S/);
  });
});
