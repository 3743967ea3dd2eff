import type { Delivery } from './delivery.ts';
import type { Letter } from './letter.ts';

export interface Mail {
  /** Stable for a notice: a mail that had to go out again after a crash carries the same Message-ID. */
  readonly noticeId: string;
  readonly address: string;
  readonly lang: string;
  readonly letter: Letter;
}

/** Hands one mail to the mail server. Answers, also about a server that is away; throws only where the mail cannot be written. */
export abstract class Postman {
  abstract deliver(mail: Mail): Promise<Delivery>;
}
