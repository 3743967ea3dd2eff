import { z } from 'zod';
import { statuses } from '../../domain/contact-point.ts';
import { Address, Alert, ContactPointFactsSchema, LanguageCode, OpeningHours, Wording } from './contact-point-facts.schema.ts';

/**
 * Every member of an object optional and nothing filled in: what a JSON merge patch (RFC 7396) may bring.
 * `null` takes a member away, and whether it may be missing is judged on the merged whole.
 */
function patchOf(object: z.ZodObject): z.ZodType<Record<string, unknown>> {
  const members = Object.entries(object.shape).map(([name, member]) => [name, withoutDefault(member).nullable().optional()] as const);
  return z.strictObject(Object.fromEntries(members)) as unknown as z.ZodType<Record<string, unknown>>;
}

const withoutDefault = (schema: z.core.$ZodType): z.ZodType =>
  schema instanceof z.ZodDefault ? withoutDefault(schema.unwrap()) : (schema as z.ZodType);

const { content: _content, address: _address, hours: _hours, alert: _alert, ...plain } = ContactPointFactsSchema.shape;

/**
 * `name` and `description` stand for the wording in the language in which the contact point was shown to
 * the caller, so that what GET gave can be sent back changed.
 */
export const ContactPointPatch = z
  .strictObject({
    ...(patchOf(z.object(plain)) as unknown as z.ZodObject).shape,
    content: z.record(LanguageCode, patchOf(Wording).nullable()).optional(),
    address: patchOf(Address).optional(),
    hours: patchOf(OpeningHours).nullable().optional(),
    alert: patchOf(Alert).nullable().optional(),
    name: Wording.shape.name.optional(),
    description: withoutDefault(Wording.shape.description).optional(),
    status: z.enum(statuses).optional(),
  })
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'directory.patch-empty' } })
  .meta({ id: 'ContactPointPatch' });
export type ContactPointPatch = Readonly<Record<string, unknown>>;
