import { z } from 'zod';
import { accessibilities, addressVisibilities, costs, exclusions, phoneKinds, reaches, statuses, vias } from '../../domain/contact-point.ts';
import { ContactPointFactsSchema } from './contact-point-facts.schema.ts';

const Point = z.object({ lat: z.number(), lon: z.number() });
const Slot = z.object({ day: z.int().min(1).max(7), from: z.string(), to: z.string() });

export const LanguageView = z.object({
  code: z.string(),
  via: z.enum(vias),
  slots: z.array(Slot).nullable().meta({ description: 'Null: whenever the desk is open.' }),
  note: z.string().nullable(),
});

export const PhoneView = z.object({ number: z.string(), languages: z.array(z.string()), kinds: z.array(z.enum(phoneKinds)) });

export const AlertView = z.object({ lang: z.string(), text: z.string(), until: z.string().nullable() });

export const freshnesses = ['fresh', 'due', 'stale'] as const;

/** What a search result and a contact point's own page have in common; the wording is in `lang`. */
export const sharedView = {
  id: z.uuid(),
  name: z.string(),
  lang: z.string().meta({ description: 'The language that name, description and alert are in: the reader’s, or else the original.' }),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
  reach: z.enum(reaches),
  country: z.string(),
  town: z.string(),
  location: Point.nullable().meta({ description: 'Null for a hidden address, a phone line and an online desk; the middle of the town where only the area is shown.' }),
  addressVisibility: z.enum(addressVisibilities),
  timeZone: z.string(),
  languages: z.array(LanguageView),
  services: z.array(z.string()),
  sectors: z.array(z.string()),
  phones: z.array(PhoneView),
  openNow: z.boolean().nullable().meta({ description: 'By the clock of the desk’s own zone; null when its hours are not known.' }),
  alert: AlertView.nullable(),
  verifiedAt: z.string().nullable(),
  freshness: z.enum(freshnesses),
  demo: z.boolean().meta({ description: 'Demonstration data: invented, and to be labelled so.' }),
};

const HoursView = z.object({
  weekly: z.array(Slot),
  byAppointment: z.boolean(),
  exceptions: z.array(z.object({ date: z.string(), slots: z.array(z.object({ from: z.string(), to: z.string() })) })),
});

/** One contact point as the public sees it. */
export const ContactPointView = z
  .object({
    ...sharedView,
    description: z.string(),
    availableLanguages: z.array(z.string()).meta({ description: 'The languages in which it is written.' }),
    placeId: z.string().nullable(),
    address: z
      .object({ street: z.string().nullable(), postcode: z.string().nullable() })
      .meta({ description: 'Empty unless the address is shown in full.' }),
    hours: HoursView.nullable(),
    email: z.string().nullable(),
    web: z.string().nullable(),
    accessibility: z.array(z.enum(accessibilities)),
    cost: z.enum(costs),
    exclusions: z.array(z.enum(exclusions)),
    verifiedBy: z.enum(['organisation', 'network']).nullable(),
    updatedAt: z.string(),
    version: z.int(),
  })
  .meta({ id: 'ContactPoint' });
export type ContactPointView = z.output<typeof ContactPointView>;

/** The same for those who keep it: all languages, the whole address, drafts as well. */
export const KeptContactPointView = z
  .object({
    ...ContactPointView.shape,
    status: z.enum(statuses),
    originalLang: z.string(),
    content: ContactPointFactsSchema.shape.content,
    address: z.object({
      visibility: z.enum(addressVisibilities),
      street: z.string().nullable(),
      postcode: z.string().nullable(),
      location: Point.nullable(),
    }),
    alertTexts: z.object({ until: z.string().nullable(), text: z.record(z.string(), z.string()) }).nullable(),
    membership: z.enum(['applied', 'admitted', 'suspended', 'unknown']).meta({ description: 'Only those of admitted organisations can be found.' }),
  })
  .meta({ id: 'KeptContactPoint' });
export type KeptContactPointView = z.output<typeof KeptContactPointView>;
