import type { Form } from '../web/form.ts';
import type { QueryValue } from '../web/visit.ts';
import { isSpokenLanguage } from './spoken-languages.ts';

/** What a reader looks for, as the form has it. */
export interface SearchWish {
  readonly place: string;
  readonly language: string;
  readonly service: string;
  readonly country: string;
  readonly q: string;
  readonly page: number;
  /** The form was sent, be it with nothing in it, or a link asked for a page of everything. */
  readonly sent: boolean;
  /** Only ever from a POST, rounded: a place of a person has no business in an address. */
  readonly near: { readonly lat: number; readonly lon: number } | undefined;
}

export const desksPerPage = 10;

function nearOf(text: string): SearchWish['near'] {
  const [lat, lon] = text.split(',').map(Number);
  if (lat === undefined || lon === undefined || !(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) return undefined;
  return { lat: Math.round(lat * 100) / 100, lon: Math.round(lon * 100) / 100 };
}

/** The wish of an address or of a posted form; what cannot be meant is left out. */
export function wishOf(fields: Form, posted: boolean): SearchWish {
  const short = (name: string): string => fields.text(name).slice(0, 100);
  const page = Number(fields.text('page') || 1);
  return {
    place: short('place'),
    language: isSpokenLanguage(short('language')) ? short('language') : '',
    service: short('service'),
    country: /^[A-Za-z]{2}$/.test(short('country')) ? short('country').toUpperCase() : '',
    q: short('q'),
    page: Number.isInteger(page) && page >= 1 && page <= 100 ? page : 1,
    sent: fields.has('place') || fields.has('page'),
    near: posted ? nearOf(fields.text('near')) : undefined,
  };
}

/** Whether anything at all was asked; a bare form searches nothing, one that was sent empty finds every desk. */
export const asksSomething = (wish: SearchWish): boolean => wish.sent || Boolean(wish.place || wish.language || wish.service || wish.country || wish.q || wish.near);

/** The wish as the search's own parameters. With a place the nearest come first, however far. */
export const searchQuery = (wish: SearchWish): Record<string, QueryValue> => ({
  q: wish.q,
  place: wish.near ? '' : wish.place,
  language: wish.language,
  service: wish.service,
  country: wish.country,
  page: wish.page,
  perPage: desksPerPage,
});

/** The same as the body of a search by position, which never stands in an address. */
export function searchBody(wish: SearchWish): Record<string, unknown> {
  return {
    near: wish.near ? { lat: wish.near.lat, lon: wish.near.lon } : undefined,
    ...(wish.q ? { q: wish.q } : {}),
    ...(wish.language ? { language: wish.language } : {}),
    ...(wish.service ? { service: wish.service } : {}),
    ...(wish.country ? { country: wish.country } : {}),
    page: wish.page,
    perPage: desksPerPage,
  };
}

/** The wish as the page's own address, with some of it changed. */
export const pageQuery = (wish: SearchWish, change: Partial<Record<keyof SearchWish, QueryValue>> = {}): Record<string, QueryValue> => ({
  place: wish.place,
  language: wish.language,
  service: wish.service,
  country: wish.country,
  q: wish.q,
  ...(change as Record<string, QueryValue>),
});
