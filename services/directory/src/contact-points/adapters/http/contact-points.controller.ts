import { Body, Controller, Get, Param, Patch, Query } from '@nestjs/common';
import { Clock } from '@umn/kernel';
import type { Caller } from '@umn/platform/auth';
import { Access, CallerLanguage, CurrentCaller, EdgePipe, Endpoint, IfMatch, LangQuery, PageQuery, pageOf } from '@umn/platform/http';
import { z } from 'zod';
import { Gazetteer } from '../../../places/domain/gazetteer.ts';
import { EditContactPoint } from '../../application/edit-contact-point.ts';
import { ReadContactPoint, type ContactPointRead } from '../../application/read-contact-point.ts';
import type { ContactPointFacts } from '../../domain/contact-point.ts';
import type { Scope } from '../../domain/contact-points.store.ts';
import { ContactPointFactsSchema } from '../schema/contact-point-facts.schema.ts';
import { ContactPointPatch } from '../schema/contact-point-patch.schema.ts';
import { ContactPointView, KeptContactPointView } from '../schema/contact-point-view.schema.ts';
import { keptView, publicView } from './contact-point-views.ts';

const ContactPointId = z.uuid();
const ReadQuery = z.strictObject({ ...LangQuery });
type ReadQuery = z.output<typeof ReadQuery>;
const ListQuery = z.strictObject({ ...PageQuery });
type ListQuery = z.output<typeof ListQuery>;

const factsPipe = new EdgePipe();
const checkedFacts = (merged: unknown): ContactPointFacts =>
  factsPipe.transform(merged, { type: 'body', schema: ContactPointFactsSchema } as never) as ContactPointFacts;

/** Which contact points a caller may keep: an admin all, an operator its organisation's, anybody else none. */
function keeperScope(caller: Caller): Scope | undefined {
  if (caller.kind !== 'person') return undefined;
  if (caller.roles.includes('admin')) return 'network';
  return caller.roles.includes('operator') && caller.organisation !== null ? { organisationId: caller.organisation } : undefined;
}

@Controller('api/v1')
export class ContactPointsController {
  readonly #read: ReadContactPoint;
  readonly #edit: EditContactPoint;
  readonly #clock: Clock;
  readonly #gazetteer: Gazetteer;

  constructor(read: ReadContactPoint, edit: EditContactPoint, clock: Clock, gazetteer: Gazetteer) {
    this.#read = read;
    this.#edit = edit;
    this.#clock = clock;
    this.#gazetteer = gazetteer;
  }

  @Get('contact-points/:id')
  @Access('public')
  @Endpoint({
    summary: 'One contact point',
    description: 'Its operators and admins also see what they may edit (all languages, the whole address), and drafts.',
    response: z.union([KeptContactPointView, ContactPointView]),
    refusals: ['directory.contact-point-not-found'],
  })
  async one(
    @Param('id', { schema: ContactPointId }) id: string,
    @Query({ schema: ReadQuery }) query: ReadQuery,
    @CallerLanguage() callerLang: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ContactPointView | KeptContactPointView> {
    const lang = query.lang ?? callerLang;
    const scope = keeperScope(caller);
    const kept = scope && (await this.#read.within(scope, id));
    if (kept) return this.#kept(kept, lang);
    return publicView({ ...(await this.#read.forThePublic(id)), lang, now: this.#clock.now(), gazetteer: this.#gazetteer });
  }

  @Patch('contact-points/:id')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({
    summary: 'Edit a contact point (JSON merge patch)',
    description:
      'For operators of its organisation and admins. `name` and `description` stand for the wording in the language shown to the caller; `content` holds all languages. Visible in the search within two seconds.',
    response: KeptContactPointView,
    refusals: [
      'directory.contact-point-not-found',
      'platform.version-stale',
      'directory.organisation-suspended',
      'directory.service-unknown',
      'directory.hours-overlap',
      'directory.location-far-from-town',
    ],
  })
  async edit(
    @Param('id', { schema: ContactPointId }) id: string,
    @Query({ schema: ReadQuery }) query: ReadQuery,
    @Body({ schema: ContactPointPatch }) patch: ContactPointPatch,
    @IfMatch() version: number,
    @CallerLanguage() callerLang: string,
    @CurrentCaller() caller: Caller,
  ): Promise<KeptContactPointView> {
    const lang = query.lang ?? callerLang;
    const scope = keeperScope(caller) ?? { organisationId: '' };
    await this.#edit.execute({ id, scope, version, patch, readerLang: lang, checked: checkedFacts });
    const kept = await this.#read.within(scope, id);
    return this.#kept(kept as ContactPointRead, lang);
  }

  @Get('operator/contact-points')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({
    summary: 'The contact points that the caller may edit',
    description: 'Of the operator’s own organisation, or (admins) of all, drafts included, with their versions.',
    response: pageOf(KeptContactPointView),
  })
  async own(@Query({ schema: ListQuery }) query: ListQuery, @CallerLanguage() callerLang: string, @CurrentCaller() caller: Caller) {
    const lang = query.lang ?? callerLang;
    const list = await this.#read.listWithin(keeperScope(caller) ?? { organisationId: '' }, query);
    return { ...list, items: list.items.map((read) => this.#kept(read, lang)), page: query.page, perPage: query.perPage };
  }

  #kept(read: ContactPointRead, lang: string): KeptContactPointView {
    return keptView({ ...read, lang, now: this.#clock.now(), gazetteer: this.#gazetteer });
  }
}
