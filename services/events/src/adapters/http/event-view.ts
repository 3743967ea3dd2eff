import { z } from 'zod';
import { eventKinds, type EventSession, type EventState } from '../../domain/event.ts';
import type { EventWithSeats, SeatCounts } from '../../domain/event.store.ts';
import { eventStatuses, eventTable } from '../../domain/event.table.ts';
import { inLanguageOf, shownIn } from '../../domain/localized.ts';
import { translationsOf } from './event-body.ts';
import { Country, Instant, LanguageTag } from './fields.ts';

export const EventSessionView = z.object({
  id: z.uuid(),
  title: z.string(),
  lang: LanguageTag,
  startsAt: Instant,
  endsAt: Instant,
  capacity: z.int(),
  free: z.int().min(0),
  waiting: z.int().min(0),
  room: z.string().nullable(),
});

export const EventView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    lang: LanguageTag.meta({ description: 'The language of `title`: the reader’s where there is one, else English, else the language the event was written in.' }),
    languages: z.array(LanguageTag).meta({ description: 'The languages that the title exists in.' }),
    description: z.string().nullable(),
    descriptionLang: LanguageTag.nullable(),
    kind: z.enum(eventKinds),
    organiser: z.object({ id: z.uuid(), name: z.string().nullable() }),
    startsAt: Instant,
    endsAt: Instant,
    timeZone: z.string().meta({ description: 'IANA name of the place’s time zone.' }),
    place: z.object({ name: z.string().nullable(), street: z.string().nullable(), town: z.string(), country: Country }).nullable(),
    online: z.boolean(),
    workingLanguages: z.object({ active: z.array(LanguageTag), passive: z.array(LanguageTag) }).meta({ description: 'Languages one may speak, and languages one may listen in.' }),
    targetGroup: z.array(z.string()),
    capacity: z.int(),
    free: z.int().min(0).meta({ description: 'Seats that a newcomer would get at once; 0 while somebody waits.' }),
    waiting: z.int().min(0),
    sessions: z.array(EventSessionView),
    status: z.enum(eventStatuses),
    demo: z.boolean().meta({ description: 'Demonstration data.' }),
    version: z.int().positive(),
    onlineLink: z.string().nullable().optional().meta({ description: 'For the event’s managers.' }),
    translations: z
      .record(z.string(), z.object({ title: z.string(), description: z.string().nullable() }))
      .optional()
      .meta({ description: 'For the event’s managers.' }),
    moves: z.array(z.enum(['edit', 'publish', 'cancel'])).optional().meta({ description: 'What a manager may do now.' }),
  })
  .meta({ id: 'Event' });
export type EventView = z.output<typeof EventView>;

interface Reader {
  readonly lang: string;
  readonly manages: boolean;
}

export function eventView({ event, seats, sessionSeats, organiserName }: EventWithSeats, { lang, manages }: Reader): EventView {
  const title = shownIn(event.titles, lang, event.lang);
  const description = inLanguageOf(event.descriptions, lang, event.lang);
  return {
    id: event.id,
    title: title.text,
    lang: title.lang,
    languages: Object.keys(event.titles).sort(),
    description: description?.text ?? null,
    descriptionLang: description?.lang ?? null,
    kind: event.kind,
    organiser: { id: event.organiserId, name: organiserName },
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    timeZone: event.timeZone,
    place: event.place && { name: event.place.name ?? null, street: event.place.street ?? null, town: event.place.town, country: event.place.country },
    online: event.onlineLink !== null,
    workingLanguages: { active: [...event.workingLanguages.active], passive: [...event.workingLanguages.passive] },
    targetGroup: [...event.targetGroup],
    capacity: event.capacity,
    free: seats.free,
    waiting: seats.waiting,
    sessions: event.sessions.map((session) => sessionView(event, session, sessionSeats.get(session.id), lang)),
    status: event.status,
    demo: event.demo,
    version: event.version,
    ...(manages
      ? { onlineLink: event.onlineLink, translations: translationsOf(event), moves: Object.keys(eventTable[event.status]) as ('edit' | 'publish' | 'cancel')[] }
      : {}),
  };
}

function sessionView(event: EventState, session: EventSession, seats: SeatCounts | undefined, lang: string): EventView['sessions'][number] {
  const title = shownIn(session.titles, lang, event.lang);
  return {
    id: session.id,
    title: title.text,
    lang: title.lang,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt.toISOString(),
    capacity: session.capacity,
    free: seats?.free ?? 0,
    waiting: seats?.waiting ?? 0,
    room: session.room ?? null,
  };
}
