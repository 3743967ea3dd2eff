import { languageOf, message, sourceLanguage } from '@umn/messages';
import { isTransferLetter, type EventLetter, type EventTemplate, type Letter, type TransferLetter, type TransferTemplate, type Workshop } from '../../domain/letter.ts';
import { calendarEntry } from './calendar.ts';
import { apart, oneLine } from './inert.ts';
import { asHtml, asText, type Page } from './layout.ts';
import { portalLinks } from './links.ts';
import { eventShapes, transferShapes } from './templates.ts';
import { dayIn, instantIn, spanIn } from './times.ts';

/** The platform's name, the same in every language and script. */
export const site = 'UnionMigrantNet';

export interface WrittenMail {
  /** The language it is written in: the recipient's, or English where the platform does not speak theirs. */
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null;
}

export interface Setting {
  readonly portalOrigin: string;
  /** The mailbox that mails come from. */
  readonly sender: string;
  readonly now: Date;
}

/** Writes a letter in a language. The same function makes the preview, so that a preview equals what is sent. */
export function writeMail(letter: Letter, recipient: { readonly lang: string; readonly address: string }, setting: Setting): WrittenMail {
  const lang = languageOf(recipient.lang) ?? sourceLanguage;
  if (isTransferLetter(letter)) return written(transferPage(lang, letter.template, letter.params, setting), null);
  const { event, name } = letter.params;
  const method = calendarMethod(letter.template, letter.params);
  const url = portalLinks(setting.portalOrigin).event(lang, event.id);
  const entry = method && calendarEntry({ method, event, attendee: { name, address: recipient.address }, sender: setting.sender, url, stamp: setting.now });
  return written(eventPage(lang, letter.template, letter.params, setting), method && entry ? { method, content: entry } : null);
}

const calendarMethod = (template: EventTemplate, { inCalendar }: EventLetter) => (inCalendar ? eventShapes[template].calendar : undefined);

const written = (page: Page, calendar: WrittenMail['calendar']): WrittenMail => ({
  lang: page.lang,
  subject: page.subject,
  text: asText(page),
  html: asHtml(page),
  calendar,
});

const say = (lang: string, key: string, params?: Readonly<Record<string, string | number>>): string => message(lang, `notifications.${key}`, params);

const number = (lang: string, value: number): string => new Intl.NumberFormat(lang).format(value);

function transferPage(lang: string, template: TransferTemplate, params: TransferLetter, setting: Setting): Page {
  const { reader, answerAwaited } = transferShapes[template];
  const links = portalLinks(setting.portalOrigin);
  const caseRef = apart(lang, params.caseRef);
  const facts: Page['facts'][number][] = [[say(lang, 'label.reference'), caseRef]];
  if (reader === 'union') {
    facts.push([say(lang, 'label.home-union'), apart(lang, params.homeUnion)], [say(lang, 'label.host-union'), apart(lang, params.hostUnion)]);
  }
  if (answerAwaited && params.answerBy) facts.push([say(lang, 'label.answer-by'), dayIn(lang, params.answerBy)]);
  return {
    lang,
    subject: say(lang, `${template}.subject`, { caseRef }),
    colon: say(lang, 'label.colon'),
    greeting: say(lang, 'greeting'),
    body: [say(lang, `${template}.body`)],
    facts,
    action:
      reader === 'union'
        ? { label: say(lang, 'action.open-cases'), url: links.cases(lang) }
        : { label: say(lang, 'action.see-request'), url: links.transferStatus(lang) },
    footer: [say(lang, reader === 'union' ? 'footer.sign-in' : 'footer.receipt'), say(lang, 'footer.automatic', { site })],
  };
}

function workshopLine(lang: string, { title, position, heldUntil }: Workshop, timeZone: string): string {
  const name = apart(lang, title);
  if (heldUntil !== null) return say(lang, 'workshop.offered', { title: name, until: instantIn(lang, heldUntil, timeZone) });
  return position === null ? name : say(lang, 'workshop.waiting', { title: name, position });
}

function eventPage(lang: string, template: EventTemplate, params: EventLetter, setting: Setting): Page {
  const { name, event, position, heldUntil } = params;
  const method = calendarMethod(template, params);
  const title = apart(lang, event.title);
  const facts: Page['facts'][number][] = [
    [say(lang, 'label.event'), title],
    [say(lang, 'label.when'), spanIn(lang, event.startsAt, event.endsAt, event.timeZone)],
  ];
  if (event.place) facts.push([say(lang, 'label.where'), apart(lang, event.place)]);
  if (event.organiser) facts.push([say(lang, 'label.organiser'), apart(lang, event.organiser)]);
  if (event.workshops.length > 0) facts.push([say(lang, 'label.workshops'), ...event.workshops.map((workshop) => workshopLine(lang, workshop, event.timeZone))]);
  if (position !== null) facts.push([say(lang, 'label.position'), number(lang, position)]);
  if (heldUntil !== null) facts.push([say(lang, 'label.held-until'), instantIn(lang, heldUntil, event.timeZone)]);
  return {
    lang,
    subject: say(lang, `${template}.subject`, { title }),
    colon: say(lang, 'label.colon'),
    greeting: oneLine(name) === '' ? say(lang, 'greeting') : say(lang, 'greeting-named', { name: apart(lang, name) }),
    body: [say(lang, `${template}.body`), ...(method ? [say(lang, `calendar.${method.toLowerCase()}`)] : [])],
    facts,
    action: { label: say(lang, `action.${eventShapes[template].action}`), url: portalLinks(setting.portalOrigin).event(lang, event.id) },
    footer: [say(lang, 'footer.automatic', { site })],
  };
}
