import type { ReceivedEvent, RegistrationChange } from '@umn/contracts';
import type { Audiences } from '../domain/audiences.ts';
import { registrationLetters } from '../domain/registration-letters.ts';
import type { WriteNotices } from './write-notices.ts';

export class TellAboutRegistration {
  readonly #audiences: Audiences;
  readonly #write: WriteNotices;

  constructor(audiences: Audiences, write: WriteNotices) {
    this.#audiences = audiences;
    this.#write = write;
  }

  async run(event: ReceivedEvent<RegistrationChange>): Promise<void> {
    const template = registrationLetters[event.type];
    if (!template || (await this.#write.alreadyDone(event.id))) return;
    const audience = await this.#audiences.ofRegistration(event.data.registrationId);
    // The registration moved on since: a newer integration event tells its person what holds now.
    if (!audience || audience.status !== event.data.status) return;
    const { recipient, position, heldUntil } = audience;
    if (!recipient) return;
    const inCalendar = audience.status === 'confirmed' || audience.status === 'cancelled';
    const params = { name: recipient.name, event: audience.event, position, heldUntil, inCalendar };
    await this.#write.run({ eventId: event.id, about: event.data.registrationId }, [
      { address: recipient.address, lang: recipient.lang, letter: { template, params } },
    ]);
  }
}
