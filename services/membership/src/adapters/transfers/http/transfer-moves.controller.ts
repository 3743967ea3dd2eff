import { Body, Controller, Param, Post } from '@nestjs/common';
import type { Caller } from '@umn/platform/auth';
import { Access, CallerLanguage, CurrentCaller, Endpoint } from '@umn/platform/http';
import { AcceptOffer } from '../../../application/transfers/accept-offer.ts';
import { AttestTransfer } from '../../../application/transfers/attest-transfer.ts';
import { DeclineTransfer } from '../../../application/transfers/decline-transfer.ts';
import { OfferTransfer } from '../../../application/transfers/offer-transfer.ts';
import { RefuseTransfer } from '../../../application/transfers/refuse-transfer.ts';
import { ShowTransfer } from '../../../application/transfers/show-transfer.ts';
import type { TransferView } from '../../../application/transfers/transfer-view.ts';
import { WithdrawTransfer } from '../../../application/transfers/withdraw-transfer.ts';
import { partyOf } from './party-of.ts';
import { AcceptBody, AttestBody, CaseRefParam, DeclineBody, EmptyBody, OfferBody, ReasonBody, TransferAnswer } from './transfer-schemas.ts';

const everyMove = ['membership.move-of-another', 'membership.move-not-allowed', 'membership.officer-needed', 'membership.organisation-not-admitted'];

/**
 * The moves of a case, on one path for both sides: a receipt speaks for the member, a token for the officer's
 * union, and the table of states says whose move it is.
 */
@Controller('api/v1/transfers/:caseRef')
@Access({ roles: ['officer'], receipt: true })
export class TransferMovesController {
  constructor(
    private readonly attestation: AttestTransfer,
    private readonly refusal: RefuseTransfer,
    private readonly offering: OfferTransfer,
    private readonly declining: DeclineTransfer,
    private readonly acceptance: AcceptOffer,
    private readonly withdrawal: WithdrawTransfer,
    private readonly show: ShowTransfer,
  ) {}

  @Post('attest')
  @Endpoint({
    summary: 'The home union attests',
    response: TransferAnswer,
    refusals: [...everyMove, 'membership.agreement-stale', 'membership.consent-ended', 'membership.period-backwards', 'membership.period-in-future'],
  })
  async attest(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: AttestBody }) body: AttestBody,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.attestation.execute(partyOf(caller, lang), caseRef, body));
  }

  @Post('refuse')
  @Endpoint({ summary: 'The home union does not confirm the membership', response: TransferAnswer, refusals: everyMove })
  async refuse(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: ReasonBody }) { reason, text }: ReasonBody,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.refusal.execute(partyOf(caller, lang), caseRef, { reason, text: text ?? null }));
  }

  @Post('offer')
  @Endpoint({
    summary: 'The host union offers a membership',
    response: TransferAnswer,
    refusals: [
      ...everyMove,
      'membership.attestation-stale',
      'membership.agreement-stale',
      'membership.offer-kind-not-agreed',
      'membership.offer-period-missing',
      'membership.offer-period-backwards',
      'membership.offer-too-long',
    ],
  })
  async offer(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: OfferBody }) { until, ...body }: OfferBody,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.offering.execute(partyOf(caller, lang), caseRef, { ...body, until: until ?? null }));
  }

  @Post('decline')
  @Endpoint({
    summary: 'The host union declines the case, or the member the offer',
    response: TransferAnswer,
    refusals: [...everyMove, 'membership.reason-missing', 'membership.decline-reason-not-agreed'],
  })
  async decline(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: DeclineBody }) { reason, text }: DeclineBody,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.declining.execute(partyOf(caller, lang), caseRef, { reason: reason ?? null, text: text ?? null }));
  }

  @Post('accept')
  @Endpoint({ summary: 'The member accepts the offer and releases the name', response: TransferAnswer, refusals: [...everyMove, 'membership.name-not-released'] })
  async accept(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: AcceptBody }) body: AcceptBody,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.acceptance.execute(partyOf(caller, lang), caseRef, body));
  }

  @Post('withdraw')
  @Endpoint({ summary: 'The member withdraws the case and every consent', response: TransferAnswer, refusals: everyMove })
  async withdraw(
    @Param('caseRef', { schema: CaseRefParam }) caseRef: string,
    @Body({ schema: EmptyBody }) _: unknown,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<TransferView> {
    return this.show.execute(await this.withdrawal.execute(partyOf(caller, lang), caseRef));
  }
}
