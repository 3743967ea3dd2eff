import type { ServiceBehind } from './service-addresses.ts';

/** The whole routing table: the first words of a path below `/api/v1` and the service that owns them. */
export const routingTable: Readonly<Record<string, ServiceBehind>> = {
  'contact-points': 'directory',
  places: 'directory',
  taxonomy: 'directory',
  'operator/contact-points': 'directory',
  organisations: 'membership',
  agreements: 'membership',
  charter: 'membership',
  transfers: 'membership',
  events: 'events',
  registrations: 'events',
  mlps: 'events',
  'dead-letters/directory': 'directory',
  'dead-letters/membership': 'membership',
  'dead-letters/events': 'events',
  'dead-letters/notifications': 'notifications',
};

/** First words that say nothing of the owner by themselves. */
const twoWorded = new Set(['operator', 'dead-letters']);

const base = '/api/v1/';

/**
 * A path that two readers could understand differently (dot segments, empty segments, an encoded slash,
 * a backslash, a control character) belongs to nobody: what is checked here must be what the service reads.
 */
const ambiguous = /\/\/|\/\.{1,2}(?:\/|$)|%2f|%5c|%2e|%00|\\|[^\x21-\x7e]/i;

/** The service that answers a path (without its query), or nothing where the API has no such path. */
export function ownerOf(path: string): ServiceBehind | undefined {
  if (!path.startsWith(base) || ambiguous.test(path)) return undefined;
  const [first = '', second] = path.slice(base.length).split('/');
  const key = twoWorded.has(first) && second ? `${first}/${second}` : first;
  return Object.hasOwn(routingTable, key) ? routingTable[key] : undefined;
}
