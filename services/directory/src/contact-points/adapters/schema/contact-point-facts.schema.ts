import { IANAZone } from 'luxon';
import { z } from 'zod';
import { accessibilities, addressVisibilities, costs, exclusions, phoneKinds, reaches, vias } from '../../domain/contact-point.ts';

const because = (code: string) => ({ params: { code } });

/** Text of one line: no control characters, so that it stays inert in CSV, ICS and mail. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f]*$/);
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** BCP 47, of a form that this platform uses: a primary tag and at most a script or region. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/);
export const CountryCode = z.string().regex(/^[A-Z]{2}$/);
export const TaxonomyCode = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60);

const mostLanguages = 60;

/** Words by language. Its size is limited here, because edits add to it one by one. */
const byLanguage = <Words extends z.ZodType>(words: Words) =>
  z.record(LanguageCode, words).check(({ value, issues }) => {
    if (Object.keys(value).length > mostLanguages) issues.push({ code: 'too_big', origin: 'array', maximum: mostLanguages, input: value });
  });

const beginning = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const ending = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/);
const notEmpty = (span: { from: string; to: string }): boolean => span.from !== span.to;

export const TimeSpan = z
  .strictObject({ from: beginning, to: ending })
  .refine(notEmpty, because('directory.span-empty'))
  .meta({ description: 'Local time. An end that is not after the beginning lies on the next day.' });
export const WeeklySlot = z
  .strictObject({ day: z.literal([1, 2, 3, 4, 5, 6, 7]), from: beginning, to: ending })
  .refine(notEmpty, because('directory.span-empty'))
  .meta({ description: 'Day 1 is Monday. An end that is not after the beginning lies on the next day.' });

export const GeoPoint = z
  .strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })
  .refine(({ lat, lon }) => lat !== 0 || lon !== 0, because('directory.coordinates-zero'));

export const SpokenLanguage = z.strictObject({
  code: LanguageCode,
  via: z.enum(vias),
  slots: z.array(WeeklySlot).min(1).max(40).nullable().default(null),
  note: text(300).nullable().default(null),
});

export const Phone = z.strictObject({
  number: z.string().trim().regex(/^\+?[0-9][0-9 ().\-/]{2,28}$/),
  languages: z.array(LanguageCode).max(30).default([]),
  kinds: z.array(z.enum(phoneKinds)).min(1).max(3).default(['voice']),
});

const isoDate = z.iso.date();

export const OpeningHours = z.strictObject({
  weekly: z.array(WeeklySlot).max(60).default([]),
  byAppointment: z.boolean().default(false),
  exceptions: z.array(z.strictObject({ date: isoDate, slots: z.array(TimeSpan).max(8) })).max(120).default([]),
});

export const Address = z.strictObject({
  visibility: z.enum(addressVisibilities),
  street: line(160).nullable().default(null),
  postcode: line(16).nullable().default(null),
  location: GeoPoint.nullable().default(null),
});

export const Wording = z.strictObject({ name: line(160), description: text(4000).default('') });

export const Alert = z.strictObject({
  until: isoDate.nullable().default(null),
  text: byLanguage(line(400)),
});

const webAddress = z.url({ protocol: /^https?$/ }).max(300);

/** The whole of what operators may say, as it must be once an edit is merged in. */
export const ContactPointFactsSchema = z.strictObject({
  originalLang: LanguageCode,
  content: byLanguage(Wording),
  reach: z.enum(reaches),
  country: CountryCode,
  town: line(120),
  placeId: z.string().regex(/^[A-Za-z0-9:-]{1,40}$/).nullable().default(null),
  timeZone: z.string().max(60).refine((zone) => IANAZone.isValidZone(zone), because('directory.time-zone-unknown')),
  address: Address,
  services: z.array(TaxonomyCode).max(40),
  sectors: z.array(TaxonomyCode).max(40).default([]),
  languages: z.array(SpokenLanguage).max(60),
  hours: OpeningHours.nullable().default(null),
  phones: z.array(Phone).max(12).default([]),
  email: z.email().max(200).nullable().default(null),
  web: webAddress.nullable().default(null),
  accessibility: z.array(z.enum(accessibilities)).max(20).default([]),
  cost: z.enum(costs).default('unknown'),
  exclusions: z.array(z.enum(exclusions)).max(10).default([]),
  alert: Alert.nullable().default(null),
});
