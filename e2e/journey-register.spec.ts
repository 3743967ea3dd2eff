import { beforeAll, describe, expect, it } from '@jest/globals';
import { message } from '@umn/messages';
import { settle, tokenFor } from '@umn/testing';
import ICAL from 'ical.js';
import { randomBytes, randomUUID } from 'node:crypto';
import { call, expectStatus, get, post, type Answer } from './platform/call.ts';
import { account, operators } from './platform/demonstration.ts';
import { publishedEvent } from './platform/events.ts';
import { mails, mailTo, parsed, type Mail } from './platform/inbox.ts';

const organiser = 'cepag.operator';
const crowd = operators.filter((username) => username !== organiser).slice(0, 12);
const seats = 5;
const title = `Conference ${randomBytes(4).toString('hex')}`;

const register = (eventId: string, as: string, sessions: readonly string[] = [], key?: string): Promise<Answer> =>
  post(`/events/${eventId}/registrations`, { sessions }, { as, ...(key ? { key } : {}) });
const own = async (eventId: string, id: string, as: string): Promise<any> => expectStatus(200, await get(`/events/${eventId}/registrations/${id}`, { as }));
/** The mail about an event, by its title; the language of the subject is the recipient's. */
function letter(username: string, template: string, event: any): Promise<Mail> {
  const { email, lang } = account(username);
  return mailTo(email, message(lang, `notifications.${template}.subject`, { title: lang === 'fr' ? `${event.title} (fr)` : event.title }));
}

/** The calendar entry in a mail, read by another program than the one that wrote it. */
async function calendarOf(mail: Mail): Promise<{ method: unknown; event: ICAL.Event; component: ICAL.Component }> {
  const { attachments } = await parsed(mail);
  const file = attachments.find(({ mimeType }) => /calendar|ics/.test(mimeType));
  if (!file) throw new Error(`No calendar entry in ${mail.subject}`);
  const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content as ArrayBuffer);
  const component = new ICAL.Component(ICAL.parse(text));
  const [vevent] = component.getAllSubcomponents('vevent');
  return { method: component.getFirstPropertyValue('method'), event: new ICAL.Event(vevent), component };
}

