import { z } from 'zod';

/**
 * Names that would carry a person over Kafka. Never asked or kept anywhere: nationality, residence status,
 * passport, employer. `name` is an organisation's in `OrganisationFacts`, the only schema that may have it.
 */
const forbidden =
  /^(e?-?mail|phone|mobile|address|street|birth.*|born.*|nationality|citizenship|residence.*|passport.*|visa|employer|iban|member-?number|receipt|words|first-?name|last-?name|full-?name|person.*|subject|user-?name|ip|gender|religion|locale)$/i;

function names(schema: unknown, path = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((part) => names(part, path));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' ? Object.entries(value as object).flatMap(([name, inner]) => [`${path}${name}`, ...names(inner, `${path}${name}.`)]) : names(value, path),
  );
}

/** The fields of a schema that may say something about a person, by path. */
export function personalFields(schema: z.ZodType): string[] {
  return names(z.toJSONSchema(schema, { unrepresentable: 'any' })).filter((path) => forbidden.test(path.split('.').at(-1) ?? ''));
}
