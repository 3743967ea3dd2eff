import type { ReceivedEvent, TransferChange } from '@umn/contracts';
import type { Audiences } from '../domain/audiences.ts';
import { transferLetters } from '../domain/transfer-letters.ts';
import type { WriteNotices } from './write-notices.ts';

export class TellAboutTransfer {
  readonly #audiences: Audiences;
  readonly #write: WriteNotices;

  constructor(audiences: Audiences, write: WriteNotices) {
    this.#audiences = audiences;
    this.#write = write;
  }

  async run(event: ReceivedEvent<TransferChange>): Promise<void> {
    const templates = transferLetters[event.type];
    if (!templates || (await this.#write.alreadyDone(event.id))) return;
    const audience = await this.#audiences.ofTransfer(event.data.transferId, event.type);
    if (!audience) return;
    const { recipients, ...params } = audience;
    const letters = recipients.flatMap(({ address, lang, role }) => {
      const template = templates[role];
      return template ? [{ address, lang, letter: { template, params } }] : [];
    });
    await this.#write.run({ eventId: event.id, about: event.data.transferId }, letters);
  }
}
