import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CountryCode, Id, Instant } from '@umn/contracts';
import { z } from 'zod';
import { TermsSchema } from '../adapters/agreements/terms-schema.ts';

const slug = z.string().regex(/^[a-z0-9-]+$/);
const texts = z.record(z.string(), z.string().min(1));
const instant = Instant.transform((value) => new Date(value));

export const DemoOrganisation = z.strictObject({
  id: Id,
  slug,
  name: z.string().min(1),
  kind: z.enum(['union', 'association', 'authority', 'partner']),
  level: z.enum(['local', 'regional', 'national', 'federation']),
  parentId: Id.nullable(),
  country: CountryCode,
  town: z.string().min(1),
  email: z.email(),
  lang: z.string().min(2),
  membership: z.enum(['applied', 'admitted', 'suspended']),
  canBeJoined: z.boolean(),
  invented: z.boolean().optional(),
  demo: z.literal(true),
});
export type DemoOrganisation = z.output<typeof DemoOrganisation>;

export const DemoCharter = z.strictObject({
  id: Id,
  slug,
  versions: z.array(z.strictObject({ version: z.int().positive(), publishedAt: instant, defaultLang: z.string(), title: texts, text: texts })),
  demo: z.literal(true),
});
export type DemoCharter = z.output<typeof DemoCharter>;

export const DemoAccession = z.strictObject({
  id: Id,
  organisationId: Id,
  organisation: slug,
  charterId: Id,
  charterVersion: z.int().positive(),
  signatories: z.array(z.unknown()).min(2),
  signedAt: instant,
  demo: z.literal(true),
});
export type DemoAccession = z.output<typeof DemoAccession>;

export const DemoAgreement = z.strictObject({
  id: Id,
  slug,
  title: z.string(),
  unions: z.array(z.strictObject({ id: Id, slug })).min(2),
  versions: z.array(
    z.strictObject({
      version: z.int().positive(),
      state: z.string(),
      proposedAt: instant,
      inForceSince: instant.nullable(),
      approvals: z.array(z.strictObject({ unionId: Id, approvedAt: instant })),
      terms: TermsSchema,
    }),
  ),
  demo: z.literal(true),
});
export type DemoAgreement = z.output<typeof DemoAgreement>;

/** Reads one file of the demonstration data; a field that nobody knows is a mistake worth stopping for. */
export function readDemo<Schema extends z.ZodType>(folder: string, file: string, schema: Schema): z.output<Schema> {
  return schema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
