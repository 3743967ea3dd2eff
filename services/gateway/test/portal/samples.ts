import type { Organisation } from '../../src/portal/admin/organisation-api.ts';
import type { KeptDesk, Taxonomy } from '../../src/portal/desks/desk-api.ts';
import type { NetworkEvent, Registration } from '../../src/portal/events/event-api.ts';
import type { TransferView } from '../../src/portal/transfer/transfer-api.ts';

/** A name as nobody has it, so that a page that forgets to escape is seen. */
export const hostile = '<script>alert("1")</script> & "Città"';

export const taxonomy: Taxonomy = {
  services: [
    { code: 'labour-rights', label: 'Labour rights' },
    { code: 'residence-permit', label: 'Residence permit' },
  ],
  sectors: [],
};

export const desk: KeptDesk = {
  id: '11111111-1111-5111-8111-111111111111',
  name: hostile,
  lang: 'it',
  organisation: { id: '22222222-2222-5222-8222-222222222222', name: hostile },
  reach: 'place',
  country: 'IT',
  town: 'Milano',
  location: { lat: 45.46, lon: 9.19 },
  distanceKm: 3.24,
  addressVisibility: 'full',
  address: { street: 'Via della Prova 1', postcode: '20100' },
  timeZone: 'Europe/Rome',
  languages: [
    { code: 'ar', via: 'interpreter', slots: [{ day: 4, from: '14:00', to: '17:00' }, { day: 5, from: '09:00', to: '12:00' }], note: 'second floor' },
    { code: 'it', via: 'staff', slots: null, note: null },
  ],
  services: ['labour-rights', 'residence-permit', 'unknown-one'],
  phones: [{ number: '+39 02 0000 0001', languages: ['it', 'ar'], kinds: ['voice'] }],
  hours: { weekly: [{ day: 1, from: '09:00', to: '12:30' }, { day: 1, from: '14:00', to: '18:00' }], byAppointment: true, exceptions: [{ date: '2026-12-24', slots: [] }] },
  openNow: false,
  email: 'milano@desk.example',
  web: 'https://desk.example/milano',
  accessibility: ['step-free', 'lift'],
  cost: 'free',
  exclusions: ['no-id-needed', 'no-papers-asked'],
  alert: { lang: 'it', text: hostile, until: '2026-12-31' },
  verifiedAt: '2026-02-01T10:00:00.000Z',
  freshness: 'due',
  description: hostile,
  demo: true,
  version: 3,
  status: 'published',
  membership: 'admitted',
};

export const transfer: TransferView = {
  caseRef: 'K7QF-M2XD',
  viewer: 'home',
  status: 'OFFERED',
  mode: 'full',
  lang: 'ar',
  homeUnion: { id: '48a99850-b8fe-531d-a7b2-b4b3b3c9b4dd', name: hostile, country: 'IT' },
  hostUnion: { id: 'fd50898c-4f4d-55e3-bf6b-82d8dce76ec5', name: 'Demo Centrale Wallonie', country: 'BE' },
  agreement: { id: '3907c9f3-264e-597a-86d9-62fede4ae747', version: 1, hash: 'a'.repeat(64) },
  member: { pseudonym: 'Green Heron', name: hostile, memberNumber: 'LOM-0001' },
  attestation: { hash: 'b'.repeat(64), at: '2026-11-20T10:00:00.000Z', periods: [{ from: '2018-03-01', to: null, kind: 'ordinary' }], duesPaidUntil: '2026-10-31', standing: 'good' },
  offer: { kind: 'temporary', from: '2027-01-01', until: '2027-12-31' },
  reason: { by: 'host', reason: 'other', text: hostile },
  steps: [
    { at: '2026-11-19T10:00:00.000Z', what: 'submitted' },
    { at: '2026-11-20T10:00:00.000Z', what: 'attested' },
  ],
  moves: ['accept', 'decline', 'withdraw', 'attest', 'refuse', 'offer'],
  waitingFor: 'member',
  nextBy: '2026-12-20T10:00:00.000Z',
  version: 3,
};

const session = (number: number, startsAt: string, endsAt: string) => ({
  id: `3333333${number}-3333-5333-8333-333333333333`,
  title: `${hostile} ${number}`,
  lang: 'fr',
  startsAt,
  endsAt,
  capacity: 40,
  free: number === 2 ? 0 : 12,
  waiting: number === 2 ? 3 : 0,
  room: null,
});

export const event: NetworkEvent = {
  id: '44444444-4444-5444-8444-444444444444',
  title: hostile,
  lang: 'fr',
  description: hostile,
  descriptionLang: 'fr',
  kind: 'conference',
  organiser: { id: '55555555-5555-5555-8555-555555555555', name: hostile },
  startsAt: '2027-05-11T07:30:00.000Z',
  endsAt: '2027-05-12T14:00:00.000Z',
  timeZone: 'Europe/Brussels',
  place: { name: 'Demo Congress House', street: 'Rue de la Démonstration 1', town: 'Brussels', country: 'BE' },
  online: false,
  workingLanguages: { active: ['en', 'fr'], passive: ['en', 'fr', 'it'] },
  capacity: 160,
  free: 0,
  waiting: 2,
  sessions: [
    session(1, '2027-05-11T12:00:00.000Z', '2027-05-11T15:30:00.000Z'),
    session(2, '2027-05-11T12:00:00.000Z', '2027-05-11T15:30:00.000Z'),
    session(3, '2027-05-12T07:00:00.000Z', '2027-05-12T10:00:00.000Z'),
  ],
  status: 'published',
  demo: true,
  version: 2,
};

export const registration: Registration = {
  id: '66666666-6666-4666-8666-666666666666',
  eventId: event.id,
  status: 'offered',
  expiresAt: '2026-12-01T12:00:00.000Z',
  sessions: [{ id: '33333331-3333-5333-8333-333333333333', title: hostile, status: 'waiting', position: 4 }],
  moves: ['accept', 'decline', 'cancel'],
  onlineLink: null,
};

export const organisation: Organisation = {
  id: '48a99850-b8fe-531d-a7b2-b4b3b3c9b4dd',
  name: hostile,
  kind: 'union',
  level: 'regional',
  parentId: null,
  country: 'IT',
  town: 'Milano',
  membership: 'admitted',
  canBeJoined: true,
  demo: true,
  version: 2,
};

export const listed = <T>(...items: T[]) => ({ items, total: 25, page: 2, perPage: 10 });
