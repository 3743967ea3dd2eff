import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { samples } from '../src/adapters/mail/samples.ts';
import { SmtpPostman } from '../src/adapters/smtp/smtp-postman.ts';
import type { EventLetter, Letter } from '../src/domain/letter.ts';
import { MailServer } from './mail-server.ts';

const noticeId = '0b6f2c0a-7f55-4b7d-9e57-3f0f6f0a9c01';
const letterOf = (template: Letter['template']): Letter => samples.find((letter) => letter.template === template)!;

describe('the postman', () => {
  const server = new MailServer();
  let postman: SmtpPostman;

  beforeEach(async () => {
    await server.start();
    postman = new SmtpPostman({ smtpUrl: server.url, from: 'no-reply@example.org', portalOrigin: 'https://portal.example', plainTextAllowed: false, timeLimit: 800 });
  });
  afterEach(async () => {
    postman.close();
    server.onRecipient = () => undefined;
    server.received.length = 0;
    await server.stop();
  });

  const deliver = (letter: Letter, lang = 'en', address = 'ana@example.org') => postman.deliver({ noticeId, address, lang, letter });

  it('hands over a mail with everything that a machine reads', async () => {
    expect(await deliver(letterOf('transfer-offered-member'), 'ar')).toEqual({ outcome: 'delivered' });
    const [{ to, from, mail }] = server.received as [(typeof server.received)[number]];
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect({ to, from }).toEqual({ to: ['ana@example.org'], from: 'no-reply@example.org' });
    expect(mail.messageId).toBe(`<${noticeId}@example.org>`);
    expect(mail.from).toMatchObject({ name: 'UnionMigrantNet', address: 'no-reply@example.org' });
    expect(header('content-language')).toBe('ar');
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.text).toContain('https://portal.example/ar/');
  });

  it('carries the calendar entry in the body and as a file, with its method in the header', async () => {
    for (const [template, method] of [['registration-confirmed', 'REQUEST'], ['event-cancelled', 'CANCEL']] as const) {
      server.received.length = 0;
      await deliver(letterOf(template), 'el');
      const [{ raw, mail }] = server.received as [(typeof server.received)[number]];
      expect(raw).toMatch(new RegExp(`^Content-Type: text/calendar;[^]{0,40}method=${method}`, 'im'));
      const uid = (letterOf(template).params as EventLetter).event.uid;
      const files = mail.attachments.filter(({ mimeType }) => /calendar|ics/.test(mimeType));
      expect(files.length).toBeGreaterThan(0);
      for (const { content } of files) {
        const text = typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString();
        const calendar = new ICAL.Component(ICAL.parse(text) as never);
        expect(calendar.getFirstPropertyValue('method')).toBe(method);
        expect(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('uid')).toBe(uid);
        expect(calendar.getFirstSubcomponent('vtimezone')).not.toBeNull();
      }
    }
  });

  it('lets nothing that people typed become a header or a recipient', async () => {
    const nasty = 'Training\r\nBcc: eve@example.org\r\n\r\n<b>body</b>, eve@example.org';
    const letter = letterOf('event-moved') as Extract<Letter, { params: EventLetter }>;
    await deliver({ ...letter, params: { ...letter.params, name: nasty, event: { ...letter.params.event, title: nasty, organiser: nasty } } });
    const [{ to, mail }] = server.received as [(typeof server.received)[number]];
    expect(to).toEqual(['ana@example.org']);
    expect(mail.bcc ?? []).toEqual([]);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.html).not.toContain('<b>');
  });

  it('tells "not now", "never" and "not there" apart', async () => {
    server.onRecipient = () => ({ code: 451, text: '4.7.1 <ana@example.org> come back later' });
    expect(await deliver(letterOf('seat-offered'))).toEqual({ outcome: 'deferred', reason: 'smtp 451 4.7.1 RCPT TO' });
    server.onRecipient = () => ({ code: 550, text: '5.1.1 <ana@example.org> unknown' });
    expect(await deliver(letterOf('seat-offered'))).toEqual({ outcome: 'rejected', reason: 'smtp 550 5.1.1 RCPT TO' });
    server.onRecipient = () => 'hang';
    const began = Date.now();
    expect(await deliver(letterOf('seat-offered'))).toMatchObject({ outcome: 'unreachable' });
    expect(Date.now() - began).toBeLessThan(3000);
    await server.stop();
    expect(await deliver(letterOf('seat-offered'))).toMatchObject({ outcome: 'unreachable' });
    expect(await postman.isUp()).toBe(false);
    server.onRecipient = () => undefined;
    await server.start();
    expect(await deliver(letterOf('seat-offered'))).toEqual({ outcome: 'delivered' });
    expect(await postman.isUp()).toBe(true);
    expect(server.received).toHaveLength(1);
  });
});
