import { element } from '../web/element.ts';
import { orError, page, ProblemMet, redirect, type Answer } from '../web/answer.ts';
import { errorsOf } from '../web/errors.ts';
import { Form } from '../web/form.ts';
import { isId } from '../web/is-id.ts';
import type { Visit } from '../web/visit.ts';
import type { Desk, Found, Taxonomy } from './desk-api.ts';
import { DeskPage } from './desk-page.tsx';
import { SearchPage } from './search-page.tsx';
import { asksSomething, desksPerPage, pageQuery, searchBody, searchQuery, wishOf, type SearchWish } from './search-wish.ts';

/** The services' names; the pages go on without them while the directory is away. */
export async function taxonomyOf(visit: Visit): Promise<Taxonomy | undefined> {
  const answer = await visit.call<Taxonomy>('GET', '/taxonomy', { query: { lang: visit.lang } });
  return answer.ok ? answer.body : undefined;
}

/** The API's fields that stand under another name in our form. */
const fields = { place: 'place', language: 'language', service: 'service', country: 'country', q: 'q' };

async function search(visit: Visit, wish: SearchWish): Promise<Answer> {
  const taxonomy = await taxonomyOf(visit);
  if (!asksSomething(wish)) return page(element(SearchPage, { wish, taxonomy }));
  const answer = wish.near
    ? await visit.call<Found>('POST', '/contact-points/search', { body: searchBody(wish), query: { lang: visit.lang } })
    : await visit.call<Found>('GET', '/contact-points', { query: { ...searchQuery(wish), lang: visit.lang } });
  if (answer.ok) {
    const last = Math.ceil(answer.body.total / desksPerPage);
    // Desks may leave while somebody pages.
    if (wish.page > last && last > 0 && !wish.near) return redirect(visit.to('/desks', pageQuery(wish, { page: last })));
    return page(element(SearchPage, { wish, taxonomy, found: answer.body }));
  }
  if (answer.status === 400 || answer.status === 422) return page(element(SearchPage, { wish, taxonomy, errors: errorsOf(answer.body, fields) }), answer.status);
  throw new ProblemMet(answer.status, answer.body, answer.headers['retry-after']);
}

/** A search that stands in the address, so that it can be shared. */
export const searchByAddress = (visit: Visit): Promise<Answer> => search(visit, wishOf(new Form(visit.query), false));

/** A search by position. */
export const searchByPosition = (visit: Visit): Promise<Answer> => search(visit, wishOf(visit.form, true));

export const deskById =
  (id: string) =>
  async (visit: Visit): Promise<Answer> => {
    if (!isId(id)) throw new ProblemMet(404, undefined);
    const [desk, taxonomy] = await Promise.all([visit.call<Desk>('GET', `/contact-points/${id}`, { query: { lang: visit.lang } }), taxonomyOf(visit)]);
    const names = new Map(taxonomy?.services.map((term) => [term.code, term.label]));
    return page(element(DeskPage, { desk: orError(desk), serviceName: (code: string) => names.get(code) ?? code }));
  };
