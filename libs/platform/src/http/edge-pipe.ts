import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { Refused, type FieldRefusal } from '@umn/kernel';
import { z } from 'zod';

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value);

/** A zod issue as a field and a rule of ours. A schema may name its own code: `params: { code: 'membership.…' }`. */
function fieldRefusals(issue: z.core.$ZodIssue, input: unknown, root: string): FieldRefusal[] {
  const field = [...(root ? [root] : []), ...issue.path.map(String)].join('.') || 'body';
  const one = (code: string, params?: FieldRefusal['params']): FieldRefusal[] => [params ? { field, code, params } : { field, code }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ field: [...issue.path.map(String), key].join('.'), code: 'platform.field.unknown' }));
    case 'invalid_type':
      return one(valueAt(input, issue.path) === undefined ? 'platform.field.required' : 'platform.field.type');
    case 'too_small':
      return one(issue.origin === 'string' || issue.origin === 'array' ? 'platform.field.too-short' : 'platform.field.too-small', { minimum: Number(issue.minimum) });
    case 'too_big':
      return one(issue.origin === 'string' || issue.origin === 'array' ? 'platform.field.too-long' : 'platform.field.too-big', { maximum: Number(issue.maximum) });
    case 'invalid_format':
      return one('platform.field.format');
    case 'invalid_value':
      return one(valueAt(input, issue.path) === undefined ? 'platform.field.required' : 'platform.field.choice');
    case 'custom': {
      const code: unknown = issue.params?.['code'];
      return one(typeof code === 'string' ? code : 'platform.field.invalid');
    }
    default:
      return one('platform.field.invalid');
  }
}

/** The schema check at the edge: `@Body({schema})`, `@Query({schema})`, `@Param(name, {schema})`. Unknown fields are refused. */
@Injectable()
export class EdgePipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const schema = metadata.schema as z.ZodType | undefined;
    if (!schema) return value;
    const input = metadata.type === 'body' && value === undefined ? {} : value;
    const parsed = schema.safeParse(input);
    if (parsed.success) return parsed.data;
    const root = metadata.data ?? '';
    throw new Refused({
      kind: 'invalid',
      code: 'platform.invalid',
      errors: parsed.error.issues.flatMap((issue) => fieldRefusals(issue, input, root)),
    });
  }
}
