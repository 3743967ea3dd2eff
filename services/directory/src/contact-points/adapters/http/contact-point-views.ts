import type { Organisation } from '../../../organisations/domain/organisation.ts';
import type { Gazetteer } from '../../../places/domain/gazetteer.ts';
import type { ContactPoint } from '../../domain/contact-point.ts';
import { freshnessOf } from '../../domain/freshness.ts';
import { openAt, wallTimeAt } from '../../domain/opening-hours.ts';
import { publicPoint } from '../../domain/public-point.ts';
import { alertFor, wordingFor } from '../../domain/wording.ts';
import type { ContactPointView, KeptContactPointView } from '../schema/contact-point-view.schema.ts';

interface Shown {
  readonly contactPoint: ContactPoint;
  readonly organisation: Organisation | undefined;
  readonly lang: string;
  readonly now: Date;
  readonly gazetteer: Gazetteer;
}

/** What the public sees: one language, and of the address only what its visibility allows. */
export function publicView({ contactPoint, organisation, lang, now, gazetteer }: Shown): ContactPointView {
  const { address, hours } = contactPoint;
  const wording = wordingFor(contactPoint, lang);
  const place = contactPoint.placeId === null ? undefined : gazetteer.find(contactPoint.placeId);
  const shown = address.visibility === 'full';
  return {
    id: contactPoint.id,
    name: wording.name,
    lang: wording.lang,
    description: wording.description,
    availableLanguages: Object.keys(contactPoint.content),
    organisation: { id: contactPoint.organisationId, name: organisation?.name ?? '' },
    reach: contactPoint.reach,
    country: contactPoint.country,
    town: contactPoint.town,
    placeId: contactPoint.placeId,
    location: publicPoint(contactPoint, place ? { lat: place.lat, lon: place.lon } : null),
    addressVisibility: address.visibility,
    address: { street: shown ? address.street : null, postcode: shown ? address.postcode : null },
    timeZone: contactPoint.timeZone,
    languages: contactPoint.languages.map(({ code, via, slots, note }) => ({ code, via, slots: slots && [...slots], note })),
    services: [...contactPoint.services],
    sectors: [...contactPoint.sectors],
    phones: contactPoint.phones.map(({ number, languages, kinds }) => ({ number, languages: [...languages], kinds: [...kinds] })),
    hours: hours && {
      weekly: [...hours.weekly],
      byAppointment: hours.byAppointment,
      exceptions: hours.exceptions.map(({ date, slots }) => ({ date, slots: [...slots] })),
    },
    openNow: openAt(hours, contactPoint.timeZone, now),
    email: contactPoint.email,
    web: contactPoint.web,
    accessibility: [...contactPoint.accessibility],
    cost: contactPoint.cost,
    exclusions: [...contactPoint.exclusions],
    alert: alertFor(contactPoint, lang, wallTimeAt(now, contactPoint.timeZone).date),
    verifiedAt: contactPoint.verifiedAt?.toISOString() ?? null,
    verifiedBy: contactPoint.verifiedBy,
    freshness: freshnessOf(contactPoint.verifiedAt, now),
    updatedAt: contactPoint.updatedAt.toISOString(),
    demo: contactPoint.demo,
    version: contactPoint.version,
  };
}

/** What those who keep it see: everything that a patch may change. */
export function keptView(shown: Shown): KeptContactPointView {
  const { contactPoint, organisation } = shown;
  return {
    ...publicView(shown),
    status: contactPoint.status,
    originalLang: contactPoint.originalLang,
    content: contactPoint.content,
    address: contactPoint.address,
    alertTexts: contactPoint.alert && { until: contactPoint.alert.until, text: { ...contactPoint.alert.text } },
    membership: organisation?.membership ?? 'unknown',
  };
}
