import { beforeAll, describe, expect, it } from '@jest/globals';
import { message } from '@umn/messages';
import { settle } from '@umn/testing';
import { mongo } from 'mongoose';
import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, expectStatus, get, post, type Answer } from './platform/call.ts';
import { organisation } from './platform/demonstration.ts';
import { mailTo, mails, parsed, plain } from './platform/inbox.ts';
import { readTopics } from './platform/topics.ts';
import { urls } from './platform/urls.ts';

const home = organisation('lombardia');
const host = organisation('wallonie');

/** Strings that appear in nothing else, so that finding one anywhere is a leak. */
const mark = randomBytes(5).toString('hex');
const personal = { name: `Zineb Canary${mark}`, memberNumber: `LOM-${mark}`, address: `zineb.${mark}@example.org`, text: `secret words ${mark}` };

const request = (changes: object = {}) => ({
  homeUnionId: home.id,
  hostUnionId: host.id,
  mode: 'full',
  consents: ['C1', 'C2'],
  name: personal.name,
  memberNumber: personal.memberNumber,
  contact: { channel: 'email', address: personal.address },
  lang: 'ar',
  ...changes,
});

interface Case {
  readonly caseRef: string;
  readonly receipt: string;
}

const submit = async (changes?: object): Promise<Case> => expectStatus(201, await post('/transfers', request(changes)));
const see = async ({ caseRef }: Case, as: string): Promise<any> => expectStatus(200, await get(`/transfers/${caseRef}`, { as }));
const seeAsMember = async ({ caseRef, receipt }: Case): Promise<any> => expectStatus(200, await get(`/transfers/${caseRef}`, { receipt }));
const move = (which: string, { caseRef }: Case, body: unknown, as: string): Promise<Answer> => post(`/transfers/${caseRef}/${which}`, body, { as });
const moveAsMember = (which: string, { caseRef, receipt }: Case, body: unknown, lang?: string): Promise<Answer> =>
  post(`/transfers/${caseRef}/${which}`, body, { receipt, ...(lang ? { lang } : {}) });

const attestation = (agreementHash: string) => ({
  periods: [{ from: '2012-03-01', to: null, kind: 'full' }],
  duesPaidUntil: '2026-12-31',
  standing: 'good',
  agreementHash,
});

async function attested(changes?: object): Promise<Case> {
  const opened = await submit(changes);
  const { agreement } = await see(opened, 'lombardia.officer');
  expectStatus(200, await move('attest', opened, attestation(agreement.hash), 'lombardia.officer'));
  return opened;
}

async function offered(changes?: object): Promise<Case> {
  const opened = await attested(changes);
  const { agreement, attestation: { hash } } = await see(opened, 'wallonie.officer');
  expectStatus(200, await move('offer', opened, { kind: 'full', from: '2027-01-01', attestationHash: hash, agreementHash: agreement.hash }, 'wallonie.officer'));
  return opened;
}

/** The mail of a template in the recipient's language, about this case. */
const letter = (to: string, lang: string, template: string, { caseRef }: Case) => mailTo(to, message(lang, `notifications.${template}.subject`, { caseRef }));

