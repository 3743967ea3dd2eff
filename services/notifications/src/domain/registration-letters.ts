import type { EventTemplate } from './letter.ts';

/** Which mail tells a person about which step of their registration. */
export const registrationLetters: Readonly<Record<string, EventTemplate>> = {
  'events.registration.confirmed': 'registration-confirmed',
  'events.registration.waiting': 'registration-waiting',
  'events.registration.seat-offered': 'seat-offered',
  'events.registration.seat-offer-expired': 'seat-offer-expired',
  'events.registration.cancelled': 'registration-cancelled',
  'events.registration.sessions-changed': 'sessions-changed',
};

/** Which mail tells everybody registered about a change of the event itself. */
export const eventLetters: Readonly<Record<string, EventTemplate>> = {
  'events.event.cancelled': 'event-cancelled',
  'events.event.moved': 'event-moved',
};
