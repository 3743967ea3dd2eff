import { Controller, Inject } from '@nestjs/common';
import {
  RegistrationCancelled,
  RegistrationConfirmed,
  RegistrationWaiting,
  SeatOffered,
  SeatOfferExpired,
  SessionsChanged,
  type ReceivedEvent,
  type RegistrationChange,
} from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { TellAboutRegistration } from '../../application/tell-about-registration.ts';

@Controller()
export class RegistrationConsumer {
  readonly #tell: TellAboutRegistration;

  constructor(@Inject(TellAboutRegistration) tell: TellAboutRegistration) {
    this.#tell = tell;
  }

  @OnEvent(RegistrationConfirmed, RegistrationWaiting, SeatOffered, SeatOfferExpired, RegistrationCancelled, SessionsChanged)
  async handle(event: ReceivedEvent<RegistrationChange>): Promise<void> {
    await this.#tell.run(event);
  }
}
