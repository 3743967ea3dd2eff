import type { Desk } from './desk-api.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** A desk as schema.org data. Says nothing that the page does not show: a hidden address stays hidden. */
export function deskData(desk: Desk, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    '@id': url,
    url,
    name: desk.name,
    ...(desk.description ? { description: desk.description } : {}),
    parentOrganization: { '@type': 'Organization', name: desk.organisation.name },
    address: {
      '@type': 'PostalAddress',
      addressCountry: desk.country,
      addressLocality: desk.town,
      ...(desk.address.street ? { streetAddress: desk.address.street } : {}),
      ...(desk.address.postcode ? { postalCode: desk.address.postcode } : {}),
    },
    ...(desk.location && desk.addressVisibility === 'full' ? { geo: { '@type': 'GeoCoordinates', latitude: desk.location.lat, longitude: desk.location.lon } } : {}),
    ...(desk.phones[0] ? { telephone: desk.phones[0].number } : {}),
    ...(desk.email ? { email: desk.email } : {}),
    knowsLanguage: [...new Set(desk.languages.map((language) => language.code))],
    ...(desk.hours && desk.hours.weekly.length > 0
      ? {
          openingHoursSpecification: desk.hours.weekly.map((slot) => ({
            '@type': 'OpeningHoursSpecification',
            dayOfWeek: `https://schema.org/${days[slot.day - 1]}`,
            opens: slot.from,
            closes: slot.to === '24:00' ? '23:59' : slot.to,
          })),
        }
      : {}),
  };
}
