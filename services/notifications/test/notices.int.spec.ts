import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EventCancelled,
  RegistrationConfirmed,
  RegistrationWaiting,
  TransferOffered,
  TransferSubmitted,
  type IntegrationEventContract,
} from '@umn/contracts';
import { demoAccounts, serviceToken, settle, tokenFor } from '@umn/testing';
import { World } from './world.ts';

const world = new World();
beforeAll(() => world.start());
afterAll(() => world.stop());
afterEach(() => {
  world.mail.onRecipient = () => undefined;
  world.mail.beforeAccepted = () => undefined;
});

const someone = (name = 'ana'): string => `${name}-${randomUUID().slice(0, 8)}@example.org`;
const transfer = (transferId: string, contract: IntegrationEventContract<string, never>) => ({ ...(contract.example as object), transferId });
const publishOffer = async (address: string, lang = 'en'): Promise<string> => {
  const transferId = randomUUID();
  world.owners.transfer(transferId, [{ address, lang, role: 'member' }]);
  return world.publish(TransferOffered as never, transfer(transferId, TransferOffered as never));
};

describe('an integration event', () => {
  it('becomes one mail to each of its audience, in their language, and then nothing personal is left', async () => {
    const [officer, member, wrong] = [someone('officer'), someone('member'), 'a@example.org,b@example.org'];
    const transferId = randomUUID();
    world.owners.transfer(transferId, [
      { address: officer, lang: 'it', role: 'home' },
      { address: officer, lang: 'it', role: 'home' },
      { address: member, lang: 'ar', role: 'member' },
      { address: wrong, lang: 'en', role: 'home' },
    ]);
    const eventId = await world.publish(TransferSubmitted as never, transfer(transferId, TransferSubmitted as never));
    const rows = await world.ended(eventId, 3);
    expect(rows.map(({ state }) => state).sort()).toEqual(['dead', 'sent', 'sent']);
    expect(rows.find(({ state }) => state === 'dead')).toMatchObject({ reason: 'address-invalid', attempts: 0 });
    expect(world.owners.asked.at(-1)).toEqual({ path: `/internal/transfers/${transferId}/audience?type=membership.transfer.submitted`, withToken: true });
    expect(world.mail.to(officer)).toHaveLength(1);
    const [mail] = world.mail.to(member);
    expect(mail?.mail.html).toContain('dir="rtl"');
    expect(mail?.mail.text).toContain('K7QX-29MD');
    for (const row of rows) {
      expect(row).toMatchObject({ content: null, dueAt: null });
      expect(row).not.toHaveProperty('handOverAt');
      expect(JSON.stringify(row)).not.toMatch(/example\.org|Lombardia|K7QX/);
    }
  });

  it('confirms a registration with a calendar entry, and tells a waiting person their position', async () => {
    const [confirmed, waiting] = [someone('confirmed'), someone('waiting')];
    const ids = [randomUUID(), randomUUID()] as const;
    world.owners.registration(ids[0], 'confirmed', confirmed, 'fr');
    world.owners.registration(ids[1], 'waiting', waiting);
    await world.ended(await world.publish(RegistrationConfirmed as never, { ...RegistrationConfirmed.example, registrationId: ids[0] }));
    await world.ended(await world.publish(RegistrationWaiting as never, { ...RegistrationWaiting.example, registrationId: ids[1] }));
    expect(world.mail.to(confirmed)[0]?.raw).toMatch(/text\/calendar;[^]{0,40}method=REQUEST/);
    expect(world.mail.to(waiting)[0]?.raw).not.toMatch(/text\/calendar/);
    expect(world.mail.to(waiting)[0]?.mail.text).toContain('7');
  });

  it('of a state that has passed is left to the newer one', async () => {
    const [address, registrationId] = [someone(), randomUUID()];
    world.owners.registration(registrationId, 'cancelled', address);
    const eventId = await world.publish(RegistrationConfirmed as never, { ...RegistrationConfirmed.example, registrationId });
    await settle('the owner to be asked', 10_000, async () => world.owners.asked.some(({ path }) => path.includes(registrationId)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await world.rows(eventId)).toEqual([]);
  });

  it('about a cancelled event tells everybody', async () => {
    const [eventId, addresses] = [randomUUID(), Array.from({ length: 20 }, () => someone())];
    world.owners.event(eventId, addresses);
    await world.ended(await world.publish(EventCancelled as never, { ...EventCancelled.example, eventId }), 20);
    for (const address of addresses) expect(world.mail.to(address)).toHaveLength(1);
  });

  it('delivered twice, also under another offset, sends one mail', async () => {
    const [address, transferId] = [someone(), randomUUID()];
    world.owners.transfer(transferId, [{ address, lang: 'en', role: 'member' }]);
    const data = transfer(transferId, TransferOffered as never);
    const eventId = await world.publish(TransferOffered as never, data);
    await world.publish(TransferOffered as never, data, eventId);
    await world.ended(eventId);
    await world.publish(TransferOffered as never, data, eventId);
    // Something later on the same partition was handled: so were the repetitions before it.
    world.owners.transfer(transferId, [{ address: someone(), lang: 'en', role: 'member' }]);
    await world.ended(await world.publish(TransferOffered as never, data));
    expect(world.mail.to(address)).toHaveLength(1);
  });

  it('whose owner has nothing any more is done with', async () => {
    const data = transfer(randomUUID(), TransferOffered as never);
    const eventId = await world.publish(TransferOffered as never, data);
    const last = await publishOffer(someone());
    await world.ended(last);
    expect(await world.rows(eventId)).toEqual([]);
  });

  it('waits for an owner that is away', async () => {
    await world.owners.stop();
    const address = someone();
    const eventId = await publishOffer(address);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await world.rows(eventId)).toEqual([]);
    await world.owners.start();
    await world.ended(eventId);
    expect(world.mail.to(address)).toHaveLength(1);
  });
});

