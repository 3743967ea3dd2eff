import { CountryCode, Id } from '@umn/contracts';
import { LangQuery, listParam, PageQuery } from '@umn/platform/http';
import { z } from 'zod';

const kind = z.enum(['union', 'association', 'authority', 'partner']);
const level = z.enum(['local', 'regional', 'national', 'federation']);
const membership = z.enum(['applied', 'admitted', 'suspended']);

/** BCP 47, ISO 639-1 or 639-3 first. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** One line of text that people read: trimmed, and free of control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

export const OrganisationQuery = z.strictObject({
  ...PageQuery,
  kind: listParam(kind),
  country: listParam(CountryCode),
  membership: listParam(membership),
});
export type OrganisationQuery = z.output<typeof OrganisationQuery>;

export const OneQuery = z.strictObject({ ...LangQuery });

export const OrganisationBody = z.strictObject({
  name: line(200),
  kind,
  level,
  parentId: Id.nullish(),
  country: CountryCode,
  town: line(120),
  email: z.email().max(254),
  canBeJoined: z.boolean().optional().describe('Whether a person can be a member of it; by default a union can be joined and nothing else.'),
  operator: z.strictObject({ email: z.email().max(254), name: line(120), lang: Language }).describe('Gets the first account once the organisation is admitted.'),
});
export type OrganisationBody = z.output<typeof OrganisationBody>;

export const AdmissionBody = z.strictObject({ reason: z.string().trim().min(1).max(500).optional() });
export type AdmissionBody = z.output<typeof AdmissionBody>;

export const OrganisationAnswer = z
  .object({
    id: Id,
    name: z.string(),
    kind,
    level,
    parentId: Id.nullable(),
    country: CountryCode,
    town: z.string(),
    membership,
    canBeJoined: z.boolean(),
    demo: z.boolean().describe('Demonstration data: invented, and gone when real data comes.'),
    version: z.int().positive(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationAnswer = z.output<typeof OrganisationAnswer>;
