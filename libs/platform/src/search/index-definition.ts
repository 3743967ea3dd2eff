import type { estypes } from '@elastic/elasticsearch';
import { createHash } from 'node:crypto';

/** What an index looks like. `name` is an alias; the indices behind it come and go. */
export interface IndexDefinition {
  readonly name: string;
  readonly settings: estypes.IndicesIndexSettings;
  readonly mappings: estypes.MappingTypeMapping;
}

/** Tells two definitions apart, so that an index of yesterday's shape is built anew. Kept in the mapping's `_meta`. */
export const fingerprintOf = (definition: IndexDefinition): string =>
  createHash('sha256')
    .update(JSON.stringify([definition.settings, definition.mappings]))
    .digest('hex')
    .slice(0, 16);
