import { beforeAll, describe, expect, it } from '@jest/globals';
import { message } from '@umn/messages';
import { settle, tokenFor } from '@umn/testing';
import { randomBytes } from 'node:crypto';
import { expectStatus, get, post } from '../platform/call.ts';
import { account, operators, organisation } from '../platform/demonstration.ts';
import { publishedEvent } from '../platform/events.ts';
import { mails, plain, type Mail } from '../platform/inbox.ts';
import { Ledger, type Entry } from '../platform/ledger.ts';
import { allUp, atWork, kill, type ServiceName } from '../platform/processes.ts';
import { readTopics, type Published } from '../platform/topics.ts';

/**
 * A process that is killed inside a transaction leaves it open, and MongoDB lets go of what it had changed only after
 * a minute: until then the next one waits. So whatever settles here may take a little more than that.
 */
const settling = 90_000;

/** Two unions that no other spec moves people between. */
const home = organisation('lombardia');
const host = organisation('primorska');
const mark = randomBytes(4).toString('hex');
const crowd = operators.filter((username) => !/^(trakia|cepag)/.test(username)).slice(0, 10);
const capacity = 4;
const rounds = 5;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const between = (least: number, most: number): number => least + Math.random() * (most - least);
const addressOf = (person: number): string => `person-${person}.${mark}@example.org`;

interface Registering {
  readonly event: any;
  readonly as: string;
}

/** Everything in the list, page by page. */
async function whole(path: string, as: string): Promise<any[]> {
  const items: any[] = [];
  for (let page = 1; ; page += 1) {
    const answer = expectStatus(200, await get(`${path}${path.includes('?') ? '&' : '?'}page=${page}&perPage=100`, { as }));
    items.push(...answer.items);
    if (items.length >= answer.total || answer.items.length === 0) return items;
  }
}

/** Each aggregate's versions on the topic, the repeats of one event taken out: what every consumer makes of it. */
function versionsOf(published: readonly Published[], id: string): Map<string, number[]> {
  const seen = new Set<string>();
  const versions = new Map<string, number[]>();
  for (const event of [...published].sort((one, other) => one.partition - other.partition || Number(one.offset) - Number(other.offset))) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    const of = String(event.data[id]);
    versions.set(of, [...(versions.get(of) ?? []), Number(event.data['version'])]);
  }
  return versions;
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

/** Mails that somebody got twice although they are two mails, not one that was sent again. */
function doubled(found: readonly Mail[]): string[] {
  const ids = new Map<string, Set<string>>();
  for (const { to, subject, headers } of found) {
    const what = `${to[0]?.address} ${subject}`;
    ids.set(what, (ids.get(what) ?? new Set()).add(headers['message-id'] ?? 'none'));
  }
  return [...ids].filter(([, distinct]) => distinct.size > 1).map(([what]) => what);
}

