import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceToken, settle } from '@umn/testing';
import { anOffer, attested, idOf, membershipWorld, offered, statement, submission, submit, type World } from './membership-world.ts';

let world: World;

beforeAll(async () => {
  world = await membershipWorld();
}, 60_000);

afterAll(async () => {
  await world.stop();
});

const home = 'lombardia.officer';
const host = 'wallonie.officer';
const withWhom = { status: expect.any(Number), body: { code: expect.any(String) } };

/** All that the outbox holds of one case, in order. */
async function eventsOf(caseRef: string): Promise<{ type: string; data: { version: number; status: string } }[]> {
  const row = await world.connection.collection('transfers').findOne({ caseRef });
  const rows = await world.connection.collection('outbox').find({ key: String(row?._id) }).sort({ seq: 1 }).toArray();
  return rows as never;
}

describe('a member moves from one union to another', () => {
  it('from the asking to the completion, each party seeing its own side', async () => {
    const submitted = await submit(world);
    const { path, receipt, caseRef } = submitted;
    expect(receipt.split('-')).toHaveLength(7);

    const asMember = (await world.ask('GET', path, { receipt })).body;
    expect(asMember).toMatchObject({ viewer: 'member', status: 'AWAITING_HOME', moves: ['withdraw'], waitingFor: 'home', version: 1 });
    expect(asMember.homeUnion).toMatchObject({ id: idOf('lombardia') });
    expect(Date.parse(asMember.nextBy) - Date.parse(asMember.steps[0].at)).toBe(15 * 86_400_000);

    const asHome = (await world.ask('GET', path, { as: home })).body;
    expect(asHome).toMatchObject({ viewer: 'home', moves: ['attest', 'refuse'], member: { name: 'Amina Canary', memberNumber: 'LOM-4711' } });
    const asHost = (await world.ask('GET', path, { as: host })).body;
    expect(asHost).toMatchObject({ viewer: 'host', moves: [], attestation: null, member: { name: null, memberNumber: null } });
    expect(JSON.stringify(asHost)).not.toMatch(/Canary|4711/);

    const attestedAnswer = await world.ask('POST', `${path}/attest`, { as: home, body: statement(asHome.agreement.hash) });
    expect(attestedAnswer).toMatchObject({ status: 200, body: { status: 'AWAITING_HOST', version: 2, viewer: 'home', moves: [] } });
    expect(attestedAnswer.headers.get('etag')).toBe('"2"');

    const toAnswer = (await world.ask('GET', path, { as: host })).body;
    expect(toAnswer).toMatchObject({ moves: ['offer', 'decline'], attestation: { standing: 'good', duesPaidUntil: '2026-12-31' }, member: { name: null } });
    const offer = await world.ask('POST', `${path}/offer`, { as: host, body: anOffer(toAnswer) });
    expect(offer).toMatchObject({ status: 200, body: { status: 'OFFERED', offer: { kind: 'full', from: '2027-01-01', until: null } } });

    expect((await world.ask('GET', path, { receipt })).body).toMatchObject({ status: 'OFFERED', moves: ['accept', 'decline', 'withdraw'], waitingFor: 'member' });
    const accepted = await world.ask('POST', `${path}/accept`, { receipt, body: { releaseName: true } });
    expect(accepted).toMatchObject({ status: 200, body: { status: 'ACTIVATING', viewer: 'member' } });

    const done = await settle('the activation to complete', 10_000, async () => {
      const { body } = await world.ask('GET', path, { receipt });
      return body.status === 'COMPLETED' ? body : null;
    });
    expect(done.steps.map(({ what }: { what: string }) => what)).toEqual([
      'submitted', 'attested', 'offered', 'accepted', 'provisioned', 'rechecked', 'activated', 'released', 'seniority-posted', 'completed',
    ]);
    expect(done).toMatchObject({ moves: [], nextBy: null, waitingFor: null, version: 10 });
    expect((await world.ask('GET', path, { as: host })).body.member).toMatchObject({ name: 'Amina Canary', memberNumber: 'LOM-4711' });

    const events = await eventsOf(caseRef);
    expect(events.map(({ data }) => data.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(events.at(-1)).toMatchObject({ type: 'membership.transfer.completed', data: { status: 'COMPLETED' } });
    expect(JSON.stringify(events)).not.toMatch(/Canary|4711|good/);
  }, 30_000);

  it('or is refused by the home union', async () => {
    const { path, receipt } = await submit(world);
    const answer = await world.ask('POST', `${path}/refuse`, { as: home, body: { reason: 'not-a-member', text: 'We do not know this number.' } });
    expect(answer).toMatchObject({ status: 200, body: { status: 'HOME_REFUSED' } });
    expect((await world.ask('GET', path, { receipt })).body.reason).toEqual({ by: 'home', reason: 'not-a-member', text: 'We do not know this number.' });
    expect((await world.ask('GET', path, { as: host })).body.reason).toBeNull();
  });

  it('or is declined by the host union, for a reason of the agreement', async () => {
    const submitted = await submit(world);
    await attested(world, submitted);
    const { path, receipt } = submitted;
    const wrong = await world.ask('POST', `${path}/decline`, { as: host, body: { reason: 'we-are-full' } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'membership.decline-reason-not-agreed' } });
    const none = await world.ask('POST', `${path}/decline`, { as: host, body: {} });
    expect(none).toMatchObject({ status: 422, body: { code: 'membership.reason-missing' } });
    const answer = await world.ask('POST', `${path}/decline`, { as: host, body: { reason: 'outside-our-scope' } });
    expect(answer).toMatchObject({ status: 200, body: { status: 'HOST_DECLINED' } });
    expect((await world.ask('GET', path, { receipt })).body).toMatchObject({ reason: { by: 'host', reason: 'outside-our-scope' }, moves: ['withdraw'] });
  });

  it('or the member turns the offer down, and the host union sees nothing any more', async () => {
    const submitted = await submit(world);
    await offered(world, submitted);
    const answer = await world.ask('POST', `${submitted.path}/decline`, { receipt: submitted.receipt, body: {} });
    expect(answer).toMatchObject({ status: 200, body: { status: 'CLOSED_MEMBER_DECLINED' } });
    expect((await world.ask('GET', submitted.path, { as: host })).body).toMatchObject({ attestation: null, member: { name: null } });
  });

  it('or withdraws, which closes the host union’s access', async () => {
    const submitted = await submit(world);
    await attested(world, submitted);
    const answer = await world.ask('POST', `${submitted.path}/withdraw`, { receipt: submitted.receipt, body: {} });
    expect(answer).toMatchObject({ status: 200, body: { status: 'WITHDRAWN', moves: [], nextBy: null } });
    expect((await world.ask('GET', submitted.path, { as: host })).body.attestation).toBeNull();
    const row = await world.connection.collection('transfers').findOne({ caseRef: submitted.caseRef });
    expect(row?.['host']).toEqual({ key: null, fields: {} });
  });

  it('for a time only, where the offer is temporary', async () => {
    const submitted = await submit(world, { mode: 'temporary' });
    await offered(world, submitted, { kind: 'temporary', until: '2027-12-31' });
    await world.ask('POST', `${submitted.path}/accept`, { receipt: submitted.receipt, body: { releaseName: true } });
    const view = await settle('the temporary membership', 10_000, async () => {
      const { body } = await world.ask('GET', submitted.path, { receipt: submitted.receipt });
      return body.status === 'TEMPORARY' ? body : null;
    });
    expect(view.nextBy).toBe('2028-01-01T00:00:00.000Z');
  });
});

describe('asking for a transfer', () => {
  it.each([
    ['without the second consent', { consents: ['C1'] }, 422, 'membership.consent-missing'],
    ['between unions without an agreement', { hostUnionId: idOf('attiki') }, 422, 'membership.no-agreement-in-force'],
    ['in a mode the agreement does not have', { mode: 'guest' }, 422, 'membership.no-agreement-in-force'],
    ['under an agreement that only one has approved', { homeUnionId: idOf('wallonie'), hostUnionId: idOf('attiki') }, 422, 'membership.no-agreement-in-force'],
    ['to an organisation that nobody can join', { hostUnionId: idOf('etuc') }, 422, 'membership.union-not-taking-part'],
    ['to the same union', { hostUnionId: idOf('lombardia') }, 422, 'membership.same-union'],
    ['by mail without an address', { contact: { channel: 'email' } }, 422, 'membership.contact-address-missing'],
    ['with a field that is never asked', { nationality: 'XX' }, 400, 'platform.invalid'],
    ['without a name', { name: ' ' }, 400, 'platform.invalid'],
  ])('is refused %s', async (_, changes, status, code) => {
    const answer = await world.ask('POST', '/api/v1/transfers', { body: submission(changes), key: randomUUID() });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is refused in the caller’s language', async () => {
    const answer = await world.ask('POST', '/api/v1/transfers?lang=en', { body: submission({ consents: [] }), key: randomUUID() });
    expect(answer.body.detail).toContain('C1, C2');
  });

  it('needs an Idempotency-Key, and has one effect and one receipt under it', async () => {
    expect(await world.ask('POST', '/api/v1/transfers', { body: submission() })).toMatchObject({ status: 400, body: { code: 'platform.idempotency-key-required' } });
    const key = randomUUID();
    const before = await world.connection.collection('transfers').countDocuments();
    const first = await world.ask('POST', '/api/v1/transfers', { body: submission(), key });
    const again = await world.ask('POST', '/api/v1/transfers', { body: submission(), key });
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await world.connection.collection('transfers').countDocuments()).toBe(before + 1);
    const other = await world.ask('POST', '/api/v1/transfers', { body: submission({ name: 'Somebody Else' }), key });
    expect(other).toMatchObject({ status: 422, body: { code: 'platform.idempotency-key-reused' } });
  });
});

