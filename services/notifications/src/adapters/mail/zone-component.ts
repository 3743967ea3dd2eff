import { DateTime, IANAZone } from 'luxon';

const day = 86_400_000;

/** The first instant after `low` at which the zone has another offset than at `low`, known to lie before or at `high`. */
function changeBetween(zone: IANAZone, low: number, high: number): number {
  const before = zone.offset(low);
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (middle <= low || middle >= high) break;
    if (zone.offset(middle) === before) low = middle;
    else high = middle;
  }
  return Math.ceil(high / 1000) * 1000;
}

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
};

/** Local time on the clock that was valid *before* the change: that is how RFC 5545 dates an onset. */
const onset = (instant: number, offsetBefore: number): string => DateTime.fromMillis(instant + offsetBefore * 60_000, { zone: 'utc' }).toFormat("yyyyMMdd'T'HHmmss");

function observance(kind: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number): string[] {
  return [`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offsetText(from)}`, `TZOFFSETTO:${offsetText(to)}`, `END:${kind}`];
}

/**
 * The VTIMEZONE of RFC 5545 for a zone, exact from a year before `from` until a year after `until`. Every change of the
 * clock is listed by itself: a rule that repeats would promise what legislators may still change.
 */
export function zoneComponent(timeZone: string, from: Date, until: Date): string {
  const zone = IANAZone.create(timeZone);
  const start = from.getTime() - 366 * day;
  const end = until.getTime() + 366 * day;
  const kindAt = (instant: number): 'STANDARD' | 'DAYLIGHT' => (DateTime.fromMillis(instant, { zone }).isInDST ? 'DAYLIGHT' : 'STANDARD');
  const first = zone.offset(start);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observance(kindAt(start), onset(start, first), first, first)];
  for (let instant = start; instant < end; instant += day) {
    const [before, after] = [zone.offset(instant), zone.offset(instant + day)];
    if (before === after) continue;
    const change = changeBetween(zone, instant, instant + day);
    lines.push(...observance(kindAt(change), onset(change, before), before, zone.offset(change)));
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}