describe('the mail server', () => {
  it('that says 451 and then yes gets one mail', async () => {
    const address = someone('later');
    let tries = 0;
    world.mail.onRecipient = (to) => (to === address && (tries += 1) === 1 ? { code: 451, text: 'later' } : undefined);
    const [row] = await world.ended(await publishOffer(address), 1, 30_000);
    expect(row).toMatchObject({ state: 'sent', attempts: 2, deferrals: 1 });
    expect(world.mail.to(address)).toHaveLength(1);
  });

  it('that says 550 ends it, with the reason', async () => {
    const address = someone('never');
    world.mail.onRecipient = (to) => (to === address ? { code: 550, text: `5.1.1 <${address}> unknown` } : undefined);
    const [row] = await world.ended(await publishOffer(address));
    expect(row).toMatchObject({ state: 'dead', reason: 'smtp 550 5.1.1 RCPT TO', attempts: 1, content: null });
    expect(JSON.stringify(row)).not.toContain(address);
  });

  it('that hangs is asked again, and others do not wait for it', async () => {
    const [stuck, other] = [someone('stuck'), someone('other')];
    let tries = 0;
    world.mail.onRecipient = (to) => (to === stuck && (tries += 1) === 1 ? 'hang' : undefined);
    const stuckEvent = await publishOffer(stuck);
    await settle('the hang', 10_000, async () => tries === 1);
    const began = Date.now();
    await world.ended(await publishOffer(other));
    expect(Date.now() - began).toBeLessThan(5000);
    const [row] = await world.ended(stuckEvent, 1, 60_000);
    expect(row?.state).toBe('sent');
    expect(world.mail.to(stuck)).toHaveLength(1);
  });

  it('that goes away and comes back gets every mail once', async () => {
    await world.mail.stop();
    const addresses = Array.from({ length: 10 }, () => someone('away'));
    const events = await Promise.all(addresses.map((address) => publishOffer(address)));
    await settle('the first tries', 20_000, async () => (await world.rows(events[9]!))[0]?.absences);
    expect((await fetch(`${world.service.url}/health/ready`)).status).toBe(503);
    await world.mail.start();
    for (const eventId of events) await world.ended(eventId, 1, 60_000);
    for (const address of addresses) expect(world.mail.to(address)).toHaveLength(1);
  });
});

describe('Redis', () => {
  it('wiped while notices lie in it: all are sent', async () => {
    // Every worker is held by a mail of its own, so that what comes after stays in the queue.
    const held = Array.from({ length: 4 }, () => someone('held'));
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    world.mail.beforeAccepted = (mail) => (held.includes(mail.to[0] ?? '') ? released : undefined);
    const heldEvents = await Promise.all(held.map((address) => publishOffer(address)));
    await settle('the workers to be busy', 10_000, async () => held.every((address) => world.mail.to(address).length === 1));
    const addresses = Array.from({ length: 10 }, () => someone('wiped'));
    const events = await Promise.all(addresses.map((address) => publishOffer(address)));
    await settle('the jobs', 10_000, async () => (await world.waitingJobs()) >= 10);
    await world.wipeRedis();
    expect(await world.waitingJobs()).toBe(0);
    release();
    for (const eventId of [...heldEvents, ...events]) await world.ended(eventId, 1, 45_000);
    for (const address of [...held, ...addresses]) expect(world.mail.to(address)).toHaveLength(1);
  });

  it('away: notices are written, and sent when it is back', async () => {
    await world.redis.cut();
    const address = someone();
    const eventId = await publishOffer(address);
    await settle('the row', 15_000, async () => (await world.rows(eventId)).length === 1);
    const { servers } = (await (await fetch(`${world.service.url}/health/ready`)).json()) as { servers: Record<string, string> };
    expect(servers).toMatchObject({ redis: 'down', mongodb: 'up', smtp: 'up' });
    await world.redis.mend();
    await world.ended(eventId);
    expect(world.mail.to(address)).toHaveLength(1);
  });
});

describe('the list of notices', () => {
  const ask = async (query: string, token: string) => fetch(`${world.service.url}/internal/notices${query}`, { headers: { authorization: `Bearer ${token}` } });

  it('tells an admin which are dead and why, never whose', async () => {
    const address = someone('dead');
    world.mail.onRecipient = (to) => (to === address ? { code: 550, text: 'unknown' } : undefined);
    const eventId = await publishOffer(address);
    await world.ended(eventId);
    const admin = demoAccounts().find(({ roles }) => roles.includes('admin'))!;
    const answer = await ask('?state=dead', await tokenFor(admin.username));
    expect(answer.status).toBe(200);
    const { items } = (await answer.json()) as { items: { eventId: string; reason: string }[] };
    expect(items.find((item) => item.eventId === eventId)).toMatchObject({ template: 'transfer-offered-member', reason: 'smtp 550 RCPT TO', attempts: 1 });
    expect(JSON.stringify(items)).not.toContain('example.org');
    expect((await ask('?state=nothing', await tokenFor(admin.username))).status).toBe(400);
  });

  it('is for nobody else', async () => {
    const officer = demoAccounts().find(({ roles }) => roles.includes('officer') && !roles.includes('admin'))!;
    expect((await ask('', await tokenFor(officer.username))).status).toBe(403);
    expect((await ask('', await serviceToken('events'))).status).toBe(403);
    expect((await fetch(`${world.service.url}/internal/notices`)).status).toBe(401);
  });
});
