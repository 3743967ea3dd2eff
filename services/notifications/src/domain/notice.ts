import { accepted, refused, type Outcome, type Refusal } from '@umn/kernel';
import { singleAddress } from './address.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryPolicy } from './delivery-policy.ts';
import type { Letter, TemplateName } from './letter.ts';
import { nextState, type NoticeMove, type NoticeState } from './notice.table.ts';

/** What of a notice is personal. It is erased when the notice ends. */
export interface Content {
  readonly address: string;
  readonly letter: Letter;
}

/** One thing that the platform tells one person, once. */
export interface Notice {
  readonly id: string;
  /** The integration event that caused it: with `recipient` and `template` it is unique. */
  readonly eventId: string;
  /** The transfer case, registration or event it speaks about, by which it could be made again. */
  readonly about: string;
  readonly template: TemplateName;
  readonly lang: string;
  /** Fingerprint of the address. */
  readonly recipient: string;
  readonly content: Content | null;
  readonly state: NoticeState;
  /** Grows by one with every change; the store changes a notice only from the revision that was read. */
  readonly revision: number;
  readonly attempts: number;
  /** How often the mail server said "not now". */
  readonly deferrals: number;
  /** How often in a row it was away. */
  readonly absences: number;
  /** Queued: not to be sent earlier. Sending: when the lease of the one who sends it ends. Ended: null. */
  readonly dueAt: Date | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  /** Why it is dead, or was last put off. Codes only. */
  readonly reason: string | null;
}

export interface NewNotice {
  readonly id: string;
  readonly eventId: string;
  readonly about: string;
  readonly lang: string;
  readonly recipient: string;
  readonly address: string;
  readonly letter: Letter;
}

/** A notice to be sent now. One whose address is not a single mailbox is born dead, so that it is seen and stops nobody else's. */
export function noticeFor(command: NewNotice, now: Date): Notice {
  const address = singleAddress(command.address);
  const common = {
    id: command.id,
    eventId: command.eventId,
    about: command.about,
    template: command.letter.template,
    lang: command.lang,
    recipient: command.recipient,
    revision: 1,
    attempts: 0,
    deferrals: 0,
    absences: 0,
    createdAt: now,
  };
  return address === undefined
    ? { ...common, state: 'dead', content: null, dueAt: null, endedAt: now, reason: 'address-invalid' }
    : { ...common, state: 'queued', content: { address, letter: command.letter }, dueAt: now, endedAt: null, reason: null };
}

const notNow: Refusal = { kind: 'conflict', code: 'notifications.notice-not-due' };

/**
 * Takes a notice for one attempt: a queued one that is due, or one whose lease ended because the process that
 * held it died. Whoever then writes it first holds it.
 */
export function claim(notice: Notice, now: Date, policy: DeliveryPolicy): Outcome<Notice> {
  const state = nextState(notice.state, 'claim');
  if (state === undefined || notice.dueAt === null || notice.dueAt > now) return refused(notNow);
  return accepted(changed(notice, { state, attempts: notice.attempts + 1, dueAt: after(now, policy.lease) }));
}

/** Records what became of the attempt. Refused where the notice is not being sent. */
export function settle(notice: Notice, delivery: Delivery, now: Date, policy: DeliveryPolicy): Outcome<Notice> {
  const move = moveFor(notice, delivery, now, policy);
  const state = nextState(notice.state, move);
  if (state === undefined) return refused(notNow);
  const reason = delivery.outcome === 'delivered' ? null : delivery.reason;
  if (state === 'sent') return accepted(ended(notice, state, reason, now));
  if (state === 'dead') return accepted(ended(notice, state, move === 'give-up' ? `gave-up: ${reason}` : reason, now));
  return accepted(
    delivery.outcome === 'deferred'
      ? changed(notice, { state, reason, deferrals: notice.deferrals + 1, absences: 0, dueAt: after(now, policy.deferrals[notice.deferrals] ?? 0) })
      : changed(notice, { state, reason, absences: notice.absences + 1, dueAt: after(now, policy.absences[notice.absences] ?? policy.absences.at(-1) ?? 0) }),
  );
}

function moveFor(notice: Notice, delivery: Delivery, now: Date, policy: DeliveryPolicy): NoticeMove {
  const old = now.getTime() - notice.createdAt.getTime() >= policy.lifetime;
  switch (delivery.outcome) {
    case 'delivered':
      return 'deliver';
    case 'rejected':
      return 'reject';
    case 'deferred':
      return old || notice.deferrals >= policy.deferrals.length ? 'give-up' : 'put-off';
    case 'unreachable':
      return old ? 'give-up' : 'put-off';
  }
}

const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds);

const changed = (notice: Notice, change: Partial<Notice>): Notice => ({ ...notice, ...change, revision: notice.revision + 1 });

const ended = (notice: Notice, state: 'sent' | 'dead', reason: string | null, now: Date): Notice =>
  changed(notice, { state, reason, content: null, dueAt: null, endedAt: now });