describe('journey 2: move a membership from Lombardia to Wallonie', () => {
  let one: Case;

  describe('the straight way', () => {
    it('asks for both consents, in the reader’s language, and takes nothing without them', async () => {
      for (const consents of [[], ['C1'], ['C2']]) {
        const refused = await post('/transfers', request({ consents }), { lang: 'ar' });
        expect(refused).toMatchObject({ status: 422, body: { code: 'membership.consent-missing' } });
        expect(plain(refused.body.detail)).toBe(plain(message('ar', 'membership.consent-missing', refused.body.params)));
      }
      expect(await mails(personal.address)).toEqual([]);
    });

    it('takes the request without an account and gives a receipt of seven words, once', async () => {
      const key = randomUUID();
      const first = await post('/transfers', request(), { key });
      one = expectStatus(201, first);
      expect(one.receipt).toMatch(/^[a-z]+(-[a-z]+){6}$/);
      expect(first.body).toMatchObject({ status: 'AWAITING_HOME', version: 1 });
      expect(first.headers.get('cache-control')).toContain('no-store');
      const again = await post('/transfers', request(), { key });
      expect(again.body).toEqual(first.body);
      expect(await post('/transfers', request({ mode: 'partial' }), { key })).toMatchObject({ status: 422, body: { code: 'platform.idempotency-key-reused' } });
      expect(await post('/transfers', request(), { key: null })).toMatchObject({ status: 400, body: { code: 'platform.idempotency-key-required' } });
    });

    it('tells the home union’s officer and the member, each in their language', async () => {
      const toOfficer = await letter('officer@lombardia.example', 'it', 'transfer-submitted-home', one);
      const toMember = await letter(personal.address, 'ar', 'transfer-submitted-member', one);
      expect(toOfficer.headers['content-language']).toBe('it');
      expect(toMember.headers['content-language']).toBe('ar');
      expect(toMember.html).toContain('dir="rtl"');
      for (const mail of [toOfficer, toMember]) {
        const source = JSON.stringify(await parsed(mail));
        for (const secret of [personal.name, personal.memberNumber, ...one.receipt.split('-').slice(0, 2).map((_, at, words) => words.join('-'))]) expect(source).not.toContain(secret);
      }
    });

    it('shows the home union who it is, and another union nothing at all', async () => {
      const seen = await see(one, 'lombardia.officer');
      expect(seen).toMatchObject({ viewer: 'home', status: 'AWAITING_HOME', member: { name: personal.name, memberNumber: personal.memberNumber }, moves: expect.arrayContaining(['attest', 'refuse']) });
      expect(await see(one, 'lombardia.operator')).toMatchObject({ viewer: 'home', moves: [] });
      const foreign = await get(`/transfers/${one.caseRef}`, { as: 'nord.officer' });
      const missing = await get('/transfers/UMN-0000-0000', { as: 'nord.officer' });
      expect(foreign.status).toBe(404);
      expect({ ...foreign.body, requestId: 0 }).toEqual({ ...missing.body, requestId: 0 });
      expect(await move('attest', one, attestation('0'.repeat(64)), 'nord.officer')).toMatchObject({ status: 404 });
      const list = expectStatus(200, await get('/transfers?perPage=100', { as: 'nord.officer' }));
      expect(list.items.map(({ caseRef }: any) => caseRef)).not.toContain(one.caseRef);
    });

    it('lets only an officer of the home union attest, who quotes the agreement’s hash', async () => {
      const { agreement } = await see(one, 'lombardia.officer');
      expect(await move('attest', one, attestation(agreement.hash), 'lombardia.operator')).toMatchObject({ status: 403 });
      expect(await move('attest', one, attestation(agreement.hash), 'wallonie.officer')).toMatchObject({ status: 403, body: { code: 'membership.move-of-another' } });
      expect(await move('attest', one, attestation('0'.repeat(64)), 'lombardia.officer')).toMatchObject({
        status: 409,
        body: { code: 'membership.agreement-stale', params: { current: agreement.hash } },
      });
      expectStatus(200, await move('attest', one, attestation(agreement.hash), 'lombardia.officer'));
      await letter('officer@wallonie.example', 'fr', 'transfer-attested-host', one);
      await letter(personal.address, 'ar', 'transfer-attested-member', one);
    });

    it('shows the host union a pseudonym and the attested facts, and no name', async () => {
      const seen = await see(one, 'wallonie.officer');
      expect(seen).toMatchObject({ viewer: 'host', status: 'AWAITING_HOST', member: { name: null, memberNumber: null, pseudonym: expect.stringMatching(/^M-/) } });
      expect(seen.attestation).toMatchObject({ duesPaidUntil: '2026-12-31', periods: [{ from: '2012-03-01' }] });
      const everything = JSON.stringify([seen, expectStatus(200, await get('/transfers?perPage=100', { as: 'wallonie.officer' }))]);
      for (const secret of [personal.name, personal.memberNumber, personal.address]) expect(everything).not.toContain(secret);
    });

    it('lets the host union offer on the present attestation only', async () => {
      const { agreement, attestation: { hash } } = await see(one, 'wallonie.officer');
      const offer = { kind: 'full', from: '2027-01-01', attestationHash: hash, agreementHash: agreement.hash };
      expect(await move('offer', one, { ...offer, attestationHash: 'f'.repeat(64) }, 'wallonie.officer')).toMatchObject({ status: 409, body: { code: 'membership.attestation-stale', params: { current: hash } } });
      expect(await move('offer', one, { ...offer, agreementHash: 'f'.repeat(64) }, 'wallonie.officer')).toMatchObject({ status: 409, body: { code: 'membership.agreement-stale' } });
      expect(await move('offer', one, { ...offer, kind: 'temporary' }, 'wallonie.officer')).toMatchObject({ status: 422, body: { code: 'membership.offer-period-missing' } });
      const made = expectStatus(200, await move('offer', one, offer, 'wallonie.officer'));
      expect(made).toMatchObject({ status: 'OFFERED', member: { name: null } });
      await letter(personal.address, 'ar', 'transfer-offered-member', one);
      await letter('officer@lombardia.example', 'it', 'transfer-offered-home', one);
    });

    it('answers a wrong receipt exactly like a case that is not there', async () => {
      const wrong = await get(`/transfers/${one.caseRef}`, { receipt: 'able-able-able-able-able-able-able' });
      const unknown = await get('/transfers/UMN-ZZZZ-ZZZZ', { receipt: one.receipt });
      expect(wrong.status).toBe(unknown.status);
      expect({ ...wrong.body, requestId: 0 }).toEqual({ ...unknown.body, requestId: 0 });
      expect(await moveAsMember('accept', { ...one, receipt: 'able-able-able-able-able-able-able' }, { releaseName: true })).toMatchObject({ status: wrong.status, body: { code: wrong.body.code } });
    });

    it('lets the member accept with the receipt by releasing the name, and completes', async () => {
      expect(await moveAsMember('accept', one, { releaseName: false }, 'el')).toMatchObject({ status: 422, body: { code: 'membership.name-not-released', detail: message('el', 'membership.name-not-released') } });
      expectStatus(200, await moveAsMember('accept', one, { releaseName: true }));
      const done = await settle('the case to complete', 15_000, async () => {
        const seen = await seeAsMember(one);
        return seen.status === 'COMPLETED' && seen;
      });
      expect(done).toMatchObject({ viewer: 'member', moves: [], nextBy: null });
      expect(done.steps.map(({ what }: any) => what)).toEqual(['submitted', 'attested', 'offered', 'accepted', 'provisioned', 'rechecked', 'activated', 'released', 'seniority-posted', 'completed']);
      expect(await see(one, 'wallonie.officer')).toMatchObject({ status: 'COMPLETED', member: { name: personal.name, memberNumber: personal.memberNumber } });
      expect(await moveAsMember('withdraw', one, {})).toMatchObject({ status: 409, body: { code: 'membership.move-not-allowed' } });
    });

    it('tells everybody concerned that it is done', async () => {
      await letter(personal.address, 'ar', 'transfer-accepted-member', one);
      await letter(personal.address, 'ar', 'transfer-completed-member', one);
      await letter('officer@lombardia.example', 'it', 'transfer-completed-union', one);
      await letter('officer@wallonie.example', 'fr', 'transfer-completed-union', one);
      // Submitted, attested, offered, accepted, completed: each once.
      const told = (await mails(personal.address)).filter(({ subject }) => subject.includes(one.caseRef));
      expect(told.length).toBe(5);
    });
  });

  describe('the other ways to an end', () => {
    it('ends with the home union’s refusal, whose words are the member’s and its own', async () => {
      const two = await submit();
      const refused = expectStatus(200, await move('refuse', two, { reason: 'not-a-member', text: personal.text }, 'lombardia.officer'));
      expect(refused).toMatchObject({ status: 'HOME_REFUSED', reason: { by: 'home', text: personal.text } });
      expect(await seeAsMember(two)).toMatchObject({ status: 'HOME_REFUSED', reason: { text: personal.text } });
      expect(JSON.stringify(await see(two, 'wallonie.officer'))).not.toContain(personal.text);
      await letter(personal.address, 'ar', 'transfer-refused-member', two);
    });

    it('ends with the host union’s declining, for a reason of the agreement’s list', async () => {
      const three = await attested();
      expect(await move('decline', three, {}, 'wallonie.officer')).toMatchObject({ status: 422, body: { code: 'membership.reason-missing' } });
      expect(await move('decline', three, { reason: 'we-do-not-like-it' }, 'wallonie.officer')).toMatchObject({ status: 422, body: { code: 'membership.decline-reason-not-agreed' } });
      expectStatus(200, await move('decline', three, { reason: 'outside-our-scope', text: personal.text }, 'wallonie.officer'));
      expect(await seeAsMember(three)).toMatchObject({ status: 'HOST_DECLINED', reason: { by: 'host', reason: 'outside-our-scope', text: personal.text } });
      expect(JSON.stringify(await see(three, 'lombardia.officer'))).not.toContain(personal.text);
      await letter('officer@lombardia.example', 'it', 'transfer-declined-home', three);
    });

    it('ends when the member turns the offer down', async () => {
      const four = await offered();
      expect(expectStatus(200, await moveAsMember('decline', four, {}))).toMatchObject({ status: 'CLOSED_MEMBER_DECLINED' });
      expect(await see(four, 'wallonie.officer')).toMatchObject({ member: { name: null } });
      await letter('officer@wallonie.example', 'fr', 'transfer-turned-down-union', four);
    });

    it('ends when the member withdraws, at any time before the activation', async () => {
      for (const opened of [await submit(), await attested()]) {
        expect(expectStatus(200, await moveAsMember('withdraw', opened, {}))).toMatchObject({ status: 'WITHDRAWN', moves: [] });
        const { agreement } = await see(opened, 'lombardia.officer');
        expect(await move('attest', opened, attestation(agreement.hash), 'lombardia.officer')).toMatchObject({ status: 409 });
        await letter('officer@lombardia.example', 'it', 'transfer-withdrawn-union', opened);
        await letter(personal.address, 'ar', 'transfer-withdrawn-member', opened);
      }
    });
  });

  it.each<[string, object, string]>([
    ['no agreement in force between the two', { homeUnionId: organisation('attiki').id }, 'membership.no-agreement-in-force'],
    ['a kind of transfer the agreement does not know', { mode: 'guest' }, 'membership.no-agreement-in-force'],
    ['an organisation that nobody can be a member of', { homeUnionId: organisation('cepag').id }, 'membership.union-not-taking-part'],
    ['the same union twice', { hostUnionId: home.id }, 'membership.same-union'],
    ['contact by e-mail without an address', { contact: { channel: 'email' } }, 'membership.contact-address-missing'],
  ])('takes no request with %s', async (_, changes, code) => {
    expect(await post('/transfers', request(changes), { lang: 'uk' })).toMatchObject({ status: 422, body: { code, detail: expect.any(String) } });
  });

  it.each<[string, object, string]>([
    ['a forbidden field', { nationality: 'XX' }, 'nationality'],
    ['a wrong kind of id', { homeUnionId: 'lombardia' }, 'homeUnionId'],
    ['two recipients in one address', { contact: { channel: 'email', address: 'a@example.org,b@example.org' } }, 'contact.address'],
    ['a name of two lines', { name: 'A\r\nBcc: b@example.org' }, 'name'],
  ])('names the field of %s', async (_, changes, field) => {
    const { status, body } = await post('/transfers', request(changes), { lang: 'bg' });
    expect(status).toBe(400);
    expect(body.errors.map((error: any) => error.field)).toContain(field);
    for (const error of body.errors) expect(error).toMatchObject({ code: expect.any(String), message: expect.stringMatching(/\S/) });
  });

  describe('what is personal', () => {
    let published: string;

    beforeAll(async () => {
      published = (await readTopics()).map(({ raw }) => raw).join('\n');
    });

    /** Which of the marked strings are in there; a short list instead of a long text when it fails. */
    const leaks = (text: string): string[] =>
      [...Object.values(personal), mark, one.receipt, one.receipt.split('-').slice(0, 3).join('-')].filter((secret) => text.includes(secret));

    it('is on no topic, from the first offset on', () => {
      expect(published.includes('membership.transfer.completed')).toBe(true);
      expect(leaks(published)).toEqual([]);
    });

    it('is not in Elasticsearch', async () => {
      const answer = await fetch(`${urls().elasticsearch}/_search?size=10000`);
      const everything = await answer.text();
      expect(everything.includes('ANOLF')).toBe(true);
      expect(leaks(everything)).toEqual([]);
    });

    it('rests in no database in clear', async () => {
      const client = await new mongo.MongoClient(urls().mongodb).connect();
      try {
        for (const name of ['directory', 'events', 'membership', 'notifications']) {
          for (const { name: collection } of await client.db(name).listCollections().toArray()) {
            const rows = await client.db(name).collection(collection).find().toArray();
            expect([name, collection, leaks(JSON.stringify(rows))]).toEqual([name, collection, []]);
          }
        }
      } finally {
        await client.close();
      }
    });

    it('is in no log', async () => {
      const { logs } = urls();
      for (const file of readdirSync(logs)) {
        if (/^(directory|events|membership|notifications|gateway|kafka|elasticsearch|mongodb|redis)\.log/.test(file)) {
          expect([file, leaks(readFileSync(join(logs, file), 'utf8'))]).toEqual([file, []]);
        }
      }
    });

    it('is in no address: the API takes neither name nor receipt in a query', async () => {
      expect(await call('GET', `/transfers?name=${mark}`, { as: 'lombardia.officer' })).toMatchObject({ status: 400 });
      expect(await call('GET', `/transfers/${one.caseRef}?receipt=${one.receipt}`)).toMatchObject({ status: 401 });
    });
  });
});
