import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContactPointFactsSchema, LanguageCode, TaxonomyCode } from '../contact-points/adapters/schema/contact-point-facts.schema.ts';
import { statuses } from '../contact-points/domain/contact-point.ts';

const DemoContactPoint = z.strictObject({
  ...ContactPointFactsSchema.shape,
  id: z.uuid(),
  organisationId: z.uuid(),
  // For the eyes of those who keep the file.
  slug: z.string(),
  organisation: z.string(),
  status: z.enum(statuses).default('published'),
  verifiedAt: z.iso.datetime({ offset: true }).nullable(),
  verifiedBy: z.enum(['organisation', 'network']).nullable().default('organisation'),
  demo: z.literal(true),
});
export type DemoContactPoint = z.output<typeof DemoContactPoint>;

const DemoTerm = z.strictObject({
  code: TaxonomyCode,
  labels: z.record(LanguageCode, z.string().min(1)),
  synonyms: z.record(LanguageCode, z.array(z.string().min(1))).default({}),
});
const DemoTaxonomy = z.strictObject({ services: z.array(DemoTerm), sectors: z.array(DemoTerm) });

const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

export const demoContactPoints = (folder: string): DemoContactPoint[] => z.array(DemoContactPoint).parse(read(folder, 'contact-points.json'));
export const demoTaxonomy = (folder: string): z.output<typeof DemoTaxonomy> => DemoTaxonomy.parse(read(folder, 'taxonomy.json'));
