import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { Caller } from '@umn/platform/auth';
import { Access, CallerLanguage, CurrentCaller, Endpoint, Idempotent, pageOf, type Page } from '@umn/platform/http';
import { CaseDesk } from '../../../application/transfers/case-desk.ts';
import { ListTransfers } from '../../../application/transfers/list-transfers.ts';
import { ShowTransfer } from '../../../application/transfers/show-transfer.ts';
import { SubmitTransfer } from '../../../application/transfers/submit-transfer.ts';
import type { TransferView } from '../../../application/transfers/transfer-view.ts';
import { statusOf } from '../../../domain/transfers/transfer-case.ts';
import { partyOf, staffOf } from './party-of.ts';
import { CaseRefParam, SubmitAnswer, SubmitBody, TransferAnswer, TransferQuery, ViewQuery } from './transfer-schemas.ts';

/** Transfer cases: asked for by a member without an account, read by the member and by both unions. */
@Controller('api/v1/transfers')
export class TransfersController {
  constructor(
    private readonly submit: SubmitTransfer,
    private readonly desk: CaseDesk,
    private readonly listing: ListTransfers,
    private readonly show: ShowTransfer,
  ) {}

  @Post()
  @Access('public')
  @Idempotent()
  @Endpoint({
    summary: 'Ask to transfer a membership',
    description: 'Creates and submits the case. The receipt is answered here and never again.',
    status: 201,
    response: SubmitAnswer,
    refusals: [
      'membership.consent-missing',
      'membership.contact-address-missing',
      'membership.same-union',
      'membership.union-not-taking-part',
      'membership.no-agreement-in-force',
    ],
  })
  async create(@Body({ schema: SubmitBody }) body: SubmitBody): Promise<SubmitAnswer> {
    const { contact, ...facts } = body;
    const { transfer, receipt } = await this.submit.execute({
      ...facts,
      contact: { channel: contact.channel, address: contact.address ?? null },
    });
    return { caseRef: transfer.caseRef, receipt, status: statusOf(transfer), version: transfer.version };
  }

  @Get()
  @Access({ roles: ['operator', 'officer'] })
  @Endpoint({ summary: 'List the cases of the caller’s union', response: pageOf(TransferAnswer) })
  async list(@Query({ schema: TransferQuery }) query: TransferQuery, @CurrentCaller() caller: Caller): Promise<Page<TransferView>> {
    const { page, perPage, status, waitingFor, side, nextBy } = query;
    const filter = {
      statuses: status ?? [],
      waitingFor: waitingFor ?? [],
      side: side ?? null,
      dueBefore: nextBy === undefined ? null : new Date(nextBy),
    };
    const { items, total } = await this.listing.execute(staffOf(caller), filter, page, perPage);
    return { items: [...items], total, page, perPage };
  }

  @Get(':caseRef')
  @Access({ roles: ['operator', 'officer'], receipt: true })
  @Endpoint({ summary: 'One case, as the caller may see it', response: TransferAnswer })
  async one(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Query({ schema: ViewQuery }) _: unknown,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.desk.open(partyOf(caller, lang), caseRef));
  }
}
