import { CountryCode, Id, Instant } from '@umn/contracts';
import { listParam, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { TermsSchema } from '../terms-schema.ts';

export const AgreementQuery = z.strictObject({
  ...PageQuery,
  union: listParam(Id).describe('Only agreements of this union; named twice, only those between the two.'),
});
export type AgreementQuery = z.output<typeof AgreementQuery>;

const state = z.enum(['proposed', 'in-force', 'superseded', 'terminated']);

/** A union as agreements and cases name it. */
export const UnionAnswer = z.object({ id: Id, name: z.string(), country: CountryCode }).meta({ id: 'Union' });

export const AgreementAnswer = z
  .object({
    id: Id,
    unions: z.array(UnionAnswer),
    state: state.describe('Where the version in force stands, or the newest one.'),
    demo: z.boolean(),
    versions: z.array(
      z.object({
        version: z.int().positive(),
        state,
        hash: z.string().describe('SHA-256, in hexadecimal, over the RFC 8785 canonical JSON of `terms`.'),
        terms: TermsSchema,
        inForceFrom: Instant.nullable(),
        approvals: z.array(z.object({ unionId: Id, hash: z.string(), at: Instant })),
      }),
    ),
  })
  .meta({ id: 'Agreement' });
export type AgreementAnswer = z.output<typeof AgreementAnswer>;
