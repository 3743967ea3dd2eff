import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Id } from '@umn/contracts';
import { refuse } from '@umn/kernel';
import type { Caller } from '@umn/platform/auth';
import { Access, CurrentCaller, Endpoint, Idempotent, pageOf, type Page } from '@umn/platform/http';
import { DecideAdmission } from '../../../application/organisations/decide-admission.ts';
import { EnterOrganisation } from '../../../application/organisations/enter-organisation.ts';
import type { AdmissionMove } from '../../../domain/organisations/admission-table.ts';
import type { Organisation } from '../../../domain/organisations/organisation.ts';
import { OrganisationStore } from '../../../domain/organisations/organisation-store.ts';
import { AdmissionBody, OneQuery, OrganisationAnswer, OrganisationBody, OrganisationQuery } from './organisation-schemas.ts';

const decisionRefusals = ['membership.admission-move-not-allowed', 'membership.changed-meanwhile'];

/** The network's organisations: public to read, an admin's to enter, admit, suspend and readmit. */
@Controller('api/v1/organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationStore,
    private readonly enter: EnterOrganisation,
    private readonly decide: DecideAdmission,
  ) {}

  @Get()
  @Access('public')
  @Endpoint({ summary: 'List organisations', response: pageOf(OrganisationAnswer) })
  async list(@Query({ schema: OrganisationQuery }) query: OrganisationQuery): Promise<Page<OrganisationAnswer>> {
    const { page, perPage, kind, country, membership } = query;
    const filter = { kinds: kind ?? [], countries: country ?? [], memberships: membership ?? [] };
    const { items, total } = await this.organisations.list(filter, page, perPage);
    return { items: items.map(answerOf), total, page, perPage };
  }

  @Get(':id')
  @Access('public')
  @Endpoint({ summary: 'One organisation', response: OrganisationAnswer })
  async one(@Param('id', { schema: Id }) id: string, @Query({ schema: OneQuery }) _: unknown): Promise<OrganisationAnswer> {
    const organisation = await this.organisations.find(id);
    if (!organisation) throw refuse('not-found', 'membership.organisation-not-found');
    return answerOf(organisation);
  }

  @Post()
  @Access({ roles: ['admin'] })
  @Idempotent()
  @Endpoint({
    summary: 'Enter an organisation that applies for membership',
    status: 201,
    response: OrganisationAnswer,
    refusals: ['membership.parent-unknown'],
  })
  async create(@Body({ schema: OrganisationBody }) body: OrganisationBody, @CurrentCaller() caller: Caller): Promise<OrganisationAnswer> {
    const { parentId, canBeJoined, ...facts } = body;
    const organisation = await this.enter.execute({
      ...facts,
      parentId: parentId ?? null,
      canBeJoined: canBeJoined ?? facts.kind === 'union',
      by: accountOf(caller),
    });
    return answerOf(organisation);
  }

  @Post(':id/admit')
  @Access({ roles: ['admin'] })
  @Endpoint({ summary: 'Admit an organisation: its contact points are found, its operator gets an account', response: OrganisationAnswer, refusals: decisionRefusals })
  async admit(@Param('id', { schema: Id }) id: string, @Body({ schema: AdmissionBody }) body: AdmissionBody, @CurrentCaller() caller: Caller): Promise<OrganisationAnswer> {
    return this.#decideFor('admit', id, body, caller);
  }

  @Post(':id/suspend')
  @Access({ roles: ['admin'] })
  @Endpoint({ summary: 'Suspend an organisation: its contact points are hidden, its operators shut out', response: OrganisationAnswer, refusals: decisionRefusals })
  async suspend(@Param('id', { schema: Id }) id: string, @Body({ schema: AdmissionBody }) body: AdmissionBody, @CurrentCaller() caller: Caller): Promise<OrganisationAnswer> {
    return this.#decideFor('suspend', id, body, caller);
  }

  @Post(':id/readmit')
  @Access({ roles: ['admin'] })
  @Endpoint({ summary: 'Admit a suspended organisation again', response: OrganisationAnswer, refusals: decisionRefusals })
  async readmit(@Param('id', { schema: Id }) id: string, @Body({ schema: AdmissionBody }) body: AdmissionBody, @CurrentCaller() caller: Caller): Promise<OrganisationAnswer> {
    return this.#decideFor('readmit', id, body, caller);
  }

  async #decideFor(move: AdmissionMove, organisationId: string, { reason }: AdmissionBody, caller: Caller): Promise<OrganisationAnswer> {
    return answerOf(await this.decide.execute({ organisationId, move, reason: reason ?? null, by: accountOf(caller) }));
  }
}

const accountOf = (caller: Caller): string => (caller.kind === 'person' ? caller.id : caller.kind);

/** What is public of an organisation; its mailbox and its history are not. */
function answerOf({ id, name, kind, level, parentId, country, town, membership, canBeJoined, demo, version }: Organisation): OrganisationAnswer {
  return { id, name, kind, level, parentId, country, town, membership, canBeJoined, demo, version };
}
