import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceLanguages } from '@umn/messages';
import { samples } from './adapters/mail/samples.ts';
import { writeMail } from './adapters/mail/write-mail.ts';

/** `node dist/preview.js <folder>` writes each mail in each language there, as it would be sent. */
const folder = process.argv[2] ?? 'mail-preview';
const setting = { portalOrigin: 'http://localhost:3000', sender: 'no-reply@unionmigrantnet.example', now: new Date() };

for (const lang of interfaceLanguages) {
  mkdirSync(join(folder, lang), { recursive: true });
  for (const letter of samples) {
    const mail = writeMail(letter, { lang, address: 'reader@example.org' }, setting);
    writeFileSync(join(folder, lang, `${letter.template}.html`), mail.html);
    writeFileSync(join(folder, lang, `${letter.template}.txt`), `${mail.subject}\n\n${mail.text}`);
    if (mail.calendar) writeFileSync(join(folder, lang, `${letter.template}.ics`), mail.calendar.content);
  }
}
process.stdout.write(`${samples.length} mails in ${interfaceLanguages.length} languages: ${folder}\n`);
