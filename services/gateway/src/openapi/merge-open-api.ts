import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject, type OpenApiDocument } from './open-api-document.ts';

export interface NamedDocument {
  /** The service it comes from: prefixes a component whose name another service uses for something else. */
  readonly service: string;
  readonly document: ServiceDocument;
}

/** What a service says of itself, as far as it must be known to be merged. */
export interface ServiceDocument {
  readonly openapi: string;
  readonly paths: object;
  readonly components?: object;
}

export interface MergeFacts {
  readonly info: JsonObject;
  /** The public origin. */
  readonly server: string;
}

/**
 * One document of all services, in the order of their names, so that the same input gives the same bytes.
 * Only `/api/v1` paths are taken over. Components with equal names and contents are one; those that differ keep both,
 * the later one under its service's name, with its references. The same method of the same path twice is an error.
 */
export function mergeOpenApi(documents: readonly NamedDocument[], facts: MergeFacts): OpenApiDocument {
  const paths: Record<string, JsonObject> = {};
  const components: Record<string, Record<string, Json>> = {};
  const tags = new Map<string, JsonObject>();
  for (const { service, document: described } of [...documents].sort((a, b) => (a.service < b.service ? -1 : 1))) {
    const document = described as OpenApiDocument;
    const renamed = clashes(service, document, components);
    const own = renamed.size === 0 ? document : (withReferences(document as unknown as Json, renamed) as unknown as OpenApiDocument);
    for (const [kind, entries] of Object.entries(own.components ?? {})) {
      const kept = (components[kind] ??= {});
      for (const [name, content] of Object.entries(entries)) kept[renamed.get(pointer(kind, name))?.name ?? name] = content;
    }
    for (const tag of own.tags ?? []) tags.set(String(tag['name']), tag);
    for (const [path, item] of Object.entries(own.paths)) if (isPublic(path)) paths[path] = joined(path, paths[path] ?? {}, item);
  }
  return {
    openapi: '3.1.0',
    info: facts.info,
    servers: [{ url: facts.server }],
    tags: [...tags.values()].sort((a, b) => String(a['name']).localeCompare(String(b['name']), 'en')),
    paths: sorted(paths),
    components: Object.fromEntries(Object.entries(sorted(components)).map(([kind, entries]) => [kind, sorted(entries)])),
  };
}

const isPublic = (path: string): boolean => path.startsWith('/api/v1/');

const pointer = (kind: string, name: string): string => `#/components/${kind}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

interface Renaming {
  readonly name: string;
  readonly pointer: string;
}

function clashes(service: string, document: OpenApiDocument, taken: Readonly<Record<string, Readonly<Record<string, Json>>>>): ReadonlyMap<string, Renaming> {
  const renamed = new Map<string, Renaming>();
  for (const [kind, entries] of Object.entries(document.components ?? {})) {
    for (const [name, content] of Object.entries(entries)) {
      const there = taken[kind]?.[name];
      if (there === undefined || isDeepStrictEqual(there, content)) continue;
      const other = `${service[0]?.toUpperCase() ?? ''}${service.slice(1)}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
      renamed.set(pointer(kind, name), { name: other, pointer: pointer(kind, other) });
    }
  }
  return renamed;
}

function withReferences(value: Json, renamed: ReadonlyMap<string, Renaming>): Json {
  if (Array.isArray(value)) return value.map((entry: Json) => withReferences(entry, renamed));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name,
      name === '$ref' && typeof entry === 'string' ? (renamed.get(entry)?.pointer ?? entry) : withReferences(entry, renamed),
    ]),
  );
}

function joined(path: string, there: JsonObject, item: JsonObject): JsonObject {
  const twice = Object.keys(item).find((method) => method in there && !isDeepStrictEqual(there[method], item[method]));
  if (twice) throw new Error(`Two services describe ${twice.toUpperCase()} ${path}.`);
  return { ...there, ...item };
}

const sorted = <Value>(entries: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
