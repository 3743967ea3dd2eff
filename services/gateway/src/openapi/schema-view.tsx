import type { ComponentChild } from 'preact';
import { isObject, type Json, type JsonObject } from './open-api-document.ts';

const referenced = /^#\/components\/schemas\/(.+)$/;

const list = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : []);

/** A word or two for what a value is: `string (uuid)`, `integer, 1 to 100`, `one of …`. */
function kindOf(schema: JsonObject): string {
  const { type, format, minimum, maximum, minLength, maxLength, pattern } = schema;
  const base = Array.isArray(type) ? type.join(' or ') : typeof type === 'string' ? type : '';
  const facts = [
    format ? `(${String(format)})` : '',
    minimum !== undefined ? `from ${String(minimum)}` : '',
    maximum !== undefined ? `to ${String(maximum)}` : '',
    minLength !== undefined ? `at least ${String(minLength)} long` : '',
    maxLength !== undefined ? `at most ${String(maxLength)} long` : '',
    pattern !== undefined && !format ? `matching ${String(pattern)}` : '',
  ];
  return [base, ...facts].filter(Boolean).join(' ');
}

/** One JSON schema as a reader wants it: references as links, objects as a list of their fields. */
export function SchemaView({ schema, depth = 0 }: { readonly schema: Json | undefined; readonly depth?: number }): ComponentChild {
  if (!isObject(schema) || depth > 12) return <span>anything</span>;
  const name = typeof schema['$ref'] === 'string' ? referenced.exec(schema['$ref'])?.[1] : undefined;
  if (name) return <a href={`#schema-${name}`}>{name}</a>;
  const variants = list(schema['anyOf'] ?? schema['oneOf'] ?? schema['allOf']);
  if (variants.length > 0) {
    const joint = schema['allOf'] ? ' and ' : ' or ';
    return (
      <span>
        {variants.map((variant, at) => (
          <>
            {at > 0 ? joint : ''}
            <SchemaView schema={variant} depth={depth + 1} />
          </>
        ))}
      </span>
    );
  }
  if (schema['const'] !== undefined) return <code>{JSON.stringify(schema['const'])}</code>;
  const choices = list(schema['enum']);
  if (choices.length > 0) return <span>one of {choices.map((choice, at) => [at > 0 ? ', ' : '', <code>{JSON.stringify(choice)}</code>])}</span>;
  if (schema['items'] !== undefined) {
    return (
      <span>
        list of <SchemaView schema={schema['items']} depth={depth + 1} />
      </span>
    );
  }
  if (isObject(schema['properties'])) return <Fields properties={schema['properties']} required={list(schema['required'])} depth={depth} />;
  if (isObject(schema['additionalProperties'])) {
    return (
      <span>
        any names, each <SchemaView schema={schema['additionalProperties']} depth={depth + 1} />
      </span>
    );
  }
  return <span>{kindOf(schema) || 'anything'}</span>;
}

function Fields({ properties, required, depth }: { readonly properties: JsonObject; readonly required: readonly Json[]; readonly depth: number }) {
  return (
    <dl>
      {Object.entries(properties).map(([name, field]) => (
        <>
          <dt>
            <code>{name}</code> {required.includes(name) ? '' : <small>may be absent</small>}
          </dt>
          <dd>
            <SchemaView schema={field} depth={depth + 1} />
            {isObject(field) && typeof field['description'] === 'string' ? <small> {field['description']}</small> : ''}
          </dd>
        </>
      ))}
    </dl>
  );
}
