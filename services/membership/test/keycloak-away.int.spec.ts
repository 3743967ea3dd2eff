import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { administratorToken, Line, servers, settle } from '@umn/testing';
import { DecideAdmission } from '../src/application/organisations/decide-admission.ts';
import { EnterOrganisation } from '../src/application/organisations/enter-organisation.ts';
import { membershipWorld, type World } from './membership-world.ts';

let world: World;
let line: Line;
const email = `operator.${randomUUID().slice(0, 8)}@away.example`;

beforeAll(async () => {
  line = await Line.to(servers().KEYCLOAK_URL);
  world = await membershipWorld({ KEYCLOAK_URL: line.through(servers().KEYCLOAK_URL).replace(/\/$/, '') });
}, 60_000);

afterAll(async () => {
  for (const { id } of await accounts()) await keycloak('DELETE', `/users/${id}`);
  await world.stop();
  await line.cut();
}, 30_000);

async function keycloak(method: string, path: string): Promise<Response> {
  const { KEYCLOAK_URL, KEYCLOAK_REALM } = servers();
  return fetch(`${KEYCLOAK_URL}/admin/realms/${KEYCLOAK_REALM}${path}`, { method, headers: { authorization: `Bearer ${await administratorToken()}` } });
}

const accounts = async (): Promise<{ id: string; enabled: boolean }[]> => (await (await keycloak('GET', `/users?email=${email}&exact=true`)).json()) as never;

describe('while Keycloak is away', () => {
  it('an organisation is admitted all the same, and its account follows when Keycloak returns', async () => {
    const enter = world.service.app.get(EnterOrganisation);
    const decide = world.service.app.get(DecideAdmission);
    await line.cut();
    const { id } = await enter.execute({
      name: 'Demo Union Away', kind: 'union', level: 'local', parentId: null, country: 'SI', town: 'Koper', email: 'office@away.example',
      canBeJoined: true, operator: { email, name: 'Ana Away', lang: 'sl' }, by: 'admin',
    });
    expect(await decide.execute({ organisationId: id, move: 'admit', reason: null, by: 'admin' })).toMatchObject({ membership: 'admitted' });
    const work = world.connection.collection('account_work');
    await settle('an attempt', 10_000, async () => Number((await work.findOne({ _id: id as never }))?.['attempts']) >= 1);
    // A suspension and its end while nobody can follow them: what counts in the end is the last wish.
    await decide.execute({ organisationId: id, move: 'suspend', reason: null, by: 'admin' });
    await decide.execute({ organisationId: id, move: 'readmit', reason: null, by: 'admin' });
    expect(await accounts()).toEqual([]);
    await line.mend();
    await settle('the account', 30_000, async () => (await work.findOne({ _id: id as never }))?.['pending'] === false);
    expect(await accounts()).toMatchObject([{ enabled: true }]);
    expect((await work.findOne({ _id: id as never }))?.['operator']).toBeNull();
  }, 60_000);
});
