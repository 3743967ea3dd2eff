import { describe, expect, it } from '@jest/globals';
import { orRefuse } from '@umn/kernel';
import fc from 'fast-check';
import type { Delivery } from './delivery.ts';
import { deliveryPolicy as policy } from './delivery-policy.ts';
import { claim, noticeFor, settle, type Notice } from './notice.ts';
import { noticeStates, noticeTable } from './notice.table.ts';

const start = new Date('2026-05-04T10:00:00Z');
const later = (milliseconds: number): Date => new Date(start.getTime() + milliseconds);
const delivered: Delivery = { outcome: 'delivered' };
const deferred: Delivery = { outcome: 'deferred', reason: 'smtp 451 RCPT TO' };
const rejected: Delivery = { outcome: 'rejected', reason: 'smtp 550 RCPT TO' };
const unreachable: Delivery = { outcome: 'unreachable', reason: 'smtp ESOCKET CONN' };

const queued = (address = 'a@example.org'): Notice =>
  noticeFor(
    {
      id: 'n1',
      eventId: 'e1',
      about: 't1',
      lang: 'en',
      recipient: 'hash',
      address,
      letter: { template: 'transfer-submitted-member', params: { caseRef: 'AB12', homeUnion: 'Home', hostUnion: 'Host', answerBy: null } },
    },
    start,
  );
const sending = (now = start): Notice => orRefuse(claim(queued(), now, policy));

describe('the table of a notice', () => {
  it('is reached in every state from queued, and ends from every state', () => {
    const reached = (from: readonly string[]): string[] => [...new Set([...from, ...from.flatMap((state) => Object.values(noticeTable[state as keyof typeof noticeTable]))])];
    expect(reached(reached(['queued'])).sort()).toEqual([...noticeStates].sort());
    expect(noticeTable.sent).toEqual({});
    expect(noticeTable.dead).toEqual({});
  });
});

describe('a new notice', () => {
  it('waits, due at once', () => {
    expect(queued()).toMatchObject({ state: 'queued', dueAt: start, revision: 1, attempts: 0 });
  });

  it('is born dead, and empty, where its address is not one mailbox', () => {
    expect(queued('a@example.org,b@example.org')).toMatchObject({ state: 'dead', content: null, dueAt: null, reason: 'address-invalid' });
  });
});

describe('claiming', () => {
  it('takes a notice when it is due, not a millisecond earlier', () => {
    const waiting = orRefuse(settle(sending(), deferred, start, policy));
    const due = waiting.dueAt!.getTime();
    expect(claim(waiting, new Date(due - 1), policy).ok).toBe(false);
    expect(claim(waiting, new Date(due), policy)).toMatchObject({ ok: true, value: { state: 'sending', attempts: 2, dueAt: new Date(due + policy.lease) } });
  });

  it('leaves a notice with the one who holds it until the lease ends', () => {
    const held = sending();
    expect(claim(held, later(policy.lease - 1), policy).ok).toBe(false);
    expect(claim(held, later(policy.lease), policy)).toMatchObject({ ok: true, value: { state: 'sending', attempts: 2, revision: 3 } });
  });

  it.each([
    ['sent', delivered],
    ['dead', rejected],
  ] as const)('never takes one that is %s', (state, delivery) => {
    const ended = orRefuse(settle(sending(), delivery, start, policy));
    expect(ended.state).toBe(state);
    expect(claim(ended, later(policy.lifetime), policy).ok).toBe(false);
  });
});

describe('settling', () => {
  it('ends with what was personal erased', () => {
    for (const delivery of [delivered, rejected]) {
      const ended = orRefuse(settle(sending(), delivery, later(5), policy));
      expect(ended).toMatchObject({ content: null, dueAt: null, endedAt: later(5), recipient: 'hash', template: 'transfer-submitted-member' });
      expect(JSON.stringify(ended)).not.toContain('example.org');
    }
  });

  it('keeps the reason of a refusal', () => {
    expect(orRefuse(settle(sending(), rejected, start, policy))).toMatchObject({ state: 'dead', reason: 'smtp 550 RCPT TO' });
  });

  it('waits longer after each 4xx and gives up after the last', () => {
    let notice = sending();
    const waits: number[] = [];
    for (let count = 0; count < policy.deferrals.length; count += 1) {
      const now = start;
      notice = orRefuse(settle(notice, deferred, now, policy));
      waits.push(notice.dueAt!.getTime() - now.getTime());
      notice = orRefuse(claim(notice, notice.dueAt!, policy));
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(waits.length);
    expect(orRefuse(settle(notice, deferred, start, policy))).toMatchObject({ state: 'dead', reason: 'gave-up: smtp 451 RCPT TO', content: null });
  });

  it('tries again within 20 s for as long as the mail server is away, and counts that as no refusal', () => {
    let notice = sending();
    for (let count = 0; count < 50; count += 1) {
      notice = orRefuse(settle(notice, unreachable, start, policy));
      expect(notice.dueAt!.getTime() - start.getTime()).toBeLessThanOrEqual(20_000);
      expect(notice.deferrals).toBe(0);
      notice = orRefuse(claim(notice, notice.dueAt!, policy));
    }
  });

  it('gives up on a notice as old as its lifetime, not before', () => {
    for (const delivery of [deferred, unreachable]) {
      const held = sending();
      expect(orRefuse(settle(held, delivery, later(policy.lifetime - 1), policy)).state).toBe('queued');
      expect(orRefuse(settle(held, delivery, later(policy.lifetime), policy)).state).toBe('dead');
    }
  });

  it('is refused to one that nobody is sending', () => {
    expect(settle(queued(), delivered, start, policy).ok).toBe(false);
  });
});

describe('whatever the mail server answers', () => {
  it('a notice holds its content exactly until it ends, and its revision only grows', () => {
    const delivery = fc.constantFrom(delivered, deferred, rejected, unreachable);
    fc.assert(
      fc.property(fc.array(delivery, { maxLength: 20 }), (deliveries) => {
        let notice = queued();
        let now = start;
        for (const one of deliveries) {
          if (notice.dueAt === null) break;
          now = notice.dueAt;
          const held = orRefuse(claim(notice, now, policy));
          const next = orRefuse(settle(held, one, now, policy));
          expect(next.revision).toBe(notice.revision + 2);
          notice = next;
        }
        const ended = notice.state === 'sent' || notice.state === 'dead';
        expect(notice.content === null).toBe(ended);
        expect(notice.dueAt === null).toBe(ended);
      }),
    );
  });

  it('the lease is longer than an exchange with the mail server may take', async () => {
    const { smtpTimeLimit } = await import('../adapters/smtp/smtp-postman.ts');
    expect(policy.lease).toBeGreaterThan(smtpTimeLimit + 10_000);
  });
});
