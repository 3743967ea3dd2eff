import { Controller, Get, Param, Query } from '@nestjs/common';
import { Id } from '@umn/contracts';
import { Clock, refuse } from '@umn/kernel';
import { Access, Endpoint, pageOf, type Page } from '@umn/platform/http';
import { stateOfAgreement, stateOfVersion, type RecognitionAgreement } from '../../../domain/agreements/agreement.ts';
import { AgreementStore } from '../../../domain/agreements/agreement-store.ts';
import type { Organisation } from '../../../domain/organisations/organisation.ts';
import { OrganisationStore } from '../../../domain/organisations/organisation-store.ts';
import { OneQuery } from '../../organisations/http/organisation-schemas.ts';
import { AgreementAnswer, AgreementQuery } from './agreement-schemas.ts';

/** Recognition agreements, for everybody to read: what unions promise each other about those who move. */
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementStore,
    private readonly organisations: OrganisationStore,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('public')
  @Endpoint({ summary: 'List recognition agreements', response: pageOf(AgreementAnswer) })
  async list(@Query({ schema: AgreementQuery }) { union, page, perPage }: AgreementQuery): Promise<Page<AgreementAnswer>> {
    const { items, total } = await this.agreements.list(union ?? [], page, perPage);
    return { items: await this.#answersOf(items), total, page, perPage };
  }

  @Get(':id')
  @Access('public')
  @Endpoint({ summary: 'One recognition agreement with its versions', response: AgreementAnswer })
  async one(@Param('id', { schema: Id }) id: string, @Query({ schema: OneQuery }) _: unknown): Promise<AgreementAnswer> {
    const agreement = await this.agreements.find(id);
    const [answer] = agreement ? await this.#answersOf([agreement]) : [];
    if (!answer) throw refuse('not-found', 'membership.agreement-not-found');
    return answer;
  }

  async #answersOf(agreements: readonly RecognitionAgreement[]): Promise<AgreementAnswer[]> {
    const unions = await this.organisations.findMany([...new Set(agreements.flatMap((one) => one.unions))]);
    const now = this.clock.now();
    return agreements.map((one) => answerOf(one, unions, now));
  }
}

function answerOf(agreement: RecognitionAgreement, unions: readonly Organisation[], now: Date): AgreementAnswer {
  return {
    id: agreement.id,
    unions: unions.filter(({ id }) => agreement.unions.includes(id)).map(({ id, name, country }) => ({ id, name, country })),
    state: stateOfAgreement(agreement, now),
    demo: agreement.demo,
    versions: agreement.versions.map((version) => ({
      version: version.version,
      state: stateOfVersion(agreement, version, now),
      hash: version.hash,
      terms: version.terms as AgreementAnswer['versions'][number]['terms'],
      inForceFrom: version.inForceFrom?.toISOString() ?? null,
      approvals: version.approvals.map(({ unionId, hash, at }) => ({ unionId, hash, at: at.toISOString() })),
    })),
  };
}
