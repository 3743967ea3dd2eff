import { OrganisationAdmitted, OrganisationReadmitted, OrganisationSuspended, type OrganisationFacts } from '@umn/contracts';
import { Outbox, UnitOfWork, type OutgoingEvent } from '@umn/kernel';
import { SearchEngine } from '@umn/platform/search';
import { repositoryRoot, settle, startService, type RunningService } from '@umn/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppModule } from '../src/app.module.ts';
import { configSchema } from '../src/config.ts';
import type { ContactPoint } from '../src/contact-points/domain/contact-point.ts';
import { sampleContactPoint } from '../src/contact-points/domain/sample-contact-point.ts';
import { ContactPoints } from '../src/contact-points/domain/contact-points.store.ts';
import { LoadDemo } from '../src/demo/load-demo.ts';
import { Gazetteer } from '../src/places/domain/gazetteer.ts';
import { ProjectionBacklog } from '../src/search/domain/projection-backlog.ts';

export const demoFolder = join(repositoryRoot, 'infra/demo-data');

export interface DemoOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationFacts['kind'];
  readonly level: OrganisationFacts['level'];
  readonly parentId: string | null;
  readonly country: string;
  readonly membership: OrganisationFacts['membership'];
}

export const demoOrganisations = (): DemoOrganisation[] => JSON.parse(readFileSync(join(demoFolder, 'organisations.json'), 'utf8')) as DemoOrganisation[];

/** A running directory in a world of its own, and short ways to fill and to ask it. */
export class World {
  readonly service: RunningService;

  private constructor(service: RunningService) {
    this.service = service;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<World> {
    return new World(await startService({ name: 'directory', configSchema, moduleOf: (config) => AppModule.with(config), environment }));
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.service.app.get<T>(token as never, { strict: false });
  }

  async stop(): Promise<void> {
    await this.get(SearchEngine).drop('contact-points');
    await this.service.stop();
  }

  /** Publishes what membership would, on the way that it takes: outbox, Kafka, projection. */
  async tell(...events: readonly OutgoingEvent[]): Promise<void> {
    await this.get(UnitOfWork).run(() => this.get(Outbox).append(...events));
  }

  async admit(facts: Partial<OrganisationFacts> & { organisationId: string }): Promise<void> {
    await this.tell(OrganisationAdmitted.of(organisationFacts(facts)));
  }
  async suspend(facts: Partial<OrganisationFacts> & { organisationId: string }): Promise<void> {
    await this.tell(OrganisationSuspended.of(organisationFacts({ ...facts, membership: 'suspended' })));
  }
  async readmit(facts: Partial<OrganisationFacts> & { organisationId: string }): Promise<void> {
    await this.tell(OrganisationReadmitted.of(organisationFacts(facts)));
  }

  /** Puts contact points into the store and on their way into the index. */
  async add(...contactPoints: readonly ContactPoint[]): Promise<void> {
    await this.get(UnitOfWork).run(async () => {
      await this.get(ContactPoints).add(contactPoints);
      for (const { id: contactPointId } of contactPoints) await this.get(ProjectionBacklog).add({ contactPointId });
    });
  }

  async loadTaxonomy(): Promise<void> {
    await this.get(LoadDemo).execute(demoFolder);
  }

  placeId(name: string): string | null {
    return this.get(Gazetteer).resolve(name)?.id ?? null;
  }

  async ask(path: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Answer }> {
    const answer = await fetch(`${this.service.url}${path}`, init);
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Answer };
  }

  async search(query: Readonly<Record<string, string | readonly string[]>>): Promise<Answer> {
    const parameters = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : value.map((one) => [name, one]))));
    const { status, body } = await this.ask(`/api/v1/contact-points?${parameters.toString()}`);
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  }

  /** The names that a search finds, in its order. */
  async names(query: Readonly<Record<string, string | readonly string[]>>): Promise<string[]> {
    return (await this.search({ lang: 'en', perPage: '100', ...query })).items.map((item) => String(item['name']));
  }

  /** Waits until a search finds so many. */
  async found(total: number, query: Readonly<Record<string, string>> = {}): Promise<void> {
    await settle(`${total} contact points in the index`, 20_000, async () => (await this.search(query)).total === total);
  }
}

/** A problem document or a list, as far as the specs look at it. */
export interface Answer {
  readonly [name: string]: unknown;
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly total: number;
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly version: number;
  readonly facets: Readonly<Record<'languages' | 'services' | 'countries', readonly { readonly value: string; readonly count: number }[]>>;
}

export const organisationFacts = (facts: Partial<OrganisationFacts> & { organisationId: string }): OrganisationFacts => ({
  version: 1,
  name: 'Demo Union',
  kind: 'union',
  level: 'regional',
  parentId: null,
  country: 'IT',
  membership: 'admitted',
  ...facts,
});

let counted = 0;

/** A contact point with an id of its own; `name` is its English one. */
export const desk = (name: string, facts: Partial<ContactPoint> = {}): ContactPoint => {
  counted += 1;
  return {
    ...sampleContactPoint,
    id: `00000000-0000-4000-8000-${String(counted).padStart(12, '0')}`,
    placeId: null,
    originalLang: 'en',
    content: { en: { name, description: '' } },
    ...facts,
  };
};
