import { eventTemplates, transferTemplates, type EventLetter, type Letter, type TransferLetter } from '../../domain/letter.ts';

const transfer: TransferLetter = { caseRef: 'K7QX-29MD', homeUnion: 'Demo Union Lombardia', hostUnion: 'Demo Centrale Wallonie', answerBy: '2026-12-09T22:59:59Z' };

const event: EventLetter = {
  name: 'Eleni Demou',
  event: {
    id: '77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21',
    title: 'UnionMigrantNet and Cities Together for Integration',
    startsAt: '2027-03-26T09:00:00+02:00',
    endsAt: '2027-03-29T17:00:00+03:00',
    timeZone: 'Europe/Athens',
    place: 'Serafeio, Athens',
    organiser: 'Generation 2.0',
    uid: '77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21@unionmigrantnet.example',
    sequence: 2,
    workshops: [
      { title: 'Good practices of cooperation', position: null, heldUntil: null },
      { title: 'Strengthening the network', position: 2, heldUntil: null },
      { title: 'Closer cooperation', position: null, heldUntil: '2027-03-01T18:00:00Z' },
    ],
  },
  position: null,
  heldUntil: null,
  inCalendar: true,
};

const eventSamples: Readonly<Partial<Record<Letter['template'], Partial<EventLetter>>>> = {
  'registration-waiting': { position: 3, inCalendar: false },
  'seat-offered': { heldUntil: '2027-03-01T18:00:00Z', inCalendar: false },
};

/** One letter of each template, invented: for the preview and for the specs that read every mail in every language. */
export const samples: readonly Letter[] = [
  ...transferTemplates.map((template) => ({ template, params: transfer })),
  ...eventTemplates.map((template) => ({ template, params: { ...event, ...eventSamples[template] } })),
];
