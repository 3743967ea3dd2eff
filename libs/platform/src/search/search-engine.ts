import { Client, type estypes } from '@elastic/elasticsearch';
import { fingerprintOf, type IndexDefinition } from './index-definition.ts';
import { isMissingIndex, searchUnavailable, unavailableOr } from './search-fault.ts';

/** A document and the version of its source. An older one never overwrites a newer one. */
export interface VersionedDocument {
  readonly id: string;
  readonly version: number;
  readonly body: object;
}

export type SearchBody = Omit<estypes.SearchRequest, 'index'>;

/** Writes documents into the index that is being filled. */
export type WriteDocuments = (documents: readonly VersionedDocument[]) => Promise<void>;

/** No rebuild takes this long. */
const abandonedAfterMilliseconds = 6 * 3600 * 1000;

/**
 * Elasticsearch as a disposable projection. Indices stand behind an alias and are only ever made whole:
 * a missing one answers "unavailable", never an empty list, and writes never make one by accident.
 * Every method refuses with `unavailable` within four seconds when the server is away.
 */
export class SearchEngine {
  readonly #client: Client;
  readonly #namespace: string;

  constructor(o: { readonly url: string; readonly namespace: string }) {
    this.#client = new Client({ node: o.url, maxRetries: 0, requestTimeout: 4000, compression: false });
    this.#namespace = o.namespace;
  }

  aliasOf(name: string): string {
    return `${this.#namespace}${name}`;
  }

  async search<Source>(name: string, body: SearchBody): Promise<estypes.SearchResponse<Source>> {
    const answer = await this.#ask(() =>
      this.#client.search<Source>({ ...body, index: this.aliasOf(name), allow_partial_search_results: false }),
    );
    if (answer.timed_out || answer._shards.failed > 0) throw searchUnavailable();
    return answer;
  }

  /** Writes through the alias. Documents older than what is there are passed over in silence. */
  async write(name: string, documents: readonly VersionedDocument[], o: { readonly visibleAtOnce?: boolean } = {}): Promise<void> {
    await this.#bulk(this.aliasOf(name), true, documents, o.visibleAtOnce ?? false);
  }

  async remove(name: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const index = this.aliasOf(name);
    await this.#ask(() =>
      this.#client.bulk({ operations: ids.map((id) => ({ delete: { _index: index, _id: id } })), require_alias: true }),
    );
  }

  /** Whether the alias leads to an index of just this definition. */
  async isCurrent(definition: IndexDefinition): Promise<boolean> {
    const mappings = await this.#mappingsBehind(definition.name);
    return mappings.length === 1 && mappings[0]?.fingerprint === fingerprintOf(definition);
  }

  /** Whether the alias leads anywhere. */
  async exists(name: string): Promise<boolean> {
    return (await this.#mappingsBehind(name)).length > 0;
  }

  /**
   * Makes a new index, lets `fill` write all documents, and moves the alias to it in one step; the old
   * index serves until then and is dropped afterwards. What changed meanwhile must be written again by
   * the caller.
   */
  async rebuild(definition: IndexDefinition, fill: (write: WriteDocuments) => Promise<void>): Promise<void> {
    const alias = this.aliasOf(definition.name);
    const index = `${alias}-${Date.now().toString(36)}`;
    const { settings, mappings } = definition;
    await this.#ask(() =>
      this.#client.indices.create({
        index,
        settings,
        mappings: { ...mappings, _meta: { fingerprint: fingerprintOf(definition) } },
        wait_for_active_shards: 1,
      }),
    );
    try {
      await fill((documents) => this.#bulk(index, false, documents, false));
      await this.#ask(() => this.#client.indices.refresh({ index }));
      await this.#moveAlias(alias, index);
    } catch (error) {
      await this.#client.indices.delete({ index, ignore_unavailable: true }).catch(() => undefined);
      throw error;
    }
    await this.#dropAbandoned(alias, index).catch(() => undefined);
  }

  /** Removes the alias and every index behind it: when a test's world or the demonstration is taken down. */
  async drop(name: string): Promise<void> {
    const indices = (await this.#mappingsBehind(name)).map(({ index }) => index);
    if (indices.length > 0) await this.#ask(() => this.#client.indices.delete({ index: indices, ignore_unavailable: true }));
  }

  /** True when the cluster answers and can serve; false instead of an error. */
  async isUp(): Promise<boolean> {
    try {
      const health = await this.#client.cluster.health({}, { requestTimeout: 2000 });
      return health.status !== 'red' || health.active_primary_shards > 0;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#client.close();
  }

  async #mappingsBehind(name: string): Promise<{ index: string; fingerprint: unknown }[]> {
    try {
      const alias = this.aliasOf(name);
      // An index that bears the alias's own name is none of ours, and stands in the alias's way.
      const answer = await this.#client.indices.getMapping({ index: alias });
      return Object.entries(answer).map(([index, { mappings }]) => ({ index, fingerprint: mappings._meta?.['fingerprint'] }));
    } catch (error) {
      if (isMissingIndex(error)) return [];
      throw unavailableOr(error);
    }
  }

  async #moveAlias(alias: string, index: string): Promise<void> {
    const name = alias.slice(this.#namespace.length);
    const before = (await this.#mappingsBehind(name)).map((behind) => behind.index);
    const stray = before.filter((other) => other === alias);
    const old = before.filter((other) => other !== alias && other !== index);
    await this.#ask(() =>
      this.#client.indices.updateAliases({
        actions: [
          ...stray.map((other) => ({ remove_index: { index: other } })),
          ...old.map((other) => ({ remove_index: { index: other } })),
          { add: { index, alias, is_write_index: true } },
        ],
      }),
    );
  }

  /** Indices that a rebuild left half made when its process was killed; a younger one may still be in the making. */
  async #dropAbandoned(alias: string, current: string): Promise<void> {
    const all = await this.#ask(() => this.#client.indices.getAlias({ index: `${alias}-*`, ignore_unavailable: true }));
    const abandoned = Object.keys(all).filter((index) => {
      const madeAt = Number.parseInt(index.slice(alias.length + 1), 36);
      return index !== current && Date.now() - madeAt > abandonedAfterMilliseconds;
    });
    if (abandoned.length > 0) await this.#ask(() => this.#client.indices.delete({ index: abandoned, ignore_unavailable: true }));
  }

  async #bulk(index: string, requireAlias: boolean, documents: readonly VersionedDocument[], refresh: boolean): Promise<void> {
    if (documents.length === 0) return;
    const answer = await this.#ask(() =>
      this.#client.bulk({
        operations: documents.flatMap(({ id, version, body }) => [
          { index: { _index: index, _id: id, version, version_type: 'external_gte' as const } },
          body,
        ]),
        require_alias: requireAlias,
        refresh,
      }),
    );
    for (const item of answer.items) {
      const error = item.index?.error;
      // 409: a newer version is there already. 404: the alias is gone, and a rebuild brings everything back.
      if (!error || item.index?.status === 409) continue;
      if (item.index?.status === 404 || item.index?.status === 429 || item.index?.status === 503) throw searchUnavailable();
      throw new Error(`Elasticsearch refused a document of ${index}: ${error.type}: ${error.reason ?? ''}`);
    }
  }

  async #ask<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw unavailableOr(error);
    }
  }
}
