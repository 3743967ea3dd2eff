import type { Look } from './visit.ts';

/** The page of a list that the address asks for; the first for anything that is no page. */
export function pageNumber({ query }: Pick<Look, 'query'>): number {
  const page = Number(query.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}
