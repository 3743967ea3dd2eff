import type { GeoPoint } from '../../places/domain/geo.ts';

/** ISO days of the week: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Local wall time as `HH:MM`. `24:00` may end a slot. A slot whose end is not after its beginning runs past midnight. */
export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** A span that comes back every week, on the day it begins. */
export interface WeeklySlot extends TimeSpan {
  readonly day: Weekday;
}

/** What holds on one date instead of the weekly hours; no slots means closed that day. */
export interface HoursException {
  readonly date: string;
  readonly slots: readonly TimeSpan[];
}

/** Hours in the desk's own time zone. No hours at all (`null` on the contact point) means that nobody told us: not that it is closed. */
export interface OpeningHours {
  readonly weekly: readonly WeeklySlot[];
  readonly byAppointment: boolean;
  readonly exceptions: readonly HoursException[];
}

export const vias = ['staff', 'interpreter', 'phone'] as const;
export type Via = (typeof vias)[number];

/** One language as a fact bound to a time: who speaks it, and in which weekly slots. `null` slots: whenever the desk is open. */
export interface SpokenLanguage {
  readonly code: string;
  readonly via: Via;
  readonly slots: readonly WeeklySlot[] | null;
  readonly note: string | null;
}

export const phoneKinds = ['voice', 'sms', 'whatsapp'] as const;

export interface Phone {
  readonly number: string;
  readonly languages: readonly string[];
  readonly kinds: readonly (typeof phoneKinds)[number][];
}

/** How much of the address the public may see. Of a hidden one not even a point leaves the service: only its town. */
export const addressVisibilities = ['full', 'area', 'hidden'] as const;

export interface Address {
  readonly visibility: (typeof addressVisibilities)[number];
  readonly street: string | null;
  readonly postcode: string | null;
  readonly location: GeoPoint | null;
}

/** The words of a contact point in one language. */
export interface Wording {
  readonly name: string;
  readonly description: string;
}

/** A notice that stands above everything else, such as "closed until…". It is gone after `until` (a date of the desk's zone). */
export interface Alert {
  readonly until: string | null;
  readonly text: Readonly<Record<string, string>>;
}

export const reaches = ['place', 'phone', 'online'] as const;
export const costs = ['free', 'members-free', 'paid', 'unknown'] as const;
export const accessibilities = [
  'step-free',
  'lift',
  'accessible-toilet',
  'hearing-loop',
  'sign-language',
  'child-friendly',
  'parking',
] as const;

/** What is *not* asked of a visitor. */
export const exclusions = ['no-id-needed', 'no-papers-asked', 'no-membership-needed', 'no-appointment-needed'] as const;

export const statuses = ['draft', 'published'] as const;
export type ContactPointStatus = (typeof statuses)[number];

/** Everything that its operators may say about a contact point. */
export interface ContactPointFacts {
  /** The language its operators write in first; shown, labelled, where a translation is missing. */
  readonly originalLang: string;
  readonly content: Readonly<Record<string, Wording>>;
  readonly reach: (typeof reaches)[number];
  readonly country: string;
  readonly town: string;
  /** The town in the gazetteer; `null` where it is not listed there. */
  readonly placeId: string | null;
  readonly timeZone: string;
  readonly address: Address;
  readonly services: readonly string[];
  readonly sectors: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly hours: OpeningHours | null;
  readonly phones: readonly Phone[];
  readonly email: string | null;
  readonly web: string | null;
  readonly accessibility: readonly (typeof accessibilities)[number][];
  readonly cost: (typeof costs)[number];
  readonly exclusions: readonly (typeof exclusions)[number][];
  readonly alert: Alert | null;
}

/** A counselling desk of one organisation, at a place, on the phone or online. */
export interface ContactPoint extends ContactPointFacts {
  readonly id: string;
  readonly organisationId: string;
  /** Grows by one with every edit, without a gap. */
  readonly version: number;
  readonly status: ContactPointStatus;
  /** When somebody last said that all of it is right, and on whose behalf: a role, never a person. */
  readonly verifiedAt: Date | null;
  readonly verifiedBy: 'organisation' | 'network' | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Invented for the demonstration; said so on screen and removed with it. */
  readonly demo: boolean;
}
