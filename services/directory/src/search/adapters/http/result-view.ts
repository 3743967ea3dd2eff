import { freshnessOf } from '../../../contact-points/domain/freshness.ts';
import { openAt, wallTimeAt } from '../../../contact-points/domain/opening-hours.ts';
import { alertFor, shownLanguage } from '../../../contact-points/domain/wording.ts';
import { distanceKm } from '../../../places/domain/geo.ts';
import type { Card } from '../../domain/card.ts';
import type { SearchCriteria } from '../../domain/search-criteria.ts';
import type { SearchResult } from './search.controller.ts';

const toHundredMetres = (km: number): number => Math.round(km * 10) / 10;

/** One result as its reader sees it, at the moment of asking. */
export function resultView(card: Card, { near, lang }: Pick<SearchCriteria, 'near' | 'lang'>, now: Date): SearchResult {
  const shown = shownLanguage({ content: card.content as Parameters<typeof shownLanguage>[0]['content'], originalLang: card.originalLang }, lang);
  const verifiedAt = card.verifiedAt === null ? null : new Date(card.verifiedAt);
  return {
    id: card.id,
    name: card.content[shown]?.name ?? '',
    lang: shown,
    organisation: card.organisation,
    reach: card.reach,
    country: card.country,
    town: card.town,
    location: card.location,
    addressVisibility: card.addressVisibility,
    distanceKm: near && card.location ? toHundredMetres(distanceKm(near, card.location)) : null,
    timeZone: card.timeZone,
    languages: card.languages.map(({ code, via, slots, note }) => ({ code, via, slots: slots && [...slots], note })),
    services: [...card.services],
    sectors: [...card.sectors],
    phones: card.phones.map(({ number, languages, kinds }) => ({ number, languages: [...languages], kinds: [...kinds] })),
    openNow: openAt(card.hours, card.timeZone, now),
    alert: alertFor(card, lang, wallTimeAt(now, card.timeZone).date),
    verifiedAt: card.verifiedAt,
    freshness: freshnessOf(verifiedAt, now),
    demo: card.demo,
  };
}
