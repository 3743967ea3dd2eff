import type { Rule } from '@umn/kernel';
import { distanceKm, type GeoPoint } from '../../places/domain/geo.ts';
import type { ContactPointFacts, OpeningHours, TimeSpan, WeeklySlot } from './contact-point.ts';
import { endOf, minutesOf } from './opening-hours.ts';

/** The words and places a contact point may refer to, looked up before the rules are asked. */
export interface Vocabulary {
  readonly services: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  /** The town that `placeId` names; `null` where the gazetteer does not list it. */
  readonly place: { readonly country: string; readonly centre: GeoPoint } | null;
}

/** What the rules of a contact point look at. */
export interface Proposed {
  readonly facts: ContactPointFacts;
  readonly vocabulary: Vocabulary;
}

/** Farther than this from the middle of its town, a point is taken for a slip (swapped coordinates, most often). */
export const farthestFromTownKm = 60;

const WEEK = 7 * 24 * 60;
const DAY = 24 * 60;

const overlap = (spans: readonly { readonly start: number; readonly end: number }[]): boolean => {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  return sorted.some((span, index) => index > 0 && span.start < (sorted[index - 1]?.end ?? 0));
};

/** Whether two slots of one week cover the same minute; Sunday night runs into Monday. */
export function weeklySlotsOverlap(slots: readonly WeeklySlot[]): boolean {
  const spans = slots.map((slot) => ({
    start: (slot.day - 1) * DAY + minutesOf(slot.from),
    end: (slot.day - 1) * DAY + endOf(slot),
  }));
  const wrapped = spans.filter((span) => span.end > WEEK).map((span) => ({ start: 0, end: span.end - WEEK }));
  return overlap([...spans, ...wrapped]);
}

const daySlotsOverlap = (slots: readonly TimeSpan[]): boolean =>
  overlap(slots.map((slot) => ({ start: minutesOf(slot.from), end: endOf(slot) })));

const hoursOverlap = (hours: OpeningHours): boolean =>
  weeklySlotsOverlap(hours.weekly) || hours.exceptions.some((exception) => daySlotsOverlap(exception.slots));

const unknownOf = (codes: readonly string[], known: ReadonlySet<string>): string =>
  codes.find((code) => !known.has(code)) ?? '';

export const itIsWrittenInItsOriginalLanguage: Rule<Proposed> = {
  code: 'directory.original-wording-missing',
  holds: ({ facts }) => Object.hasOwn(facts.content, facts.originalLang),
};

export const itsServicesAreInTheTaxonomy: Rule<Proposed> = {
  code: 'directory.service-unknown',
  holds: ({ facts, vocabulary }) => facts.services.every((code) => vocabulary.services.has(code)),
  params: ({ facts, vocabulary }) => ({ service: unknownOf(facts.services, vocabulary.services) }),
};

export const itsSectorsAreInTheTaxonomy: Rule<Proposed> = {
  code: 'directory.sector-unknown',
  holds: ({ facts, vocabulary }) => facts.sectors.every((code) => vocabulary.sectors.has(code)),
  params: ({ facts, vocabulary }) => ({ sector: unknownOf(facts.sectors, vocabulary.sectors) }),
};

export const itOffersAService: Rule<Proposed> = {
  code: 'directory.service-missing',
  holds: ({ facts }) => facts.services.length > 0,
};

export const somebodySpeaksALanguage: Rule<Proposed> = {
  code: 'directory.language-missing',
  holds: ({ facts }) => facts.languages.length > 0,
};

export const itsTownIsInTheGazetteer: Rule<Proposed> = {
  code: 'directory.town-unknown',
  holds: ({ facts, vocabulary }) => facts.placeId === null || vocabulary.place?.country === facts.country,
};

export const itsPointIsNearItsTown: Rule<Proposed> = {
  code: 'directory.location-far-from-town',
  holds: ({ facts, vocabulary }) =>
    !facts.address.location ||
    !vocabulary.place ||
    distanceKm(facts.address.location, vocabulary.place.centre) <= farthestFromTownKm,
  params: () => ({ km: farthestFromTownKm }),
};

export const aPlaceThatIsShownHasAPoint: Rule<Proposed> = {
  code: 'directory.location-missing',
  holds: ({ facts }) =>
    facts.reach !== 'place' || facts.address.visibility !== 'full' || facts.address.location !== null,
};

export const aPhoneLineHasANumber: Rule<Proposed> = {
  code: 'directory.phone-missing',
  holds: ({ facts }) => facts.reach !== 'phone' || facts.phones.length > 0,
};

export const anOnlineDeskHasAnAddress: Rule<Proposed> = {
  code: 'directory.online-address-missing',
  holds: ({ facts }) => facts.reach !== 'online' || facts.email !== null || facts.web !== null,
};

export const itsOpeningHoursDoNotOverlap: Rule<Proposed> = {
  code: 'directory.hours-overlap',
  holds: ({ facts }) => facts.hours === null || !hoursOverlap(facts.hours),
};

export const theSlotsOfALanguageDoNotOverlap: Rule<Proposed> = {
  code: 'directory.language-slots-overlap',
  holds: ({ facts }) => facts.languages.every(({ slots }) => slots === null || !weeklySlotsOverlap(slots)),
  params: ({ facts }) => ({
    language: facts.languages.find(({ slots }) => slots !== null && weeklySlotsOverlap(slots))?.code ?? '',
  }),
};

/** What must be true of every contact point, in the order in which a reader would ask. */
export const contactPointRules: readonly Rule<Proposed>[] = [
  itIsWrittenInItsOriginalLanguage,
  itOffersAService,
  itsServicesAreInTheTaxonomy,
  itsSectorsAreInTheTaxonomy,
  somebodySpeaksALanguage,
  theSlotsOfALanguageDoNotOverlap,
  itsOpeningHoursDoNotOverlap,
  itsTownIsInTheGazetteer,
  aPlaceThatIsShownHasAPoint,
  itsPointIsNearItsTown,
  aPhoneLineHasANumber,
  anOnlineDeskHasAnAddress,
];
