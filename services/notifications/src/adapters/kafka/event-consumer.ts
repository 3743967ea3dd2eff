import { Controller, Inject } from '@nestjs/common';
import { EventCancelled, EventMoved, type EventChange, type ReceivedEvent } from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { TellAboutEvent } from '../../application/tell-about-event.ts';

@Controller()
export class EventConsumer {
  readonly #tell: TellAboutEvent;

  constructor(@Inject(TellAboutEvent) tell: TellAboutEvent) {
    this.#tell = tell;
  }

  @OnEvent(EventCancelled, EventMoved)
  async handle(event: ReceivedEvent<EventChange>): Promise<void> {
    await this.#tell.run(event);
  }
}