describe('journey 3: register for a conference with four parallel workshops', () => {
  let event: any;
  const registrations = new Map<string, any>();
  const withStatus = (status: string) => [...registrations].filter(([, registration]) => registration.status === status);

  beforeAll(async () => {
    await Promise.all([organiser, ...crowd].map((username) => tokenFor(username)));
    event = await publishedEvent(organiser, {
      title,
      capacity: seats,
      sessions: ['Good practices', 'Visibility', 'Strengthening', 'Networks'].map((name, index) => ({ title: name, capacity: index === 0 ? 2 : seats })),
    });
  }, 60_000);

  it('is found by everybody with its programme and its seats', async () => {
    const { items } = expectStatus(200, await get(`/events?perPage=100&kind=conference`));
    expect(items.find(({ id }: any) => id === event.id)).toMatchObject({ title, capacity: seats, free: seats, waiting: 0, status: 'published' });
    expect(event.sessions.map(({ free }: any) => free)).toEqual([2, seats, seats, seats]);
    expect(new Set(event.sessions.map(({ startsAt }: any) => startsAt)).size).toBe(1);
  });

  it('refuses two workshops at the same time, and an unknown one', async () => {
    const [first, second] = event.sessions;
    expect(await register(event.id, crowd[0] as string, [first.id, second.id])).toMatchObject({ status: 422, body: { code: 'events.sessions-overlap' } });
    expect(await register(event.id, crowd[0] as string, [randomUUID()])).toMatchObject({ status: 422, body: { code: 'events.session-unknown' } });
    expect(await get(`/events/${event.id}`)).toMatchObject({ body: { free: seats } });
  });

  it(`gives exactly ${seats} of ${crowd.length} who come at once a seat, and the others a place in line`, async () => {
    const workshop = event.sessions[0].id;
    const answers = await Promise.all(crowd.map(async (username) => [username, await register(event.id, username, [workshop])] as const));
    for (const [username, answer] of answers) registrations.set(username, expectStatus(201, answer));
    expect(withStatus('confirmed').length).toBe(seats);
    expect(withStatus('waiting').map(([, { position }]) => position).sort((a, b) => a - b)).toEqual(crowd.slice(seats).map((_, index) => index + 1));
    expect([...registrations.values()].filter(({ sessions }) => sessions[0].status === 'confirmed').length).toBe(2);
    expect((await get(`/events/${event.id}`)).body).toMatchObject({ free: 0, waiting: crowd.length - seats });
  });

  it('takes the same person once: the same key gets the same answer, another one the first one’s id', async () => {
    const [username, registration] = withStatus('confirmed')[0] as [string, any];
    expect(await register(event.id, username)).toMatchObject({ status: 409, body: { code: 'events.already-registered', params: { registrationId: registration.id } } });
    const key = randomUUID();
    const other = await publishedEvent(organiser, { title: `${title} b`, capacity: 3 });
    const [first, again] = [await register(other.id, username, [], key), await register(other.id, username, [], key)];
    expect(again.body).toEqual(first.body);
    expect((await get(`/events/${other.id}`)).body).toMatchObject({ free: 2 });
  });

  it('sends the confirmed a mail with a calendar entry that another program reads', async () => {
    const [username, registration] = withStatus('confirmed').find(([, { sessions }]) => sessions[0].status === 'confirmed') as [string, any];
    const mail = await settle('the confirmation', 20_000, async () => (await mails(account(username).email)).find(({ subject }) => subject.includes(title) && !subject.includes(`${title} b`)));
    const source = await parsed(mail);
    expect(source.headers.find(({ key }) => key === 'content-type')?.value).toMatch(/multipart/);
    const { method, event: entry, component } = await calendarOf(mail);
    expect(method).toBe('REQUEST');
    expect(entry.uid).toContain(event.id);
    expect(entry.sequence).toBeGreaterThanOrEqual(0);
    expect(entry.startDate.toJSDate().toISOString()).toBe(event.startsAt);
    expect(entry.endDate.toJSDate().toISOString()).toBe(event.endsAt);
    const [zone] = component.getAllSubcomponents('vtimezone');
    expect(zone?.getFirstPropertyValue('tzid')).toBe('Europe/Brussels');
    expect(entry.startDate.zone.tzid).toBe('Europe/Brussels');
    expect(entry.description).toContain('Good practices');
    expect(registration.moves).toContain('cancel');
  });

  it('tells those who wait that they wait, without a calendar entry', async () => {
    const [username] = withStatus('waiting')[0] as [string, any];
    const mail = await settle('the mail about waiting', 20_000, async () => (await mails(account(username).email)).find(({ subject }) => subject.includes(title)));
    expect((await parsed(mail)).attachments).toEqual([]);
  });

  it('offers a cancelled seat to the first in line, who accepts; the others move up', async () => {
    const [leaver, left] = withStatus('confirmed')[0] as [string, any];
    const line = withStatus('waiting').sort(([, one], [, other]) => one.position - other.position);
    const [[first, offered], [second]] = line as [[string, any], [string, any]];
    expect(expectStatus(200, await call('DELETE', `/events/${event.id}/registrations/${left.id}`, { as: leaver }))).toMatchObject({ status: 'cancelled' });
    expect(await own(event.id, offered.id, first)).toMatchObject({ status: 'offered', expiresAt: expect.any(String), moves: expect.arrayContaining(['accept', 'decline']) });
    expect(await own(event.id, registrations.get(second).id, second)).toMatchObject({ status: 'waiting', position: 1 });
    await letter(first, 'seat-offered', event);
    const cancelled = await calendarOf(await letter(leaver, 'registration-cancelled', event));
    expect(cancelled.method).toBe('CANCEL');
    expect(cancelled.event.sequence).toBeGreaterThan(0);
    // A newcomer, here the one who left, does not overtake the line.
    const again = expectStatus(201, await register(event.id, leaver));
    expect(again).toMatchObject({ status: 'waiting', position: crowd.length - seats });
    expect(expectStatus(200, await post(`/events/${event.id}/registrations/${offered.id}/accept`, {}, { as: first }))).toMatchObject({ status: 'confirmed' });
    expect(await post(`/events/${event.id}/registrations/${offered.id}/accept`, {}, { as: first })).toMatchObject({ status: 409 });
    const accepted = await calendarOf(await letter(first, 'registration-confirmed', event));
    expect(accepted.method).toBe('REQUEST');
    expect((await get(`/events/${event.id}`)).body).toMatchObject({ free: 0, waiting: crowd.length - seats });
  });

  it('keeps a registration to the one who made it and to the organiser', async () => {
    const [[, registration]] = withStatus('confirmed').slice(1) as [[string, any]];
    const [stranger] = withStatus('waiting')[2] as [string, any];
    const missing = await get(`/events/${event.id}/registrations/${randomUUID()}`, { as: stranger });
    const foreign = await get(`/events/${event.id}/registrations/${registration.id}`, { as: stranger });
    expect(foreign.status).toBe(404);
    expect({ ...foreign.body, requestId: 0 }).toEqual({ ...missing.body, requestId: 0 });
    expect(await call('DELETE', `/events/${event.id}/registrations/${registration.id}`, { as: stranger })).toMatchObject({ status: 404 });
    const list = expectStatus(200, await get(`/events/${event.id}/registrations?perPage=100`, { as: organiser }));
    expect(list.total).toBe(crowd.length + 1);
    expect(expectStatus(200, await get(`/events/${event.id}/registrations?mine`, { as: stranger })).total).toBe(1);
  });

  it('tells everybody registered when the conference is cancelled, and takes it out of their calendars', async () => {
    expect(await post(`/events/${event.id}/cancel`, {}, { as: 'uil.operator' })).toMatchObject({ status: 404 });
    expectStatus(200, await post(`/events/${event.id}/cancel`, {}, { as: organiser }));
    const standing = expectStatus(200, await get(`/events/${event.id}/registrations?perPage=100`, { as: organiser }));
    expect(standing.total).toBeGreaterThan(0);
    const [[username]] = withStatus('confirmed').slice(1) as [[string, any]];
    const { method, event: entry } = await calendarOf(await letter(username, 'event-cancelled', event));
    expect(method).toBe('CANCEL');
    expect(entry.uid).toContain(event.id);
    expect(await register(event.id, organiser)).toMatchObject({ status: 409, body: { code: 'events.not-open' } });
  });
});
