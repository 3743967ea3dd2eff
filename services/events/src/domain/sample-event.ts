import type { EventState } from './event.ts';

/** An event for tests: a published conference with two sessions at one time and one right after. */
export const sampleEvent: EventState = {
  id: '77f0a3b2-6d0b-4a51-9a55-2f7f3d1f9c21',
  organiserId: '2d9f0b1e-8f0e-4a3b-8a58-0a7d5c1c2b11',
  status: 'published',
  version: 2,
  sequence: 0,
  demo: false,
  kind: 'conference',
  lang: 'en',
  titles: { en: 'Conference', it: 'Conferenza' },
  descriptions: { en: 'Two days.' },
  startsAt: new Date('2027-05-11T07:30:00Z'),
  endsAt: new Date('2027-05-12T14:00:00Z'),
  timeZone: 'Europe/Brussels',
  capacity: 50,
  place: { name: 'House', street: 'Street 1', town: 'Brussels', country: 'BE' },
  onlineLink: null,
  workingLanguages: { active: ['en'], passive: ['en', 'fr'] },
  targetGroup: [],
  sessions: [
    { id: '86c4e3d3-5bd7-426c-9a33-3b4c1c726171', titles: { en: 'One' }, startsAt: new Date('2027-05-11T12:00:00Z'), endsAt: new Date('2027-05-11T15:30:00Z'), capacity: 20, room: null },
    { id: '86c4e3d3-5bd7-426c-9a33-3b4c1c726172', titles: { en: 'Two' }, startsAt: new Date('2027-05-11T12:00:00Z'), endsAt: new Date('2027-05-11T15:30:00Z'), capacity: 20, room: null },
    { id: '86c4e3d3-5bd7-426c-9a33-3b4c1c726173', titles: { en: 'After' }, startsAt: new Date('2027-05-11T15:30:00Z'), endsAt: new Date('2027-05-11T16:30:00Z'), capacity: 20, room: null },
  ],
};
