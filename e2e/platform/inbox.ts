import { settle } from '@umn/testing';
import PostalMime, { type Email } from 'postal-mime';
import { urls } from './urls.ts';

/** A mail as the inbox lists it. */
export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly to: readonly { readonly address: string }[];
  readonly messageId?: string;
}

/** Marks that keep scripts of different directions apart; unseen, and of no matter to what is said. */
const marks = /[\u200e\u200f\u2066-\u2069]/g;
export const plain = (text: string): string => text.replaceAll(marks, '');

/** Every mail in the inbox, to one address where it is given. */
export async function mails(to?: string): Promise<Mail[]> {
  const query = to === undefined ? '' : `?to.address=${encodeURIComponent(to)}`;
  const answer = await fetch(`${urls().mail}/email${query}`);
  return ((await answer.json()) as Mail[]).map((mail) => ({ ...mail, subject: plain(mail.subject ?? '') }));
}

/** Waits for the mail to this address whose subject says it. */
export const mailTo = (address: string, says: string | RegExp, withinMs = 20_000): Promise<Mail> =>
  settle(`a mail to ${address} that says ${says}`, withinMs, async () =>
    (await mails(address)).find(({ subject }) => (typeof says === 'string' ? subject.includes(plain(says)) : says.test(subject))),
  );

/** The mail as it came over the wire, with its parts. */
export async function parsed({ id }: Mail): Promise<Email> {
  const answer = await fetch(`${urls().mail}/email/${id}/source`);
  return PostalMime.parse(await answer.arrayBuffer());
}
