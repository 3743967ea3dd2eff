import { directionOf, message, messageParts, type Language } from '@umn/messages';
import type { VNode } from 'preact';
import type { Look, QueryValue } from './visit.ts';

/** A query as it stands in an address; empty values are left out. */
export function queryString(query: Readonly<Record<string, QueryValue>> = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) if (one !== undefined && one !== '') params.append(name, String(one));
  }
  return params.size > 0 ? `?${params}` : '';
}

type Facts = Omit<Look, 'dir' | 't' | 'say' | 'parts' | 'to'>;

/** The reader's words and links, from the plain facts of a request. */
export function lookOf(facts: Facts & { readonly lang: Language }): Look {
  const { lang } = facts;
  return {
    ...facts,
    dir: directionOf(lang),
    t: (key, params) => message(lang, `portal.${key}`, params),
    say: (key, params) => message(lang, key, params),
    parts: (key, params) => messageParts<VNode>(lang, `portal.${key}`, params),
    to: (path, query) => `/${lang}${path}${queryString(query)}`,
  };
}
