import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorToken, servers, settle } from '@umn/testing';
import { LoadDemo } from '../src/demo/load-demo.ts';
import { RemoveDemo } from '../src/demo/remove-demo.ts';
import { demoFolder, idOf, membershipWorld, organisations, submission, type World } from './membership-world.ts';

let world: World;
const madeAccounts: string[] = [];

beforeAll(async () => {
  world = await membershipWorld();
}, 60_000);

afterAll(async () => {
  for (const email of madeAccounts) for (const { id } of await accountsBy(email)) await keycloak('DELETE', `/users/${id}`);
  await world.stop();
}, 30_000);

const admin = 'admin.one';

async function keycloak(method: string, path: string, body?: unknown): Promise<any> {
  const { KEYCLOAK_URL, KEYCLOAK_REALM } = servers();
  const answer = await fetch(`${KEYCLOAK_URL}/admin/realms/${KEYCLOAK_REALM}${path}`, {
    method,
    headers: { authorization: `Bearer ${await administratorToken()}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

const accountsBy = (email: string): Promise<any[]> => keycloak('GET', `/users?email=${encodeURIComponent(email)}&exact=true&briefRepresentation=false`);

const application = (changes: object = {}) => {
  const email = `operator.${randomUUID().slice(0, 8)}@neu.example`;
  madeAccounts.push(email);
  return {
    name: 'Demo Neue Gewerkschaft',
    kind: 'union',
    level: 'national',
    country: 'DE',
    town: 'Köln',
    email: 'office@neu.example',
    operator: { email, name: 'Petra Canary Neumann', lang: 'de' },
    ...changes,
  };
};

const enter = async (body: unknown): Promise<any> => (await world.ask('POST', '/api/v1/organisations', { as: admin, body, key: randomUUID() })).body;
const decide = (id: string, move: string, body: object = {}) => world.ask('POST', `/api/v1/organisations/${id}/${move}`, { as: admin, body });
const settled = (id: string) =>
  settle('the accounts to follow', 15_000, async () => {
    const row = await world.connection.collection('account_work').findOne({ _id: id as never });
    return row && !row['pending'] ? row : null;
  });

describe('the list of organisations', () => {
  it('is public, filtered, paged, and says no e-mail', async () => {
    const unions = await world.ask('GET', '/api/v1/organisations?kind=union&country=IT&country=GR&membership=admitted&perPage=100');
    expect(unions.status).toBe(200);
    expect(unions.body.total).toBe(unions.body.items.length);
    for (const one of unions.body.items) {
      expect(one).toMatchObject({ kind: 'union', membership: 'admitted', demo: true });
      expect(['IT', 'GR']).toContain(one.country);
      expect(Object.keys(one).sort()).toEqual(['canBeJoined', 'country', 'demo', 'id', 'kind', 'level', 'membership', 'name', 'parentId', 'town', 'version']);
    }
    const page = await world.ask('GET', '/api/v1/organisations?page=2&perPage=5');
    expect(page.body).toMatchObject({ page: 2, perPage: 5, total: organisations.length });
    expect(page.body.items).toHaveLength(5);
  });

  it.each(['?perPage=101', '?page=0', '?kind=club', '?country=it', '?membership[$ne]=admitted', '?q=x'])('refuses %s', async (query) => {
    expect((await world.ask('GET', `/api/v1/organisations${query}`)).status).toBe(400);
  });

  it('answers one, with its version, and 404 for none', async () => {
    const one = await world.ask('GET', `/api/v1/organisations/${idOf('lombardia')}`);
    expect(one).toMatchObject({ status: 200, body: { name: 'Demo Union Lombardia', version: 2 } });
    expect(one.headers.get('etag')).toBe('"2"');
    expect(await world.ask('GET', `/api/v1/organisations/${randomUUID()}`)).toMatchObject({ status: 404, body: { code: 'membership.organisation-not-found' } });
  });
});

describe('entering and admitting', () => {
  it('is an admin’s alone', async () => {
    const body = application();
    expect((await world.ask('POST', '/api/v1/organisations', { body, key: randomUUID() })).status).toBe(401);
    expect((await world.ask('POST', '/api/v1/organisations', { as: 'lombardia.officer', body, key: randomUUID() })).status).toBe(403);
    expect((await world.ask('POST', `/api/v1/organisations/${idOf('lombardia')}/suspend`, { as: 'lombardia.officer', body: {} })).status).toBe(403);
    expect((await world.ask('POST', '/api/v1/organisations', { as: admin, body })).status).toBe(400);
  });

  it.each([
    ['an unknown parent', { parentId: randomUUID() }, 422, 'membership.parent-unknown'],
    ['an unknown field', { membership: 'admitted' }, 400, 'platform.invalid'],
    ['no operator', { operator: undefined }, 400, 'platform.invalid'],
    ['a list of addresses', { email: 'a@x.example,b@x.example' }, 400, 'platform.invalid'],
  ])('refuses %s', async (_, changes, status, code) => {
    const answer = await world.ask('POST', '/api/v1/organisations', { as: admin, body: application(changes), key: randomUUID() });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('makes the operator’s account once it is admitted, shuts it out while suspended, and lets it in again', async () => {
    const body = application();
    const { email } = body.operator;
    const entered = await enter(body);
    expect(entered).toMatchObject({ membership: 'applied', version: 1, canBeJoined: true, demo: false });
    expect(await accountsBy(email)).toEqual([]);
    expect(await decide(entered.id, 'suspend')).toMatchObject({ status: 409, body: { code: 'membership.admission-move-not-allowed' } });

    expect(await decide(entered.id, 'admit', { reason: 'Voted on 12 November' })).toMatchObject({ status: 200, body: { membership: 'admitted', version: 2 } });
    expect(await decide(entered.id, 'admit')).toMatchObject({ status: 409 });
    const work = await settled(entered.id);
    expect(work['operator']).toBeNull();
    const [account] = await accountsBy(email);
    expect(account).toMatchObject({ username: email, enabled: true, emailVerified: false, requiredActions: ['UPDATE_PASSWORD'] });
    expect(account.attributes).toMatchObject({ organisation: [entered.id], locale: ['de'] });
    const roles = (await keycloak('GET', `/users/${account.id}/role-mappings/realm`)) as { name: string }[];
    expect(roles.map(({ name }) => name)).toEqual(expect.arrayContaining(['operator', 'officer']));

    // A second account that somebody else had disabled before stays disabled after the readmission.
    const other = `other.${randomUUID().slice(0, 8)}@neu.example`;
    madeAccounts.push(other);
    await keycloak('POST', '/users', { username: other, email: other, enabled: false, firstName: 'O', lastName: 'O', attributes: { organisation: [entered.id], locale: ['de'] } });

    expect(await decide(entered.id, 'suspend')).toMatchObject({ status: 200, body: { membership: 'suspended', version: 3 } });
    await settled(entered.id);
    expect((await accountsBy(email))[0]).toMatchObject({ enabled: false, attributes: { organisation: [entered.id] } });
    expect(await decide(entered.id, 'readmit')).toMatchObject({ status: 200, body: { membership: 'admitted', version: 4 } });
    await settled(entered.id);
    expect((await accountsBy(email))[0]).toMatchObject({ enabled: true, email });
    expect((await accountsBy(other))[0]).toMatchObject({ enabled: false });

    const events = await world.connection.collection('outbox').find({ key: entered.id }).sort({ seq: 1 }).toArray();
    expect(events.map(({ type, data }) => [type, data.version, data.membership])).toEqual([
      ['membership.organisation.applied', 1, 'applied'],
      ['membership.organisation.admitted', 2, 'admitted'],
      ['membership.organisation.suspended', 3, 'suspended'],
      ['membership.organisation.readmitted', 4, 'admitted'],
    ]);
    expect(JSON.stringify(events)).not.toMatch(/neu\.example|Canary|Voted/);
    const dump: unknown[] = [];
    for (const { name } of await world.connection.listCollections()) dump.push(await world.connection.collection(name).find({}).toArray());
    expect(JSON.stringify(dump)).not.toContain(email);
  }, 40_000);

  it('leaves another organisation’s account alone', async () => {
    const [before] = await accountsBy('officer@lombardia.example');
    const entered = await enter(application({ operator: { email: 'officer@lombardia.example', name: 'Not Hers', lang: 'de' } }));
    await decide(entered.id, 'admit');
    await settled(entered.id);
    expect((await accountsBy('officer@lombardia.example'))[0]).toEqual(before);
  }, 20_000);

  it('of two admins who decide at once lets one', async () => {
    const entered = await enter(application());
    const answers = await Promise.all([decide(entered.id, 'admit'), decide(entered.id, 'admit'), decide(entered.id, 'admit')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await settled(entered.id);
  }, 20_000);

  it('enters one organisation under one Idempotency-Key', async () => {
    const key = randomUUID();
    const body = application();
    const first = await world.ask('POST', '/api/v1/organisations', { as: admin, body, key });
    const again = await world.ask('POST', '/api/v1/organisations', { as: admin, body, key });
    expect(again).toMatchObject({ status: 201, body: first.body });
  });
});

describe('agreements', () => {
  it('are public, with versions, hashes and approvals that quote them', async () => {
    const list = await world.ask('GET', `/api/v1/agreements?union=${idOf('lombardia')}&union=${idOf('wallonie')}`);
    expect(list.body).toMatchObject({ total: 1 });
    const [agreement] = list.body.items;
    expect(agreement).toMatchObject({ state: 'in-force', demo: true });
    expect(agreement.unions.map(({ name }: { name: string }) => name).sort()).toEqual(['Demo Centrale Wallonie', 'Demo Union Lombardia']);
    const [version] = agreement.versions;
    expect(version.approvals.map(({ hash }: { hash: string }) => hash)).toEqual([version.hash, version.hash]);
    expect(await world.ask('GET', `/api/v1/agreements/${agreement.id}`)).toMatchObject({ status: 200, body: agreement });
    expect((await world.ask('GET', `/api/v1/agreements/${randomUUID()}`)).status).toBe(404);
    const proposed = await world.ask('GET', `/api/v1/agreements?union=${idOf('attiki')}&union=${idOf('wallonie')}`);
    expect(proposed.body.items[0]).toMatchObject({ state: 'proposed' });
  });
});

describe('a suspended union', () => {
  it('neither takes part in new cases nor moves or reads old ones', async () => {
    const key = randomUUID();
    const body = submission({ homeUnionId: idOf('attiki'), hostUnionId: idOf('trakia'), mode: 'guest' });
    const { body: made } = await world.ask('POST', '/api/v1/transfers', { body, key });
    const store = world.connection.collection('organisations');
    await store.updateOne({ _id: idOf('attiki') as never }, { $set: { membership: 'suspended' } });
    expect(await world.ask('POST', '/api/v1/transfers', { body, key: randomUUID() })).toMatchObject({ status: 422, body: { code: 'membership.union-not-taking-part' } });
    const answer = await world.ask('POST', `/api/v1/transfers/${made.caseRef}/refuse`, { as: 'attiki.officer', body: { reason: 'other' } });
    expect(answer).toMatchObject({ status: 403, body: { code: 'membership.organisation-not-admitted' } });
    for (const path of ['/api/v1/transfers', `/api/v1/transfers/${made.caseRef}`]) {
      expect(await world.ask('GET', path, { as: 'attiki.officer' })).toMatchObject({ status: 403, body: { code: 'membership.organisation-not-admitted' } });
    }
    await store.updateOne({ _id: idOf('attiki') as never }, { $set: { membership: 'admitted' } });
  });
});

describe('demonstration data', () => {
  it('loads twice as once, and leaves with one command', async () => {
    const counts = async (): Promise<number[]> =>
      Promise.all(['organisations', 'agreements', 'charter', 'accessions', 'outbox'].map((name) => world.connection.collection(name).countDocuments()));
    const before = await counts();
    expect(await world.service.app.get(LoadDemo).execute(demoFolder)).toEqual({ organisations: 0, charterVersions: 0, accessions: 0, agreements: 0 });
    expect(await counts()).toEqual(before);
    const gone = await world.service.app.get(RemoveDemo).execute();
    expect(gone.organisations).toBe(organisations.length);
    expect(await world.connection.collection('organisations').countDocuments({ demo: true })).toBe(0);
    expect(await world.connection.collection('transfers').countDocuments()).toBe(0);
    expect(await world.connection.collection('receipts').countDocuments()).toBe(0);
  }, 30_000);
});