describe('a case is closed to others', () => {
  it('answers a foreign union, an unknown case and a person without a union the same 404', async () => {
    const { path } = await submit(world);
    const foreign = await world.ask('GET', path, { as: 'attiki.officer' });
    const missing = await world.ask('GET', '/api/v1/transfers/UMN-0000-0000', { as: 'attiki.officer' });
    const move = await world.ask('POST', `${path}/attest`, { as: 'attiki.officer', body: statement('a'.repeat(64)) });
    expect([foreign.status, missing.status, move.status]).toEqual([404, 404, 404]);
    const { requestId: _, ...one } = foreign.body;
    const { requestId: __, ...other } = missing.body;
    expect(one).toEqual(other);
  });

  it('lets operators look and officers move', async () => {
    const { path } = await submit(world);
    expect(await world.ask('GET', path, { as: 'lombardia.operator' })).toMatchObject({ status: 200, body: { moves: [] } });
    expect(await world.ask('POST', `${path}/refuse`, { as: 'lombardia.operator', body: { reason: 'other' } })).toMatchObject({ status: 403 });
    expect(await world.ask('GET', path)).toMatchObject({ status: 401 });
  });

  it('lets each party make its own moves only, and only in their state', async () => {
    const submitted = await submit(world);
    const { path, receipt } = submitted;
    const hash = (await world.ask('GET', path, { as: home })).body.agreement.hash;
    expect(await world.ask('POST', `${path}/attest`, { as: host, body: statement(hash) })).toMatchObject({ status: 403, body: { code: 'membership.move-of-another' } });
    expect(await world.ask('POST', `${path}/attest`, { receipt, body: statement(hash) })).toMatchObject({ status: 403, body: { code: 'membership.move-of-another' } });
    expect(await world.ask('POST', `${path}/accept`, { as: home, body: { releaseName: true } })).toMatchObject({ status: 403 });
    expect(await world.ask('POST', `${path}/accept`, { receipt, body: { releaseName: true } })).toMatchObject({ status: 409, body: { code: 'membership.move-not-allowed' } });
  });

  it('answers a stale hash with the current one', async () => {
    const submitted = await submit(world);
    const view = await attested(world, submitted);
    const wrong = 'f'.repeat(64);
    const staleAttestation = await world.ask('POST', `${submitted.path}/offer`, { as: host, body: anOffer(view, { attestationHash: wrong }) });
    expect(staleAttestation).toMatchObject({ status: 409, body: { code: 'membership.attestation-stale', params: { current: view.attestation.hash } } });
    const staleTerms = await world.ask('POST', `${submitted.path}/offer`, { as: host, body: anOffer(view, { agreementHash: wrong }) });
    expect(staleTerms).toMatchObject({ status: 409, body: { code: 'membership.agreement-stale', params: { current: view.agreement.hash } } });
  });

  it('gives one of two officers who attest at once the move, and the other a conflict', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { path, caseRef } = await submit(world);
      const hash = (await world.ask('GET', path, { as: home })).body.agreement.hash;
      const answers = await Promise.all([1, 2, 3].map(() => world.ask('POST', `${path}/attest`, { as: home, body: statement(hash) })));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      for (const { status, body } of answers) if (status === 409) expect(body).toMatchObject(withWhom.body);
      expect((await eventsOf(caseRef)).map(({ data }) => data.version)).toEqual([1, 2]);
    }
  });
});

