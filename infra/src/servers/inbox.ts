import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../instance.ts';
import type { LocalServer } from './server.ts';

/** An SMTP server that delivers nothing and shows what it got on a web page. */
export const inbox: LocalServer = {
  name: 'inbox',
  ports: ['smtp', 'inbox'],
  limitMs: 60_000,
  stopMs: 5_000,
  provision: () => Promise.resolve(''),
  prepare({ data, ports }) {
    const mails = join(data, 'mails');
    mkdirSync(mails, { recursive: true });
    return Promise.resolve({
      command: process.execPath,
      args: [
        join(checkout, 'node_modules', 'maildev', 'bin', 'maildev'),
        ...['--smtp', String(ports.smtp), '--web', String(ports.inbox), '--ip', '127.0.0.1', '--web-ip', '127.0.0.1', '--mail-directory', mails, '--silent'],
      ],
    });
  },
  async answers({ ports }) {
    const answer = await fetch(`http://127.0.0.1:${ports.inbox}/healthz`, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  },
  addresses: ({ ports }) => ({ SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`, INBOX_URL: `http://127.0.0.1:${ports.inbox}` }),
};
