import { refuse } from '@umn/kernel';
import { z } from 'zod';
import { addressesOf, servicesBehind, type ServiceBehind } from '../routing/service-addresses.ts';
import type { Config } from '../config.ts';
import { mergeOpenApi } from './merge-open-api.ts';
import type { OpenApiDocument } from './open-api-document.ts';

const Document = z.looseObject({ openapi: z.string().startsWith('3.1'), info: z.looseObject({}), paths: z.record(z.string(), z.looseObject({})) });

/** A service that is deployed anew may describe itself differently. */
const freshForMs = 30_000;

export const publicFacts = {
  title: 'UnionMigrantNet',
  version: '1',
  description:
    'The public API of the network of trade unions that counsel migrants. Errors are problem documents (RFC 9457) in the language of `lang` or `Accept-Language`. ' +
    'Creating POSTs need an `Idempotency-Key`, PATCH needs `If-Match`. A parameter repeated means OR; unknown parameters and fields are refused.',
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
} as const;

/** The services' own documents, asked for when somebody reads them, and the last known one while a service is away. */
export class OpenApiSource {
  readonly #config: Config;
  readonly #known = new Map<ServiceBehind, OpenApiDocument>();
  #merged: { readonly at: number; readonly document: OpenApiDocument } | undefined;

  constructor(config: Config) {
    this.#config = config;
  }

  /** Refuses with 503 where a service was never heard: a document without its paths would be wrong. */
  async document(): Promise<OpenApiDocument> {
    if (this.#merged && Date.now() - this.#merged.at < freshForMs) return this.#merged.document;
    await Promise.all(servicesBehind.map((owner) => this.#ask(owner)));
    const documents = servicesBehind.map((service) => {
      const document = this.#known.get(service);
      if (!document) throw refuse('unavailable', 'gateway.service-away');
      return { service, document };
    });
    const document = mergeOpenApi(documents, { info: publicFacts, server: this.#config.PORTAL_ORIGIN });
    this.#merged = { at: Date.now(), document };
    return document;
  }

  async #ask(owner: ServiceBehind): Promise<void> {
    try {
      const answer = await fetch(new URL('/openapi.json', addressesOf(this.#config)[owner]), { signal: AbortSignal.timeout(2500) });
      if (answer.ok) this.#known.set(owner, Document.parse(await answer.json()) as unknown as OpenApiDocument);
    } catch {
      // The last known one stays.
    }
  }
}