describe('the list of a union', () => {
  it('holds its cases as home and as host, filtered and paged', async () => {
    const submitted = await submit(world);
    const mine = await world.ask('GET', '/api/v1/transfers?side=home&status=AWAITING_HOME&perPage=100', { as: 'lombardia.operator' });
    expect(mine.body.items.map(({ caseRef }: { caseRef: string }) => caseRef)).toContain(submitted.caseRef);
    expect(mine.body.items.every((one: { viewer: string; status: string }) => one.viewer === 'home' && one.status === 'AWAITING_HOME')).toBe(true);
    const theirs = await world.ask('GET', '/api/v1/transfers?waitingFor=host&waitingFor=member&perPage=2', { as: host });
    expect(theirs.body).toMatchObject({ page: 1, perPage: 2 });
    expect(theirs.body.items.every((one: { viewer: string }) => one.viewer === 'host')).toBe(true);
    const soon = await world.ask('GET', `/api/v1/transfers?nextBy=${encodeURIComponent(new Date().toISOString())}`, { as: home });
    expect(soon.body).toMatchObject({ items: [], total: 0 });
    expect(await world.ask('GET', '/api/v1/transfers', { as: 'attiki.officer' })).toMatchObject({ status: 200, body: { items: [], total: 0 } });
    expect(await world.ask('GET', '/api/v1/transfers?state=x', { as: home })).toMatchObject({ status: 400 });
    expect(await world.ask('GET', '/api/v1/transfers', { receipt: submitted.receipt })).toMatchObject({ status: 401 });
  });
});

