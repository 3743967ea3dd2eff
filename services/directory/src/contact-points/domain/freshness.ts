import { DateTime } from 'luxon';

export type Freshness = 'fresh' | 'due' | 'stale';

/** Months after which an entry is due for a look, and after which it counts as stale. */
export const dueAfterMonths = 6;
export const staleAfterMonths = 12;

/** How far a contact point can be trusted by the age of its last check. One never checked is stale. */
export function freshnessOf(verifiedAt: Date | null, now: Date): Freshness {
  if (!verifiedAt) return 'stale';
  const checked = DateTime.fromJSDate(verifiedAt, { zone: 'utc' });
  const at = DateTime.fromJSDate(now, { zone: 'utc' });
  if (at < checked.plus({ months: dueAfterMonths })) return 'fresh';
  return at < checked.plus({ months: staleAfterMonths }) ? 'due' : 'stale';
}
