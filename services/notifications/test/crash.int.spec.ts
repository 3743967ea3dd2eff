import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, MongoUnitOfWork } from '@umn/platform/mongo';
import { Logger } from '@umn/platform/telemetry';
import { newNamespace, servers } from '@umn/testing';
import { samples } from '../src/adapters/mail/samples.ts';
import { MongoNotices } from '../src/adapters/mongo/mongo-notices.ts';
import { SmtpPostman } from '../src/adapters/smtp/smtp-postman.ts';
import { SendNotice } from '../src/application/send-notice.ts';
import { deliveryPolicy } from '../src/domain/delivery-policy.ts';
import { noticeFor, type Notice } from '../src/domain/notice.ts';
import { MailServer } from './mail-server.ts';

const policy = { ...deliveryPolicy, lease: 1500 };

/** The real store, which cannot be written to between the mail server's 250 and the record. */
class AwayAfterClaim extends MongoNotices {
  away = false;

  override async replace(before: Notice, after: Notice): Promise<boolean> {
    if (this.away && before.state === 'sending' && after.state !== 'sending') throw new Error('MongoDB is away');
    return super.replace(before, after);
  }
}

describe('between the mail server’s yes and its record', () => {
  const mail = new MailServer();
  const database = new Database({ url: servers().MONGODB_URL, name: `${newNamespace()}notifications` }, new Logger('test', 'silent'));
  const notices = new AwayAfterClaim(database.connection);
  let postman: SmtpPostman;
  let notice: Notice;

  beforeAll(async () => {
    await mail.start();
    postman = new SmtpPostman({ smtpUrl: mail.url, from: 'no-reply@example.org', portalOrigin: 'https://portal.example', plainTextAllowed: false });
    database.start();
    await database.opened;
  });
  afterAll(async () => {
    postman.close();
    await mail.stop();
    await database.drop();
    await database.stop();
  });
  beforeEach(async () => {
    mail.received.length = 0;
    notices.away = false;
    const address = 'ana@example.org';
    notice = noticeFor({ id: randomUUID(), eventId: randomUUID(), about: randomUUID(), lang: 'en', recipient: 'hash', address, letter: samples[0]! }, new Date());
    await notices.add([notice]);
  });

  /** A worker of its own: what a process remembers ends with it. */
  const process = () => new SendNotice(notices, postman, policy);
  const leaseEnds = () => new Promise((resolve) => setTimeout(resolve, policy.lease + 50));

  it('a crash makes the mail go out again under the same Message-ID', async () => {
    notices.away = true;
    await expect(process().run(notice.id)).rejects.toThrow('MongoDB is away');
    notices.away = false;
    const next = process();
    await next.run(notice.id);
    await leaseEnds();
    await next.run(notice.id);
    await next.run(notice.id);
    expect(mail.received.map(({ mail: { messageId } }) => messageId)).toEqual(Array(2).fill(`<${notice.id}@example.org>`));
    expect(await notices.find(notice.id)).toMatchObject({ state: 'sent', attempts: 2, content: null });
  });

  it('a database that is away, without a crash, makes nothing go out twice', async () => {
    notices.away = true;
    const worker = process();
    await expect(worker.run(notice.id)).rejects.toThrow('MongoDB is away');
    notices.away = false;
    await leaseEnds();
    await worker.run(notice.id);
    expect(mail.received).toHaveLength(1);
    expect(await notices.find(notice.id)).toMatchObject({ state: 'sent', content: null });
  });

  it('a database that is away for a moment is waited for', async () => {
    notices.away = true;
    setTimeout(() => (notices.away = false), 300);
    await process().run(notice.id);
    expect(await notices.find(notice.id)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  it('twenty workers with the same hint send one mail', async () => {
    await Promise.all(Array.from({ length: 20 }, () => process().run(notice.id)));
    expect(mail.received).toHaveLength(1);
  });

  it('without the claim, twenty workers send many: the control', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const seen = await notices.find(notice.id);
        if (seen?.state === 'queued' && seen.content) await postman.deliver({ noticeId: seen.id, lang: 'en', address: seen.content.address, letter: seen.content.letter });
      }),
    );
    expect(mail.received.length).toBeGreaterThan(1);
  });
});

describe('the store', () => {
  const database = new Database({ url: servers().MONGODB_URL, name: `${newNamespace()}notifications` }, new Logger('test', 'silent'));
  const notices = new MongoNotices(database.connection);
  const work = new MongoUnitOfWork(database);
  const made = (change: Partial<Notice> = {}): Notice => ({
    ...noticeFor({ id: randomUUID(), eventId: randomUUID(), about: 'x', lang: 'en', recipient: 'hash', address: 'a@example.org', letter: samples[0]! }, new Date('2026-05-04T10:00:00Z')),
    ...change,
  });

  beforeAll(async () => {
    database.start();
    await database.opened;
  });
  afterAll(async () => {
    await database.drop();
    await database.stop();
  });

  it('takes notices back with the transaction that wrote them', async () => {
    const notice = made();
    await expect(
      work.run(async () => {
        await notices.add([notice]);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await notices.find(notice.id)).toBeUndefined();
  });

  it('refuses a second notice of an event to the same person by the same template', async () => {
    const notice = made();
    await notices.add([notice]);
    await expect(notices.add([{ ...notice, id: randomUUID() }])).rejects.toThrow();
    expect(await notices.knowEvent(notice.eventId)).toBe(true);
    expect(await notices.knowEvent(randomUUID())).toBe(false);
  });

  it('writes only from the revision that was read', async () => {
    const notice = made();
    await notices.add([notice]);
    expect(await notices.replace(notice, { ...notice, revision: 2, reason: 'first' })).toBe(true);
    expect(await notices.replace(notice, { ...notice, revision: 2, reason: 'second' })).toBe(false);
    expect((await notices.find(notice.id))?.reason).toBe('first');
  });

  it('hands over what is due, and again when nobody took it', async () => {
    const at = new Date('2026-05-04T12:00:00Z');
    const [due, early] = [made({ dueAt: at }), made({ dueAt: new Date(at.getTime() + 1) })];
    const waiting = async (now: Date) => (await notices.waitingForWorkers(now, 100)).filter((id) => [due.id, early.id].includes(id));
    await notices.add([due, early]);
    expect(await waiting(at)).toEqual([due.id]);
    const until = new Date(at.getTime() + 20_000);
    await notices.handedOver([due.id], until);
    expect(await waiting(new Date(until.getTime() - 1))).toEqual([early.id]);
    expect(await waiting(until)).toContain(due.id);
    await notices.replace(due, { ...due, revision: 2, state: 'sent', dueAt: null, content: null });
    await notices.handedOver([due.id], until);
    expect(await waiting(new Date(until.getTime() + 60_000))).toEqual([early.id]);
  });
});
