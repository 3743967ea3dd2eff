import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Country, Instant, LanguageTag, Line, TimeZone } from '../adapters/http/fields.ts';
import { eventKinds } from '../domain/event.ts';
import { mlpStates } from '../domain/mlp.ts';

const Id = z.uuid();
const slug = z.string().regex(/^[a-z0-9-]+$/);
const party = z.strictObject({ id: Id, slug });
const instant = Instant.transform((value) => new Date(value));
const texts = z.record(LanguageTag, z.strictObject({ title: Line(200), description: z.string().min(1).optional() }));

const DemoEvent = z.strictObject({
  id: Id,
  slug,
  organiser: slug,
  organiserId: Id,
  kind: z.enum(eventKinds),
  status: z.literal('published'),
  defaultLang: LanguageTag,
  content: texts,
  startsAt: instant,
  endsAt: instant,
  timeZone: TimeZone,
  place: z.strictObject({ country: Country, town: Line(120), name: Line(200), street: Line(200) }).nullable(),
  onlineLink: z.url().nullable(),
  workingLanguages: z.strictObject({ active: z.array(LanguageTag), passive: z.array(LanguageTag) }),
  targetGroup: z.array(Line(60)),
  capacity: z.int().positive(),
  sessions: z.array(z.strictObject({ id: Id, slug, startsAt: instant, endsAt: instant, capacity: z.int().positive(), room: Line(100).nullable(), content: texts })),
  demo: z.literal(true),
});
export type DemoEvent = z.output<typeof DemoEvent>;

const DemoMlp = z.strictObject({
  id: Id,
  slug,
  country: Country,
  town: Line(120),
  defaultLang: LanguageTag,
  title: z.record(LanguageTag, Line(200)),
  state: z.enum(mlpStates),
  hosts: z.strictObject({ union: party, authority: party }),
  visiting: z.array(party),
  learningGoals: z.array(z.record(LanguageTag, Line(400))),
  visits: z.array(z.strictObject({ id: Id, startsOn: z.iso.date(), endsOn: z.iso.date(), country: Country, town: Line(120) })),
  demo: z.literal(true),
});
export type DemoMlp = z.output<typeof DemoMlp>;

const read = <Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> => schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));

export const demoEvents = (folder: string): readonly DemoEvent[] => read(folder, 'events.json', z.array(DemoEvent));
export const demoMlps = (folder: string): readonly DemoMlp[] => read(folder, 'mlps.json', z.array(DemoMlp));
