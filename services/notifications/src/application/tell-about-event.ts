import type { EventChange, ReceivedEvent } from '@umn/contracts';
import type { Audiences } from '../domain/audiences.ts';
import { eventLetters } from '../domain/registration-letters.ts';
import type { WriteNotices } from './write-notices.ts';

export class TellAboutEvent {
  readonly #audiences: Audiences;
  readonly #write: WriteNotices;

  constructor(audiences: Audiences, write: WriteNotices) {
    this.#audiences = audiences;
    this.#write = write;
  }

  async run(event: ReceivedEvent<EventChange>): Promise<void> {
    const template = eventLetters[event.type];
    if (!template || (await this.#write.alreadyDone(event.id))) return;
    const audience = await this.#audiences.ofEvent(event.data.eventId);
    if (!audience) return;
    const letters = audience.recipients.map(({ address, lang, name, confirmed, event: facts }) => ({
      address,
      lang,
      letter: { template, params: { name, event: facts, position: null, heldUntil: null, inCalendar: confirmed } },
    }));
    await this.#write.run({ eventId: event.id, about: event.data.eventId }, letters);
  }
}
