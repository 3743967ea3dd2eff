import type { Listed } from '../desks/desk-api.ts';
import { orError } from './answer.ts';
import type { Visit } from './visit.ts';

const perPage = 100;
/** More than any list has that a person chooses from; a bound on what one page of the portal may ask. */
const mostPages = 20;

/** All items of a list, for a choice that must not leave any out. */
export async function everyPage<Item>(visit: Pick<Visit, 'call' | 'lang'>, path: string, as: 'anyone' | 'person' = 'anyone'): Promise<Item[]> {
  const all: Item[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { items, total } = orError(await visit.call<Listed<Item>>('GET', path, { as, query: { page, perPage, lang: visit.lang } }));
    all.push(...items);
    if (items.length === 0 || all.length >= total) break;
  }
  return all;
}
