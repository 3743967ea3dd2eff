import type { EventSession } from './event-api.ts';

const overlap = (a: EventSession, b: EventSession): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt);

/**
 * Sessions in groups of which one can attend only one: those that all run at the same time. A session that
 * clashes with some of a group but not with all stands alone; a clash is then told when the form is sent.
 */
export function parallelGroups(sessions: readonly EventSession[]): EventSession[][] {
  const groups: EventSession[][] = [];
  for (const session of [...sessions].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const group = groups.find((one) => one.every((other) => overlap(session, other)));
    if (group) group.push(session);
    else groups.push([session]);
  }
  return groups;
}
