import { element } from '../web/element.ts';
import { orError, page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { sayDone, wasDone } from '../web/done.ts';
import { errorsOf } from '../web/errors.ts';
import { isId } from '../web/is-id.ts';
import type { Visit } from '../web/visit.ts';
import type { KeptDesk, Listed } from '../desks/desk-api.ts';
import { DeskEditPage } from './desk-edit-page.tsx';
import { changedRows, fieldOf, fieldsOf, hoursOf, languagesOf, typedFields } from './desk-rows.ts';
import { OwnDesksPage } from './desks-page.tsx';
import { pageNumber } from '../web/page-number.ts';

export async function listOwnDesks(visit: Visit): Promise<Answer> {
  visit.signedIn('operator', 'admin');
  const found = await visit.call<Listed<KeptDesk>>('GET', '/operator/contact-points', { as: 'person', query: { page: pageNumber(visit), perPage: 50, lang: visit.lang } });
  return page(element(OwnDesksPage, { found: orError(found) }));
}

/** One that the person may not edit is, like the API says it, not there. */
async function keptDesk(visit: Visit, id: string): Promise<KeptDesk> {
  visit.signedIn('operator', 'admin');
  if (!isId(id)) throw new ProblemMet(404, undefined);
  const desk = orError(await visit.call<KeptDesk>('GET', `/contact-points/${id}`, { as: 'person', query: { lang: visit.lang } }));
  if (desk.status === undefined) throw new ProblemMet(404, undefined);
  return desk;
}

export const editDesk =
  (id: string) =>
  async (visit: Visit): Promise<Answer> => {
    const desk = await keptDesk(visit, id);
    return page(element(DeskEditPage, { desk, fields: fieldsOf(desk), done: wasDone(visit) }));
  };

export const saveDesk =
  (id: string) =>
  async (visit: Visit): Promise<Answer> => {
    const desk = await keptDesk(visit, id);
    const typed = typedFields(visit.form);
    const version = Number(visit.form.text('version'));
    const changed = changedRows(typed, visit.form.text('do'));
    // Rows come and go without saving; the version stays the one that the edit began from.
    if (changed) return page(element(DeskEditPage, { desk: { ...desk, version }, fields: changed }));
    const answer = await visit.call<KeptDesk>('PATCH', `/contact-points/${id}`, {
      as: 'person',
      version: Number.isInteger(version) && version > 0 ? version : 0,
      body: { languages: languagesOf(typed.languages), hours: hoursOf(typed, desk.hours) },
    });
    if (answer.ok) {
      sayDone(visit);
      return redirect(visit.to(`/operator/desks/${id}`));
    }
    if (answer.status === 412) {
      return page(element(DeskEditPage, { desk: await keptDesk(visit, id), fields: typed, conflict: true, errors: [{ text: visit.t('edit.conflict') }] }), 412);
    }
    if ([400, 409, 422].includes(answer.status)) {
      return page(element(DeskEditPage, { desk: { ...desk, version }, fields: typed, errors: errorsOf(answer.body, (field) => fieldOf(field, typed)) }), answer.status);
    }
    throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
  };
