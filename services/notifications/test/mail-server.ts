import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Received {
  /** Who the envelope named. */
  readonly to: readonly string[];
  readonly from: string;
  readonly raw: string;
  readonly mail: Email;
}

export interface Reply {
  readonly code: number;
  readonly text: string;
}

/** A mail server that answers as a test tells it; what it answered 250 to is in `received`. */
export class MailServer {
  readonly received: Received[] = [];
  /** Decides about each recipient; nothing means "yes". */
  onRecipient: (address: string) => Reply | 'hang' | undefined = () => undefined;
  /** Runs after a mail was taken and before the server says so. */
  beforeAccepted: (mail: Received) => Promise<void> | void = () => undefined;
  connections = 0;
  #server: SMTPServer | undefined;
  #port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  to(address: string): Received[] {
    return this.received.filter((mail) => mail.to.includes(address));
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.connections += 1;
        done();
      },
      onRcptTo: ({ address }, _session, done) => {
        const reply = this.onRecipient(address);
        if (reply === 'hang') return;
        done(reply ? Object.assign(new Error(reply.text), { responseCode: reply.code }) : null);
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          void this.#take(Buffer.concat(chunks), session.envelope).then(() => done(null));
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async #take(raw: Buffer, envelope: { readonly mailFrom: { readonly address: string } | false; readonly rcptTo: readonly { readonly address: string }[] }): Promise<void> {
    const received: Received = {
      to: envelope.rcptTo.map(({ address }) => address),
      from: envelope.mailFrom ? envelope.mailFrom.address : '',
      raw: raw.toString(),
      mail: await PostalMime.parse(raw),
    };
    this.received.push(received);
    await this.beforeAccepted(received);
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}
