import { element } from '../web/element.ts';
import { orError, page, type Answer } from '../web/answer.ts';
import { oneOf } from '../web/one-of.ts';
import { pageNumber } from '../web/page-number.ts';
import type { Visit } from '../web/visit.ts';
import type { Organisation } from '../admin/organisation-api.ts';
import type { Listed } from '../desks/desk-api.ts';
import type { NetworkEvent, Registration } from '../events/event-api.ts';
import type { TransferView } from '../transfer/transfer-api.ts';
import { CasesPage } from './cases-page.tsx';
import { DashboardPage, type OwnRegistration } from './dashboard-page.tsx';

/** As many as a person can work through; the list has the rest. */
const most = 20;

async function waitingCases(visit: Visit): Promise<readonly TransferView[] | undefined> {
  const sides = await Promise.all(
    (['home', 'host'] as const).map((side) => visit.call<Listed<TransferView>>('GET', '/transfers', { as: 'person', query: { side, waitingFor: side, perPage: most } })),
  );
  if (sides.some((side) => !side.ok)) return undefined;
  return sides.flatMap((side) => (side.ok ? side.body.items : [])).sort((a, b) => (a.nextBy ?? '9').localeCompare(b.nextBy ?? '9'));
}

/** The person's registrations for what is still to come. */
async function ownRegistrations(visit: Visit): Promise<readonly OwnRegistration[] | undefined> {
  const events = await visit.call<Listed<NetworkEvent>>('GET', '/events', { query: { from: visit.now.toISOString().slice(0, 10), perPage: most, lang: visit.lang } });
  if (!events.ok) return undefined;
  const found = await Promise.all(
    events.body.items.map(async (event) => {
      const own = await visit.call<Listed<Registration>>('GET', `/events/${event.id}/registrations`, { as: 'person', query: { mine: 'true', lang: visit.lang } });
      return own.ok ? own.body.items.filter(({ status }) => status !== 'cancelled').map((registration) => ({ event, registration })) : undefined;
    }),
  );
  return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one ?? []);
}

export async function dashboard(visit: Visit): Promise<Answer> {
  const person = visit.signedIn();
  const works = person.organisation !== null && person.roles.some((role) => role === 'operator' || role === 'officer');
  const registers = person.roles.includes('operator');
  const [organisation, waiting, registrations] = await Promise.all([
    person.organisation ? visit.call<Organisation>('GET', `/organisations/${person.organisation}`) : undefined,
    works ? waitingCases(visit) : undefined,
    registers ? ownRegistrations(visit) : undefined,
  ]);
  return page(
    element(DashboardPage, {
      name: person.name,
      organisation: organisation?.ok ? organisation.body : undefined,
      waiting,
      registrations,
      missing: (works && !waiting) || (registers && !registrations),
    }),
  );
}

export async function listCases(visit: Visit): Promise<Answer> {
  visit.signedIn('operator', 'officer');
  const filter = { side: oneOf(visit.query.get('side'), ['home', 'host']), waitingFor: oneOf(visit.query.get('waitingFor'), ['home', 'host', 'member']) };
  const found = await visit.call<Listed<TransferView>>('GET', '/transfers', { as: 'person', query: { ...filter, page: pageNumber(visit), perPage: 25 } });
  return page(element(CasesPage, { found: orError(found), filter }));
}
