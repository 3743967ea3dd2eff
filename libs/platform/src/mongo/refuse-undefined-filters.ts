import type { Query, Schema } from 'mongoose';

function undefinedPath(filter: unknown, path = ''): string | undefined {
  if (filter === undefined) return path;
  if (Array.isArray(filter)) return filter.map((part, index) => undefinedPath(part, `${path}[${index}]`)).find(Boolean);
  if (typeof filter !== 'object' || filter === null || Object.getPrototypeOf(filter) !== Object.prototype) return undefined;
  return Object.entries(filter)
    .map(([key, value]) => undefinedPath(value, path ? `${path}.${key}` : key))
    .find(Boolean);
}

/** `findOne({ x: undefined })` would match every document without `x`: a fault of ours that must never answer. */
export function refuseUndefinedFilters(schema: Schema): void {
  const check = function (this: Query<unknown, unknown>): void {
    const path = undefinedPath(this.getFilter());
    if (path !== undefined) throw new Error(`A filter holds undefined at ${path}`);
  };
  schema.pre(/^(find|count|update|delete|replace|distinct)/, { query: true, document: false }, check);
}
