/** A part of the programme that the reader has a seat in, waits for, or is held a seat in. */
export interface Workshop {
  readonly title: string;
  /** Place in its waiting list, from 1; null for one who does not wait. */
  readonly position: number | null;
  /** Until when a seat in it is held; null where none is. */
  readonly heldUntil: string | null;
}

/** What an event's mails say about it, in the recipient's language. Instants are RFC 3339. */
export interface EventFacts {
  readonly id: string;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** IANA name: an event happens in a place, so its times are written there. */
  readonly timeZone: string;
  readonly place: string | null;
  /** Empty where this platform no longer knows the organiser's name. */
  readonly organiser: string;
  /** RFC 5545: one for the event, in every calendar entry of it. */
  readonly uid: string;
  /** RFC 5545: grows with each change that a calendar must follow. */
  readonly sequence: number;
  readonly workshops: readonly Workshop[];
}

export interface EventLetter {
  readonly name: string;
  readonly event: EventFacts;
  /** Place in the waiting list, from 1. */
  readonly position: number | null;
  /** Until when a seat is held. */
  readonly heldUntil: string | null;
  /** Whether the event is, or was, in the reader's calendar. */
  readonly inCalendar: boolean;
}

/** Never the member's name, and never the receipt. */
export interface TransferLetter {
  readonly caseRef: string;
  readonly homeUnion: string;
  readonly hostUnion: string;
  /** When the recipient's answer is due. */
  readonly answerBy: string | null;
}

export const transferTemplates = [
  'transfer-submitted-home',
  'transfer-submitted-member',
  'transfer-attested-host',
  'transfer-attested-member',
  'transfer-refused-member',
  'transfer-offered-member',
  'transfer-offered-home',
  'transfer-declined-member',
  'transfer-declined-home',
  'transfer-accepted-member',
  'transfer-accepted-union',
  'transfer-completed-member',
  'transfer-completed-union',
  'transfer-withdrawn-member',
  'transfer-withdrawn-union',
  'transfer-turned-down-member',
  'transfer-turned-down-union',
  'transfer-closed-member',
  'transfer-closed-union',
  'transfer-overdue-member',
  'transfer-overdue-union',
  'transfer-reminder-member',
  'transfer-reminder-union',
] as const;

export const eventTemplates = [
  'registration-confirmed',
  'registration-waiting',
  'seat-offered',
  'seat-offer-expired',
  'registration-cancelled',
  'sessions-changed',
  'event-cancelled',
  'event-moved',
] as const;

export type TransferTemplate = (typeof transferTemplates)[number];
export type EventTemplate = (typeof eventTemplates)[number];
export type TemplateName = TransferTemplate | EventTemplate;

/** A template with what fills it: all that a mail says, apart from its language. */
export type Letter =
  | { readonly template: TransferTemplate; readonly params: TransferLetter }
  | { readonly template: EventTemplate; readonly params: EventLetter };

export const isTransferLetter = (letter: Letter): letter is Extract<Letter, { params: TransferLetter }> =>
  (transferTemplates as readonly string[]).includes(letter.template);
