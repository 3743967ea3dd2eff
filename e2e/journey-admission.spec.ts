import { afterAll, describe, expect, it } from '@jest/globals';
import { settle } from '@umn/testing';
import { randomBytes, randomUUID } from 'node:crypto';
import { call, expectStatus, get, post } from './platform/call.ts';
import { account as demoAccount, organisation } from './platform/demonstration.ts';
import { mails } from './platform/inbox.ts';
import { administer, grant } from './platform/keycloak.ts';

const mark = randomBytes(4).toString('hex');
const operator = { email: `operator.${mark}@example.org`, name: `Olga Operatorova`, lang: 'bg' };
const password = `long-enough-${mark}`;

const body = {
  name: `Demo Union ${mark}`,
  kind: 'union',
  level: 'regional',
  country: 'BG',
  town: 'Plovdiv',
  email: `office.${mark}@example.org`,
  operator,
};

/** Searches of the demonstration desks of one organisation; the whole network fits on one page. */
const findable = async (slug: string): Promise<number> => {
  const { items } = expectStatus(200, await get('/contact-points?perPage=100'));
  return items.filter((item: any) => item.organisation.id === organisation(slug).id).length;
};

describe('admission: the network’s doors', () => {
  let entered: any;
  let accountId: string | undefined;

  afterAll(async () => {
    const { membership } = (await get(`/organisations/${organisation('trakia').id}`)).body;
    if (membership === 'suspended') await post(`/organisations/${organisation('trakia').id}/readmit`, {}, { as: 'admin.one', key: null });
    if (accountId) await administer('DELETE', `/users/${accountId}`);
  });

  it('is an admin’s to open, and nobody else’s', async () => {
    for (const as of ['lombardia.officer', 'steering.member', 'panel.member']) {
      expect(await post('/organisations', body, { as })).toMatchObject({ status: 403, body: { code: 'platform.forbidden' } });
    }
    expect(await post('/organisations', body)).toMatchObject({ status: 401 });
    expect(await post(`/organisations/${organisation('uil').id}/suspend`, {}, { as: 'cisl.officer', key: null })).toMatchObject({ status: 403 });
  });

  it('enters an organisation once, which waits without an account', async () => {
    const key = randomUUID();
    entered = expectStatus(201, await post('/organisations', body, { as: 'admin.one', key }));
    expect(entered).toMatchObject({ membership: 'applied', version: 1, name: body.name });
    expect((await post('/organisations', body, { as: 'admin.one', key })).body).toEqual(entered);
    expect(JSON.stringify(expectStatus(200, await get(`/organisations/${entered.id}`)))).not.toContain('@');
    expect((await administer('GET', `/users?email=${encodeURIComponent(operator.email)}&exact=true`)).body).toEqual([]);
  });

  it('makes the operator’s account when the organisation is admitted, and asks them for a password by mail', async () => {
    expectStatus(200, await post(`/organisations/${entered.id}/admit`, {}, { as: 'admin.one', key: null }));
    expect(await post(`/organisations/${entered.id}/admit`, {}, { as: 'admin.two', key: null })).toMatchObject({ status: 409, body: { code: 'membership.admission-move-not-allowed' } });
    const account = await settle('the account in Keycloak', 15_000, async () => (await administer('GET', `/users?email=${encodeURIComponent(operator.email)}&exact=true`)).body[0]);
    accountId = account.id;
    expect(account).toMatchObject({ enabled: true, email: operator.email, attributes: { organisation: [entered.id], locale: ['bg'] } });
    const roles = await settle('the roles', 10_000, async () => {
      const { body: held } = await administer('GET', `/users/${accountId}/role-mappings/realm`);
      const names = held.map(({ name }: any) => name);
      return names.includes('operator') && names;
    });
    expect(roles).not.toContain('admin');
    const [mail] = await settle('the mail that asks for a password', 15_000, async () => {
      const found = await mails(operator.email);
      return found.length > 0 && found;
    });
    expect(`${mail?.text}${mail?.html}`).toContain('/realms/unionmigrantnet/login-actions/action-token');
  });

  it('lets the new operator work for the organisation, and for no other', async () => {
    expect((await administer('PUT', `/users/${accountId}`, { ...(await administer('GET', `/users/${accountId}`)).body, requiredActions: [] })).status).toBe(204);
    expect((await administer('PUT', `/users/${accountId}/reset-password`, { type: 'password', value: password, temporary: false })).status).toBe(204);
    const { access_token: token } = await grant({ client_id: 'umn-demo', username: operator.email, password });
    expect(expectStatus(200, await get('/operator/contact-points', { token }))).toMatchObject({ total: 0 });
    expect(expectStatus(200, await get('/transfers', { token }))).toMatchObject({ total: 0 });
  });

  it('hides a suspended organisation’s desks, and shows them again when it is readmitted', async () => {
    const slug = 'trakia';
    const { id } = organisation(slug);
    const shown = await findable(slug);
    expect(shown).toBeGreaterThan(0);
    const [desk] = expectStatus(200, await get('/operator/contact-points', { as: 'trakia.operator' })).items;
    const since = Date.now();
    expectStatus(200, await post(`/organisations/${id}/suspend`, { reason: 'A matter of the statutes' }, { as: 'admin.one', key: null }));
    await settle('its desks to be hidden', 10_000, async () => (await findable(slug)) === 0);
    expect(Date.now() - since).toBeLessThan(10_000);
    expect(await get(`/contact-points/${desk.id}`)).toMatchObject({ status: 404 });

    // The token of before is still good for some minutes: what it is for is over nevertheless.
    const { version } = (await get(`/contact-points/${desk.id}`, { as: 'trakia.operator' })).body;
    expect(await call('PATCH', `/contact-points/${desk.id}`, { as: 'trakia.operator', body: { cost: 'free' }, version: version ?? desk.version })).toMatchObject({
      status: 403,
      body: { code: 'directory.organisation-suspended' },
    });
    await settle('its operator to be shut out', 15_000, async () => (await grant({ client_id: 'umn-demo', username: 'trakia.operator', password: demoAccount('trakia.operator').password })).access_token === undefined);

    expectStatus(200, await post(`/organisations/${id}/readmit`, {}, { as: 'admin.two', key: null }));
    await settle('its desks to be found again', 10_000, async () => (await findable(slug)) === shown);
    await settle('its operator to be let in again', 15_000, async () => {
      const [user] = (await administer('GET', '/users?username=trakia.operator&exact=true')).body;
      return user.enabled;
    });
  });

  it('shuts the new operator out when the new organisation is suspended', async () => {
    const { access_token: token } = await grant({ client_id: 'umn-demo', username: operator.email, password });
    expectStatus(200, await post(`/organisations/${entered.id}/suspend`, {}, { as: 'admin.one', key: null }));
    await settle('the account to be closed', 15_000, async () => (await grant({ client_id: 'umn-demo', username: operator.email, password })).error !== undefined);
    const facts = { kind: 'training', title: 'T', startsAt: '2030-01-01T10:00:00Z', endsAt: '2030-01-01T12:00:00Z', capacity: 5 };
    await settle('the events service to know', 10_000, async () => (await post('/events', facts, { token })).body.code === 'events.organiser-suspended');
  });

  it.each<[string, object, string]>([
    ['an unknown field', { admin: true }, 'admin'],
    ['Greece as EL', { country: 'el' }, 'country'],
    ['no operator', { operator: undefined }, 'operator'],
    ['an operator without an address', { operator: { ...operator, email: 'nobody' } }, 'operator.email'],
  ])('names the field of %s', async (_, changes, field) => {
    const refused = await post('/organisations', { ...body, ...changes }, { as: 'admin.one', lang: 'sl' });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map((error: any) => error.field)).toContain(field);
  });
});