describe('the audience of an event', () => {
  it('is the member and the officers who must know, each in their language, for the notifications service only', async () => {
    const { caseRef, path } = await submit(world);
    const id = String((await world.connection.collection('transfers').findOne({ caseRef }))?._id);
    const audience = (type: string, token: string) => world.ask('GET', `/internal/transfers/${id}/audience?type=${type}`, { token });
    const { status, body } = await audience('membership.transfer.submitted', await serviceToken('notifications'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ caseRef, homeUnion: 'Demo Union Lombardia' });
    expect(body.recipients).toContainEqual({ address: 'amina.canary@example.org', lang: 'ar', role: 'member' });
    expect(body.recipients.some(({ role, address }: { role: string; address: string }) => role === 'home' && address.includes('officer'))).toBe(true);
    expect(body.recipients.some(({ role }: { role: string }) => role === 'host')).toBe(false);
    expect((await audience('membership.transfer.submitted', await serviceToken('events'))).status).toBe(403);
    expect((await world.ask('GET', `/internal/transfers/${id}/audience?type=membership.transfer.submitted`, { as: home })).status).toBe(403);
    await attested(world, { caseRef, path, receipt: '' });
    const next = await audience('membership.transfer.attested', await serviceToken('notifications'));
    expect(next.body.recipients.some(({ role }: { role: string }) => role === 'host')).toBe(true);
  });
});

describe('what rests in the database', () => {
  it('shows nothing of the member', async () => {
    const submitted = await submit(world);
    await offered(world, submitted);
    await world.ask('POST', `${submitted.path}/accept`, { receipt: submitted.receipt, body: { releaseName: true } });
    const dump: unknown[] = [];
    for (const { name } of await world.connection.listCollections()) dump.push(await world.connection.collection(name).find({}).toArray());
    const text = JSON.stringify(dump);
    expect(text).toContain(submitted.caseRef);
    expect(text).not.toMatch(/Canary|LOM-4711|amina\.canary/i);
    expect(text).not.toContain(submitted.receipt);
    expect(text).not.toContain('2015-03-01');
  });
});
