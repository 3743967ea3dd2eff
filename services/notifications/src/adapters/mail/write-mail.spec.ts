import { describe, expect, it } from '@jest/globals';
import { directionOf, interfaceLanguages } from '@umn/messages';
import type { EventLetter, Letter } from '../../domain/letter.ts';
import { samples } from './samples.ts';
import { writeMail } from './write-mail.ts';

const setting = { portalOrigin: 'https://portal.example', sender: 'no-reply@example.org', now: new Date('2026-11-21T10:00:00Z') };
const write = (letter: Letter, lang = 'en') => writeMail(letter, { lang, address: 'reader@example.org' }, setting);
const sample = (template: Letter['template']): Letter => samples.find((letter) => letter.template === template)!;
const eventLetter = (template: 'registration-confirmed' | 'event-cancelled', change: (params: EventLetter) => EventLetter): Letter => ({
  template,
  params: change(sample(template).params as EventLetter),
});

describe.each(interfaceLanguages)('every mail in %s', (lang) => {
  it.each(samples.map((letter) => [letter.template, letter] as const))('%s is complete', (_, letter) => {
    const mail = write(letter, lang);
    expect(mail.lang).toBe(lang);
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part.trim()).not.toBe('');
      expect(part).not.toMatch(/notifications\.[a-z]|\b(undefined|null)\b|\[object|Invalid Date|\{[a-z]+/i);
    }
    expect(mail.html).toContain(`<html lang="${lang}" dir="${directionOf(lang)}">`);
    expect(mail.html).not.toMatch(/<(script|img|link|iframe|style)\b|\ssrc=/i);
    const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map((match) => match[1] ?? '');
    expect(links).toHaveLength(1);
    for (const link of links) expect(link).toMatch(new RegExp(`^https://portal\\.example/${lang}/[a-z]+/[a-z0-9-]+$`));
    expect(mail.text).toContain(links[0]!);
  });
});

describe('what a mail says', () => {
  it('is read from right to left in Arabic, with what runs the other way set apart', () => {
    const mail = write(sample('transfer-submitted-home'), 'ar');
    expect(mail.html).toContain('dir="rtl"');
    expect(mail.text).toContain('\u2068Demo Union Lombardia\u2069');
    expect(write(sample('transfer-submitted-home'), 'it').text).not.toContain('\u2068');
  });

  it('says of each workshop whether one is in it, waits for it, or is held a place', () => {
    const { text } = write(sample('registration-confirmed'));
    expect(text).toContain('- Good practices of cooperation\n');
    expect(text).toContain('- Strengthening the network (on the waiting list, position 2)\n');
    expect(text).toMatch(/- Closer cooperation \(held for you until Monday,? 1 March 2027/);
  });

  it('comes with a calendar entry exactly where the event is in the calendar', () => {
    expect(write(sample('event-cancelled')).calendar?.method).toBe('CANCEL');
    const waiting = write(eventLetter('event-cancelled', (params) => ({ ...params, inCalendar: false })));
    expect(waiting.calendar).toBeNull();
    expect(waiting.text).not.toContain('calendar');
  });

  it('falls back to English where the platform does not speak the language', () => {
    expect(write(sample('seat-offered'), 'xx').lang).toBe('en');
    expect(write(sample('seat-offered'), 'fr-BE').lang).toBe('fr');
  });

  it('names no union to a member, and no member to anybody', () => {
    expect(write(sample('transfer-completed-member')).text).not.toContain('Lombardia');
    expect(write(sample('transfer-completed-union')).text).toContain('Lombardia');
  });

  it('says until when an answer is awaited', () => {
    expect(write(sample('transfer-submitted-home')).text).toContain('9 December 2026');
    expect(write(sample('seat-offered')).text).toContain('1 March 2027');
    expect(write(sample('registration-waiting')).text).toMatch(/position: 3\b/i);
  });

  it('writes times in the zone of the event, before and after the clocks change', () => {
    expect(write(sample('registration-confirmed')).text).toMatch(/09:00.*17:00 \(Europe\/Athens\)/);
  });
});

describe('what people typed', () => {
  const nasty = '<script>alert(1)</script>"\' & \u202e\r\nBcc: other@example.org';

  it('is no markup, no second line and no turn of direction', () => {
    const mail = write(eventLetter('registration-confirmed', (params) => ({ ...params, name: nasty, event: { ...params.event, title: nasty, place: nasty, organiser: nasty, workshops: [{ title: nasty, position: null, heldUntil: null }] } })));
    expect(mail.subject).not.toMatch(/[\r\n\u202e]/);
    expect(mail.html).not.toContain('<script');
    expect(mail.html).toContain('&lt;script&gt;');
    expect(mail.html).not.toContain('\u202e');
    expect(mail.text).not.toMatch(/^Bcc:/m);
    expect(mail.calendar?.content).not.toMatch(/^Bcc:/m);
  });

  it('may be empty', () => {
    expect(write(eventLetter('event-cancelled', (params) => ({ ...params, name: ' \n' }))).text).toMatch(/^Hello,\n/);
  });
});
