/** English as Europe writes it: day before month, and 24 hours. */
const locale = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);

/** A day, as the language writes it. Deadlines of cases are days at the network's seat. */
export const dayIn = (lang: string, instant: string): string =>
  new Intl.DateTimeFormat(locale(lang), { dateStyle: 'full', timeZone: 'Europe/Brussels' }).format(new Date(instant));

const clock = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const;

/** An instant in a zone, as the language writes it, with the zone's name: `Monday 5 October 2026 at 09:00 (Europe/Athens)`. */
export const instantIn = (lang: string, instant: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat(locale(lang), { ...clock, timeZone }).format(new Date(instant))} (${timeZone})`;

/** From one instant to another in a zone; what they share (day, month) is written once. */
export const spanIn = (lang: string, from: string, until: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat(locale(lang), { ...clock, timeZone }).formatRange(new Date(from), new Date(until))} (${timeZone})`;
