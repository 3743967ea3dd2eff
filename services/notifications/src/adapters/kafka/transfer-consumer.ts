import { Controller, Inject } from '@nestjs/common';
import {
  TransferAccepted,
  TransferAttested,
  TransferClosed,
  TransferCompleted,
  TransferDeclined,
  TransferOffered,
  TransferOfferTurnedDown,
  TransferOverdue,
  TransferRefused,
  TransferReminderDue,
  TransferSubmitted,
  TransferWithdrawn,
  type ReceivedEvent,
  type TransferChange,
} from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { TellAboutTransfer } from '../../application/tell-about-transfer.ts';

@Controller()
export class TransferConsumer {
  readonly #tell: TellAboutTransfer;

  constructor(@Inject(TellAboutTransfer) tell: TellAboutTransfer) {
    this.#tell = tell;
  }

  @OnEvent(
    TransferSubmitted,
    TransferAttested,
    TransferRefused,
    TransferOffered,
    TransferDeclined,
    TransferAccepted,
    TransferOfferTurnedDown,
    TransferCompleted,
    TransferWithdrawn,
    TransferClosed,
    TransferOverdue,
    TransferReminderDue,
  )
  async handle(event: ReceivedEvent<TransferChange>): Promise<void> {
    await this.#tell.run(event);
  }
}
