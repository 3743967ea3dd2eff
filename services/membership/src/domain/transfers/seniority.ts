import type { Terms } from '../agreements/terms.ts';
import type { MembershipPeriod, SeniorityPeriod } from './transfer-case.ts';

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether a stretch that ends on `to` and one that begins on `from` leave no day between them. */
const unbroken = (to: string | null, from: string): boolean => to === null || from <= dayAfter(to);

const later = (one: string | null, other: string | null): string | null =>
  one === null || other === null ? null : one > other ? one : other;

/** Joins the stretches of one kind that touch or overlap; kinds are never mixed. Sorted by beginning. */
export function mergePeriods(periods: readonly MembershipPeriod[]): readonly MembershipPeriod[] {
  const merged: MembershipPeriod[] = [];
  for (const period of [...periods].sort((a, b) => a.kind.localeCompare(b.kind) || a.from.localeCompare(b.from))) {
    const last = merged.at(-1);
    if (last?.kind === period.kind && unbroken(last.to, period.from)) {
      merged[merged.length - 1] = { ...last, to: later(last.to, period.to) };
    } else merged.push(period);
  }
  return merged.sort((a, b) => a.from.localeCompare(b.from));
}

function lastUnbroken(periods: readonly MembershipPeriod[]): readonly MembershipPeriod[] {
  let start = 0;
  let reached: string | null | undefined;
  periods.forEach((period, index) => {
    if (reached !== undefined && !unbroken(reached, period.from)) {
      start = index;
      reached = period.to;
    } else reached = reached === undefined ? period.to : later(reached, period.to);
  });
  return periods.slice(start);
}

/** What of the attested periods counts at the host union, as the agreement's rule says. */
export function seniorityAtHost(
  periods: readonly MembershipPeriod[],
  rule: Terms['seniorityRule'],
  earnedAt: { readonly unionId: string; readonly country: string },
): readonly SeniorityPeriod[] {
  if (rule === 'none') return [];
  const merged = mergePeriods(periods);
  const counted = rule === 'last-unbroken-entry' ? lastUnbroken(merged) : merged;
  return counted.map((period) => ({ ...period, ...earnedAt }));
}
