import { randomUUID } from 'node:crypto';
import { element } from '../web/element.ts';
import { orError, page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { sayDone, wasDone } from '../web/done.ts';
import { errorsOf, type FieldError } from '../web/errors.ts';
import { everyPage } from '../web/every-page.ts';
import { isId } from '../web/is-id.ts';
import { oneOf } from '../web/one-of.ts';
import { pageNumber } from '../web/page-number.ts';
import type { Visit } from '../web/visit.ts';
import type { Listed } from '../desks/desk-api.ts';
import { OrganisationsPage } from './list-page.tsx';
import { newFields, NewOrganisationPage, type NewFields } from './new-page.tsx';
import { kinds, memberships, type Decision, type Organisation } from './organisation-api.ts';
import { OrganisationPage } from './organisation-page.tsx';

export async function listOrganisations(visit: Visit): Promise<Answer> {
  visit.signedIn('admin');
  const country = visit.query.get('country') ?? '';
  const filter = { kind: oneOf(visit.query.get('kind'), kinds), membership: oneOf(visit.query.get('membership'), memberships), country: /^[A-Z]{2}$/.test(country) ? country : '' };
  const found = await visit.call<Listed<Organisation>>('GET', '/organisations', { as: 'person', query: { ...filter, page: pageNumber(visit), perPage: 50 } });
  return page(element(OrganisationsPage, { found: orError(found), filter }));
}

async function organisationOf(visit: Visit, id: string): Promise<Organisation> {
  visit.signedIn('admin');
  if (!isId(id)) throw new ProblemMet(404, undefined);
  return orError(await visit.call<Organisation>('GET', `/organisations/${id}`, { as: 'person' }));
}

export const showOrganisation =
  (id: string) =>
  async (visit: Visit): Promise<Answer> =>
    page(element(OrganisationPage, { organisation: await organisationOf(visit, id), done: wasDone(visit) }));

export const decide =
  (id: string, decision: Decision) =>
  async (visit: Visit): Promise<Answer> => {
    const organisation = await organisationOf(visit, id);
    const reason = visit.form.lines('reason').slice(0, 500);
    // Who is shut out will ask why.
    if (decision === 'suspend' && !reason) {
      return page(element(OrganisationPage, { organisation, errors: [{ field: 'reason', text: visit.t('admin.error-reason') }] }), 422);
    }
    const answer = await visit.call<Organisation>('POST', `/organisations/${id}/${decision}`, { as: 'person', body: reason ? { reason } : {} });
    if (answer.ok) {
      sayDone(visit);
      return redirect(visit.to(`/admin/organisations/${id}`));
    }
    if ([400, 409, 422].includes(answer.status)) return page(element(OrganisationPage, { organisation, reason, errors: errorsOf(answer.body, { reason: 'reason' }) }), answer.status);
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  };

async function newPage(visit: Visit, fields: NewFields, requestKey: string, errors: readonly FieldError[] = [], status = 200): Promise<Answer> {
  const parents = await everyPage<Organisation>(visit, '/organisations', 'person');
  return page(element(NewOrganisationPage, { fields, parents, requestKey, errors }), status);
}

const typedFields = (visit: Visit): NewFields => Object.fromEntries(newFields.map((name) => [name, visit.form.text(name)])) as NewFields;

export function newOrganisation(visit: Visit): Promise<Answer> {
  visit.signedIn('admin');
  return newPage(visit, typedFields(visit), randomUUID());
}

const apiFields = { name: 'name', kind: 'kind', level: 'level', parentId: 'parentId', country: 'country', town: 'town', email: 'email', 'operator.name': 'operatorName', 'operator.email': 'operatorEmail', 'operator.lang': 'operatorLang' };

export async function createOrganisation(visit: Visit): Promise<Answer> {
  visit.signedIn('admin');
  const fields = typedFields(visit);
  const needed = newFields.filter((name) => name !== 'parentId' && !fields[name]).map((field) => ({ field, text: visit.t('admin.error-needed', { field: visit.t(labels[field]) }) }));
  // Another attempt after a refusal is another request.
  if (needed.length > 0) return newPage(visit, fields, randomUUID(), needed, 422);
  const key = visit.form.text('requestKey');
  const answer = await visit.call<Organisation>('POST', '/organisations', {
    as: 'person',
    idempotencyKey: isId(key) ? key : randomUUID(),
    body: {
      name: fields.name,
      kind: fields.kind,
      level: fields.level,
      ...(fields.parentId ? { parentId: fields.parentId } : {}),
      country: fields.country,
      town: fields.town,
      email: fields.email,
      operator: { email: fields.operatorEmail, name: fields.operatorName, lang: fields.operatorLang },
    },
  });
  if (answer.ok) {
    sayDone(visit);
    return redirect(visit.to(`/admin/organisations/${answer.body.id}`));
  }
  if ([400, 409, 422].includes(answer.status)) return newPage(visit, fields, randomUUID(), errorsOf(answer.body, apiFields), answer.status);
  throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
}

const labels: Readonly<Record<(typeof newFields)[number], string>> = {
  name: 'admin.name',
  kind: 'admin.kind',
  level: 'admin.level',
  parentId: 'admin.parent',
  country: 'desks.country',
  town: 'admin.town',
  email: 'admin.email',
  operatorName: 'admin.operator-name',
  operatorEmail: 'admin.operator-email',
  operatorLang: 'admin.operator-lang',
};