describe('services killed while people work', () => {
  let events: any[];
  let before: Set<string>;
  const killed: ServiceName[] = [];
  const transfers = new Ledger<number>((person, key) =>
    post(
      '/transfers',
      {
        homeUnionId: home.id,
        hostUnionId: host.id,
        mode: 'full',
        consents: ['C1', 'C2'],
        name: `Person ${mark}-${person}`,
        memberNumber: `${person}`,
        contact: { channel: 'email', address: addressOf(person) },
        lang: 'en',
      },
      { key, timeoutMs: 8000 },
    ),
  );
  const registrations = new Ledger<Registering>(({ event, as }, key) => post(`/events/${event.id}/registrations`, { sessions: [] }, { as, key, timeoutMs: 8000 }), 8);
  const withdrawn = new Set<string>();

  /** Asks again and again to withdraw a case, as its member; a second time it is withdrawn already. */
  async function withdraw({ acknowledged: { caseRef, receipt } }: Entry<number>): Promise<void> {
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await post(`/transfers/${caseRef}/withdraw`, {}, { receipt, timeoutMs: 8000 }).catch(() => undefined);
      if (answer?.status === 200 || answer?.body.code === 'membership.move-not-allowed') {
        withdrawn.add(caseRef);
        return;
      }
      await pause(300);
    }
  }

  // Produce, fault, stop, settle; what follows only compares.
  beforeAll(async () => {
    await allUp();
    await Promise.all([...crowd, 'cepag.operator', 'lombardia.officer'].map((username) => tokenFor(username)));
    before = new Set((await readTopics()).map(({ id }) => id));
    events = await Promise.all(upTo(10).map((number) => publishedEvent('cepag.operator', { title: `Meeting ${mark} ${number}`, capacity })));

    let working = true;
    let people = 0;
    const movers = upTo(8).map(async () => {
      while (working) {
        people += 1;
        // Some close the page at the first fault and never know, most try a while, some try until they know.
        const entry = await transfers.command(people, people % 5 === 0 ? 1 : people % 5 === 1 ? 60 : 10);
        if (entry.acknowledged !== undefined && entry.wish % 3 === 0) await withdraw(entry);
        await pause(between(20, 120));
      }
    });
    const wishes = events.flatMap((event) => crowd.map((as) => ({ event, as }))).sort(() => Math.random() - 0.5);
    const registrants = upTo(6).map(async () => {
      for (let wish = wishes.pop(); wish && working; wish = wishes.pop()) {
        await registrations.command(wish);
        await pause(between(150, 450));
      }
    });
    // Each one by itself, at a random moment of its work: a service is killed only when it is at work again.
    const killing = (['membership', 'notifications', 'events'] as const).map(async (service) => {
      for (let round = 0; round < rounds; round += 1) {
        await atWork(service);
        await pause(between(300, 1800));
        kill(service);
        killed.push(service);
        await pause(300);
      }
    });
    await Promise.all(killing);
    await pause(1500);
    working = false;
    await Promise.all([...movers, ...registrants]);
    await allUp();
  }, 150_000);

  it('was a fault worth the name: each service was killed, and clients met it', () => {
    for (const service of ['membership', 'notifications', 'events'] as const) expect(killed.filter((name) => name === service).length).toBe(rounds);
    expect([...transfers.entries, ...registrations.entries].filter(({ tries }) => tries > 1).length).toBeGreaterThan(3);
    expect(transfers.acknowledged.length).toBeGreaterThan(5);
    expect(registrations.acknowledged.length).toBeGreaterThan(5);
  });

  it('answered nobody anything but yes, no such state, or not now', () => {
    expect(transfers.strange).toEqual([]);
    expect(registrations.strange).toEqual([]);
  });

  it('keeps every acknowledged transfer exactly once, and every other at most once', async () => {
    const cases = (await whole('/transfers', 'lombardia.officer')).filter(({ member }) => member.name?.includes(mark));
    const there = new Map<string, number>();
    for (const { member } of cases) there.set(member.name, (there.get(member.name) ?? 0) + 1);
    const counted = (entries: readonly Entry<number>[]) => entries.map(({ wish }) => [wish, there.get(`Person ${mark}-${wish}`) ?? 0]);
    expect(counted(transfers.acknowledged)).toEqual(transfers.acknowledged.map(({ wish }) => [wish, 1]));
    expect(counted(transfers.entries).filter(([, count]) => (count ?? 0) > 1)).toEqual([]);
    const refs = new Set(cases.map(({ caseRef }) => caseRef));
    expect(transfers.acknowledged.filter(({ acknowledged }) => !refs.has(acknowledged.caseRef))).toEqual([]);
    expect(cases.filter(({ caseRef }) => withdrawn.has(caseRef)).map(({ status }) => status)).toEqual([...withdrawn].map(() => 'WITHDRAWN'));
  });

  it('published each case’s versions 1 to the last, without gap, in order', async () => {
    const cases = (await whole('/transfers', 'lombardia.officer')).filter(({ member }) => member.name?.includes(mark));
    const expected = cases.map(({ version }) => version).sort();
    const versions = await settle('all events of cases on Kafka', settling, async () => {
      const published = (await readTopics(['membership.transfer.v1'])).filter(({ id, data }) => !before.has(id) && data['homeUnionId'] === home.id && data['hostUnionId'] === host.id);
      const found = versionsOf(published, 'transferId');
      return found.size >= expected.length && [...found.values()].flat().length >= expected.reduce((sum, version) => sum + version, 0) && found;
    });
    for (const list of versions.values()) expect(list).toEqual(upTo(list.length));
    expect([...versions.values()].map((list) => list.length).sort()).toEqual(expected);
  }, settling + 10_000);

  it('keeps every acknowledged registration exactly once, and seats exact', async () => {
    for (const event of events) {
      const there = await whole(`/events/${event.id}/registrations`, 'cepag.operator');
      const ids = there.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const acknowledged = registrations.acknowledged.filter(({ wish }) => wish.event.id === event.id).map(({ acknowledged: { id } }) => id);
      expect(ids).toEqual(expect.arrayContaining(acknowledged));
      const people = there.map(({ person }) => person.organisation.id);
      expect(new Set(people).size).toBe(people.length);
      expect(ids.length).toBeLessThanOrEqual(registrations.entries.filter(({ wish }) => wish.event.id === event.id).length);
      expect(there.filter(({ status }) => status === 'confirmed').length).toBe(Math.min(capacity, there.length));
      const positions = there.filter(({ status }) => status === 'waiting').map(({ position }) => position).sort((one, other) => one - other);
      expect(positions).toEqual(upTo(Math.max(0, there.length - capacity)));
    }
  });

  it('published each registration’s versions 1 to the last, without gap', async () => {
    const there = (await Promise.all(events.map((event) => whole(`/events/${event.id}/registrations`, 'cepag.operator')))).flat();
    const versions = await settle('all events of registrations on Kafka', settling, async () => {
      const found = versionsOf((await readTopics(['events.registration.v1'])).filter(({ id }) => !before.has(id)), 'registrationId');
      return there.every(({ id, version }) => (found.get(id)?.length ?? 0) >= version) && found;
    });
    expect(there.map(({ id }) => versions.get(id))).toEqual(there.map(({ version }) => upTo(version)));
  }, settling + 10_000);

  it('told everybody what they must know: no mail lost, none doubled but as the same mail again', async () => {
    const cases = (await whole('/transfers', 'lombardia.officer')).filter(({ member }) => member.name?.includes(mark));
    const expected: string[] = [];
    const officer = account('lombardia.officer');
    for (const { caseRef, member, status } of cases) {
      const address = addressOf(Number(member.name.split('-').at(-1)));
      expected.push(`${address} ${message('en', 'notifications.transfer-submitted-member.subject', { caseRef })}`);
      expected.push(`${officer.email} ${message(officer.lang, 'notifications.transfer-submitted-home.subject', { caseRef })}`);
      if (status === 'WITHDRAWN') expected.push(`${address} ${message('en', 'notifications.transfer-withdrawn-member.subject', { caseRef })}`);
    }
    for (const event of events) {
      for (const registration of await whole(`/events/${event.id}/registrations`, 'cepag.operator')) {
        const { as } = registrations.entries.find(({ acknowledged }) => acknowledged?.id === registration.id)?.wish ?? {};
        if (!as) continue;
        const { email, lang } = account(as);
        const title = lang === 'fr' ? `${event.title} (fr)` : event.title;
        expected.push(`${email} ${message(lang, `notifications.registration-${registration.status}.subject`, { title })}`);
      }
    }
    let found: Mail[] = [];
    await settle('every mail', settling, async () => {
      found = await mails();
      const told = new Set(found.map(({ to, subject }) => `${to[0]?.address} ${subject}`));
      const missing = expected.filter((what) => !told.has(plain(what)));
      if (missing.length === 0) return true;
      await pause(1000);
      throw new Error(`${missing.length} of ${expected.length} are missing: ${missing.slice(0, 3).join('; ')}`);
    });
    const ours = found.filter(({ to, subject }) => to[0]?.address.includes(mark) || subject.includes(mark) || cases.some(({ caseRef }) => subject.includes(caseRef)));
    expect(doubled(ours)).toEqual([]);
  }, settling + 10_000);
});
