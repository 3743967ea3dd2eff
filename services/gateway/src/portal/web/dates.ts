/** Intl formats by language, zone and style: dear to make, so kept. */
const kept = new Map<string, Intl.DateTimeFormat>();

function formatOf(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const slot = lang + JSON.stringify(options);
  let format = kept.get(slot);
  if (!format) {
    // The network is European: days stand before months in English too.
    format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { ...options, calendar: 'gregory' });
    kept.set(slot, format);
  }
  return format;
}

/** "21 November 2026", in the zone where it matters. */
export const longDate = (lang: string, instant: string | Date, timeZone = 'UTC'): string =>
  formatOf(lang, { dateStyle: 'long', timeZone }).format(new Date(instant));

/** "Saturday 21 November 2026 at 14:00". */
export const dateAndTime = (lang: string, instant: string | Date, timeZone = 'UTC'): string =>
  formatOf(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));

/** "14:00". */
export const timeOnly = (lang: string, instant: string | Date, timeZone = 'UTC'): string =>
  formatOf(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(instant));

/** "Tuesday 11 May, 14:00–16:00"; both days where it goes over several. */
export const timeRange = (lang: string, from: string, to: string, timeZone = 'UTC'): string =>
  formatOf(lang, { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).formatRange(new Date(from), new Date(to));

/** "21–23 November 2026". */
export const dateRange = (lang: string, from: string, to: string, timeZone = 'UTC'): string =>
  formatOf(lang, { dateStyle: 'long', timeZone }).formatRange(new Date(from), new Date(to));

/** A zone's name as people say it: "Central European Standard Time". */
export const zoneName = (lang: string, timeZone: string, at: string): string =>
  formatOf(lang, { timeZone, timeZoneName: 'long' }).formatToParts(new Date(at)).find((part) => part.type === 'timeZoneName')?.value ?? timeZone;

/** A weekday's name; 1 is Monday, 7 is Sunday. */
export const weekdayName = (lang: string, isoWeekday: number): string =>
  formatOf(lang, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, isoWeekday)));
