import type { Ids } from '@umn/kernel';
import type { Fingerprint } from '../domain/fingerprint.ts';
import type { Letter } from '../domain/letter.ts';
import { noticeFor } from '../domain/notice.ts';
import type { Notices } from '../domain/notices.ts';

export interface Addressed {
  readonly address: string;
  readonly lang: string;
  readonly letter: Letter;
}

/** Turns the letters that one integration event causes into notices. The caller's transaction holds them and the inbox row together. */
export class WriteNotices {
  readonly #notices: Notices;
  readonly #ids: Ids;
  readonly #fingerprint: Fingerprint;

  constructor(notices: Notices, ids: Ids, fingerprint: Fingerprint) {
    this.#notices = notices;
    this.#ids = ids;
    this.#fingerprint = fingerprint;
  }

  /** Whether this event was dealt with before: a topic replayed from its beginning must send nothing. */
  async alreadyDone(eventId: string): Promise<boolean> {
    return this.#notices.knowEvent(eventId);
  }

  async run(cause: { readonly eventId: string; readonly about: string }, letters: readonly Addressed[]): Promise<void> {
    // Wall time: when a mail goes out has nothing to do with the domain's clock.
    const now = new Date();
    const notices = letters.map(({ address, lang, letter }) =>
      noticeFor({ ...cause, id: this.#ids.next(), lang, address, letter, recipient: this.#fingerprint.of(address) }, now),
    );
    // The same mailbox may stand for two officers.
    const unique = new Map(notices.map((notice) => [`${notice.recipient} ${notice.template}`, notice]));
    if (unique.size > 0) await this.#notices.add([...unique.values()]);
  }
}
