import { createTransport } from 'nodemailer';
import type { Delivery } from '../../domain/delivery.ts';
import { Postman, type Mail } from '../../domain/postman.ts';
import { site, writeMail } from '../mail/write-mail.ts';
import { deliveryOf } from './delivery-of.ts';
import { smtpOptions } from './smtp-options.ts';

export interface SmtpPostmanOptions {
  readonly smtpUrl: string;
  /** The mailbox that mails come from. */
  readonly from: string;
  readonly portalOrigin: string;
  /** Whether mail may leave this machine without TLS. */
  readonly plainTextAllowed: boolean;
  /** The longest that one exchange with the mail server may take, in milliseconds. */
  readonly timeLimit?: number;
}

/** Below the lease of a notice and the lock of a job, or a slow server would get a mail twice. */
export const smtpTimeLimit = 25_000;

export class SmtpPostman extends Postman {
  readonly #transport: ReturnType<typeof open>;
  readonly #options: SmtpPostmanOptions;
  readonly #domain: string;

  constructor(options: SmtpPostmanOptions) {
    super();
    this.#options = options;
    this.#domain = options.from.slice(options.from.lastIndexOf('@') + 1);
    this.#transport = open(options);
  }

  override async deliver({ noticeId, address, lang, letter }: Mail): Promise<Delivery> {
    const { from, portalOrigin, timeLimit = smtpTimeLimit } = this.#options;
    const mail = writeMail(letter, { lang, address }, { portalOrigin, sender: from, now: new Date() });
    try {
      await this.#transport.sendMail({
        // The envelope alone says who gets it; nobody parses an address out of a header.
        envelope: { from, to: [address] },
        from: { name: site, address: from },
        to: { name: '', address },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: `<${noticeId}@${this.#domain}>`,
        headers: { 'Content-Language': mail.lang, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        ...(mail.calendar ? { icalEvent: { method: mail.calendar.method, filename: 'event.ics', content: mail.calendar.content } } : {}),
        signal: AbortSignal.timeout(timeLimit),
      });
      return { outcome: 'delivered' };
    } catch (fault) {
      return deliveryOf(fault);
    }
  }

  /** Whether the mail server answers and lets us in. */
  async isUp(): Promise<boolean> {
    return this.#transport.verify().catch(() => false);
  }

  close(): void {
    this.#transport.close();
  }
}

const open = ({ smtpUrl, plainTextAllowed, timeLimit = smtpTimeLimit }: SmtpPostmanOptions) => createTransport(smtpOptions(smtpUrl, { plainTextAllowed, timeLimit }));
