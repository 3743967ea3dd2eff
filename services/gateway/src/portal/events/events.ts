import { element } from '../web/element.ts';
import { orError, page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { errorsOf, type FieldError } from '../web/errors.ts';
import { sayDone, wasDone } from '../web/done.ts';
import { pageNumber } from '../web/page-number.ts';
import { isId } from '../web/is-id.ts';
import type { Visit } from '../web/visit.ts';
import type { Listed } from '../desks/desk-api.ts';
import type { NetworkEvent, Registration } from './event-api.ts';
import { EventPage } from './event-page.tsx';
import { EventsPage } from './list-page.tsx';

export const registrationMoves = ['accept', 'decline', 'cancel'] as const;
export type RegistrationMove = (typeof registrationMoves)[number];

/** Events that are not over; the public sees what is published. */
export async function listEvents(visit: Visit): Promise<Answer> {
  const found = await visit.call<Listed<NetworkEvent>>('GET', '/events', {
    query: { page: pageNumber(visit), perPage: 10, lang: visit.lang, from: visit.now.toISOString().slice(0, 10) },
  });
  return page(element(EventsPage, { found: orError(found) }));
}

const mayRegister = (visit: Visit): boolean => visit.person?.roles.includes('operator') === true;

/** The reader's own registration that still stands. */
async function ownRegistration(visit: Visit, eventId: string): Promise<Registration | undefined> {
  if (!mayRegister(visit)) return undefined;
  const own = orError(await visit.call<Listed<Registration>>('GET', `/events/${eventId}/registrations`, { as: 'person', query: { mine: 'true', lang: visit.lang } }));
  return own.items.find((registration) => registration.status !== 'cancelled');
}

interface Shown {
  readonly errors?: readonly FieldError[];
  readonly chosen?: readonly string[];
  readonly status?: number;
}

async function eventPage(visit: Visit, id: string, { errors = [], chosen = [], status = 200 }: Shown = {}): Promise<Answer> {
  if (!isId(id)) throw new ProblemMet(404, undefined);
  // An organiser sees drafts of their own, as everybody else does not.
  const event = orError(await visit.call<NetworkEvent>('GET', `/events/${id}`, { as: visit.person ? 'person' : 'anyone', query: { lang: visit.lang } }));
  const registration = await ownRegistration(visit, id);
  return page(element(EventPage, { event, registration, mayRegister: mayRegister(visit), errors, chosen, done: wasDone(visit) }), status);
}

export const showEvent =
  (id: string) =>
  (visit: Visit): Promise<Answer> =>
    eventPage(visit, id);

export const register =
  (id: string) =>
  async (visit: Visit): Promise<Answer> => {
    visit.signedIn('operator');
    if (!isId(id)) throw new ProblemMet(404, undefined);
    const chosen = visit.form
      .names()
      .filter((name) => /^slot-\d+$/.test(name))
      .flatMap((name) => visit.form.all(name))
      .filter(isId);
    const answer = await visit.call<Registration>('POST', `/events/${id}/registrations`, { as: 'person', body: { sessions: chosen } });
    // Registered already, by a second click or in another tab: the page shows that registration.
    if (answer.ok || (answer.status === 409 && answer.body.code === 'events.already-registered')) {
      sayDone(visit);
      return redirect(visit.to(`/events/${id}`));
    }
    if ([400, 409, 422].includes(answer.status)) return eventPage(visit, id, { errors: errorsOf(answer.body, { sessions: 'slot-1' }), chosen, status: answer.status });
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  };

export const moveRegistration =
  (id: string, move: RegistrationMove) =>
  async (visit: Visit): Promise<Answer> => {
    visit.signedIn('operator');
    const registration = visit.form.text('registration');
    if (!isId(id) || !isId(registration)) throw new ProblemMet(404, undefined);
    const path = `/events/${id}/registrations/${registration}`;
    const answer = move === 'cancel' ? await visit.call('DELETE', path, { as: 'person' }) : await visit.call('POST', `${path}/${move}`, { as: 'person', body: {} });
    if (answer.ok) {
      sayDone(visit);
      return redirect(visit.to(`/events/${id}`));
    }
    if (answer.status === 409 || answer.status === 422) return eventPage(visit, id, { errors: errorsOf(answer.body), status: answer.status });
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  };
