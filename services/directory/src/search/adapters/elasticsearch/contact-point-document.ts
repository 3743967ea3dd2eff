import type { ContactPoint } from '../../../contact-points/domain/contact-point.ts';
import { publicPoint } from '../../../contact-points/domain/public-point.ts';
import { mayBeFound, type Organisation } from '../../../organisations/domain/organisation.ts';
import type { Term } from '../../../taxonomy/domain/taxonomy.ts';
import type { Card } from '../../domain/card.ts';
import type { Projected } from '../../domain/contact-point-index.ts';
import { foldedWords, indexed, latinWords, looseWords } from './tokens.ts';
import { hoursRanges, weekRanges } from './week-ranges.ts';


/** Versions of an organisation that fit beside one version of its contact point. */
const organisationVersions = 1_000_000;

/** Grows with every change of either source, so that a replay or a late write never brings old state back. */
export const projectedVersion = ({ contactPoint, organisation }: Projected): number =>
  contactPoint.version * organisationVersions + Math.min(organisation?.version ?? 0, organisationVersions - 1);

const words = (texts: readonly string[]) => ({ folded: indexed(texts, foldedWords) });

/** All names of the town in all scripts, so that it is found however it is called. */
const townNames = ({ contactPoint, place }: Projected): string[] => [
  contactPoint.town,
  ...(place ? [place.name, ...place.names] : []),
];

const topicWords = (terms: readonly Term[]): string[] =>
  terms.flatMap((term) => [...Object.values(term.labels), ...Object.values(term.synonyms).flat()]);

/** A contact point that may not be found leaves no word of itself in the index. */
export function contactPointDocument(projected: Projected) {
  const { contactPoint, organisation } = projected;
  return contactPoint.status === 'published' && mayBeFound(organisation)
    ? findableDocument(projected, organisation)
    : { id: contactPoint.id, findable: false };
}

/** What an address hides is in no part of the document. */
function findableDocument(projected: Projected, organisation: Organisation) {
  const { contactPoint, place, terms } = projected;
  const names = Object.values(contactPoint.content).map((wording) => wording.name);
  const descriptions = [
    ...Object.values(contactPoint.content).map((wording) => wording.description),
    ...contactPoint.languages.flatMap((language) => language.note ?? []),
  ];
  const towns = townNames(projected);
  const topics = topicWords(terms);
  const everything = [...names, ...topics, ...towns, organisation.name, ...descriptions];
  const point = publicPoint(contactPoint, place ? { lat: place.lat, lon: place.lon } : null);
  return {
    id: contactPoint.id,
    findable: true,
    country: contactPoint.country,
    placeId: contactPoint.placeId,
    timeZone: contactPoint.timeZone,
    services: contactPoint.services,
    sectors: contactPoint.sectors,
    exclusions: contactPoint.exclusions,
    verifiedAt: contactPoint.verifiedAt,
    point,
    name: words(names),
    topics: words(topics),
    town: words(towns),
    organisation: words([organisation.name]),
    description: words(descriptions),
    any: { latin: indexed(everything, latinWords), loose: indexed(everything, looseWords) },
    languages: contactPoint.languages.map(({ code, via, slots }) => ({
      code,
      via,
      always: slots === null,
      week: slots === null ? [] : weekRanges(slots),
    })),
    hours: hoursRanges(contactPoint.hours),
    card: cardOf(contactPoint, organisation, point),
  };
}

function cardOf(contactPoint: ContactPoint, organisation: Organisation, location: Card['location']): Card {
  return {
    id: contactPoint.id,
    originalLang: contactPoint.originalLang,
    content: Object.fromEntries(Object.entries(contactPoint.content).map(([lang, { name }]) => [lang, { name }])),
    organisation: { id: organisation.id, name: organisation.name },
    reach: contactPoint.reach,
    country: contactPoint.country,
    town: contactPoint.town,
    location,
    addressVisibility: contactPoint.address.visibility,
    timeZone: contactPoint.timeZone,
    services: contactPoint.services,
    sectors: contactPoint.sectors,
    languages: contactPoint.languages,
    phones: contactPoint.phones,
    hours: contactPoint.hours,
    alert: contactPoint.alert,
    verifiedAt: contactPoint.verifiedAt?.toISOString() ?? null,
    demo: contactPoint.demo,
  };
}
