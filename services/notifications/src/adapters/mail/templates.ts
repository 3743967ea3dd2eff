import type { EventTemplate, TransferTemplate } from '../../domain/letter.ts';

/** Besides its words (catalogue keys `notifications.<template>.subject` and `.body`): what a mail shows and where it leads. */
export interface TransferShape {
  /** Members read nothing about their unions in a mailbox that others may see; officers need to know which case it is. */
  readonly reader: 'member' | 'union';
  /** Whether the reader's answer is awaited. */
  readonly answerAwaited?: true;
}

const member: TransferShape = { reader: 'member' };
const union: TransferShape = { reader: 'union' };

export const transferShapes: Readonly<Record<TransferTemplate, TransferShape>> = {
  'transfer-submitted-home': { reader: 'union', answerAwaited: true },
  'transfer-submitted-member': member,
  'transfer-attested-host': { reader: 'union', answerAwaited: true },
  'transfer-attested-member': member,
  'transfer-refused-member': member,
  'transfer-offered-member': { reader: 'member', answerAwaited: true },
  'transfer-offered-home': union,
  'transfer-declined-member': member,
  'transfer-declined-home': union,
  'transfer-accepted-member': member,
  'transfer-accepted-union': union,
  'transfer-completed-member': member,
  'transfer-completed-union': union,
  'transfer-withdrawn-member': member,
  'transfer-withdrawn-union': union,
  'transfer-turned-down-member': member,
  'transfer-turned-down-union': union,
  'transfer-closed-member': member,
  'transfer-closed-union': union,
  'transfer-overdue-member': member,
  'transfer-overdue-union': { reader: 'union', answerAwaited: true },
  'transfer-reminder-member': { reader: 'member', answerAwaited: true },
  'transfer-reminder-union': { reader: 'union', answerAwaited: true },
};

export interface EventShape {
  /** The iTIP message that goes with the mail. None where nothing is, or ever was, in the reader's calendar. */
  readonly calendar?: 'REQUEST' | 'CANCEL';
  readonly action: 'see-event' | 'answer-offer';
}

export const eventShapes: Readonly<Record<EventTemplate, EventShape>> = {
  'registration-confirmed': { calendar: 'REQUEST', action: 'see-event' },
  'registration-waiting': { action: 'see-event' },
  'seat-offered': { action: 'answer-offer' },
  'seat-offer-expired': { action: 'see-event' },
  'registration-cancelled': { calendar: 'CANCEL', action: 'see-event' },
  'sessions-changed': { calendar: 'REQUEST', action: 'see-event' },
  'event-cancelled': { calendar: 'CANCEL', action: 'see-event' },
  'event-moved': { calendar: 'REQUEST', action: 'see-event' },
};
