import { z } from 'zod';
import { eventKinds, type EventFacts, type EventSession } from '../../domain/event.ts';
import type { Localized } from '../../domain/localized.ts';
import { Country, Instant, LanguageTag, Line, Prose, TimeZone, WebLink } from './fields.ts';

const mostSeats = 100_000;
const Capacity = z.int().min(1).max(mostSeats);

const SessionBody = z.strictObject({
  id: z.uuid().optional().meta({ description: 'Says which session is meant when the list is replaced; a new one gets an id by itself.' }),
  title: Line(200),
  translations: z.record(LanguageTag, z.strictObject({ title: Line(200) })).default({}),
  startsAt: Instant,
  endsAt: Instant,
  capacity: Capacity,
  room: Line(100).nullable().default(null),
});

const Place = z.strictObject({
  name: Line(200).nullable().default(null),
  street: Line(200).nullable().default(null),
  town: Line(120),
  country: Country,
});

const languages = z.array(LanguageTag).max(40).default([]);

const facts = {
  kind: z.enum(eventKinds),
  title: Line(200).meta({ description: 'In the language `lang`.' }),
  lang: LanguageTag.default('en').meta({ description: 'The language that `title` and `description` are written in.' }),
  description: Prose(20_000).nullable().default(null),
  translations: z
    .record(LanguageTag, z.strictObject({ title: Line(200), description: Prose(20_000).nullable().default(null) }))
    .default({})
    .meta({ description: 'The same in other languages, by tag.' }),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: TimeZone.default('Europe/Brussels'),
  capacity: Capacity,
  place: Place.nullable().default(null),
  onlineLink: WebLink.nullable().default(null).meta({ description: 'Shown to confirmed people only.' }),
  workingLanguages: z.strictObject({ active: languages, passive: languages }).default({ active: [], passive: [] }),
  targetGroup: z.array(Line(60)).max(20).default([]),
  sessions: z
    .array(SessionBody)
    .max(60)
    .refine((sessions) => new Set(sessions.flatMap(({ id }) => id ?? [])).size === sessions.filter(({ id }) => id).length, { params: { code: 'events.session-twice' } })
    .default([]),
};

/** Everything of an event that people write. */
export const EventBody = z.strictObject(facts);
export type EventBody = z.output<typeof EventBody>;

export const NewEventBody = z.strictObject({
  ...facts,
  organiserId: z.uuid().optional().meta({ description: 'Admins only; an operator’s event is always their own organisation’s.' }),
});

/**
 * A JSON merge patch (RFC 7396): what is absent stays, null removes, an object is merged, a list is replaced.
 * Whether the result is an event is checked after the merge; here only that the fields are known.
 */
export const EventPatch = z.strictObject(
  Object.fromEntries(Object.keys(facts).map((field) => [field, z.unknown().optional()])) as Record<keyof typeof facts, z.ZodOptional<z.ZodUnknown>>,
);
export type EventPatch = z.output<typeof EventPatch>;

const localized = (lang: string, written: string | null, others: readonly (readonly [string, string | null])[]): Localized =>
  Object.fromEntries([...others, [lang, written] as const].filter((entry): entry is readonly [string, string] => entry[1] !== null));

/** What was written, as the domain keeps it. */
export function eventFactsOf(body: EventBody, newId: () => string): EventFacts {
  const { title, description, translations, startsAt, endsAt, sessions, ...rest } = body;
  const others = Object.entries(translations);
  return {
    ...rest,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    titles: localized(body.lang, title, others.map(([tag, texts]) => [tag, texts.title])),
    descriptions: localized(body.lang, description, others.map(([tag, texts]) => [tag, texts.description])),
    sessions: sessions.map(
      (session): EventSession => ({
        id: session.id ?? newId(),
        titles: localized(body.lang, session.title, Object.entries(session.translations).map(([tag, texts]) => [tag, texts.title])),
        startsAt: new Date(session.startsAt),
        endsAt: new Date(session.endsAt),
        capacity: session.capacity,
        room: session.room,
      }),
    ),
  };
}

const without = (texts: Localized, lang: string): (readonly [string, string])[] => Object.entries(texts).filter(([tag]) => tag !== lang);

/** The way back: the event as somebody would have written it, which a merge patch is applied to. */
export function eventBodyOf(event: EventFacts): z.input<typeof EventBody> {
  const { kind, lang, titles, descriptions, timeZone, capacity, place, onlineLink, workingLanguages, targetGroup } = event;
  return {
    kind,
    title: titles[lang] ?? '',
    lang,
    description: descriptions[lang] ?? null,
    translations: translationsOf(event),
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    timeZone,
    capacity,
    place: place && { ...place },
    onlineLink,
    workingLanguages: { active: [...workingLanguages.active], passive: [...workingLanguages.passive] },
    targetGroup: [...targetGroup],
    sessions: event.sessions.map((session) => ({
      id: session.id,
      title: session.titles[lang] ?? '',
      translations: Object.fromEntries(without(session.titles, lang).map(([tag, title]) => [tag, { title }])),
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      capacity: session.capacity,
      room: session.room,
    })),
  };
}

export const translationsOf = ({ lang, titles, descriptions }: EventFacts): Record<string, { title: string; description: string | null }> =>
  Object.fromEntries(without(titles, lang).map(([tag, title]) => [tag, { title, description: descriptions[tag] ?? null }]));
