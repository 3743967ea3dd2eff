import { z } from 'zod';

/** Fields that several bodies share. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35);
export const Country = z.string().regex(/^[A-Z]{2}$/).meta({ description: 'ISO 3166-1 alpha-2.' });

/** One line: it reaches subjects and calendars, so no control characters. */
export const Line = (longest: number) => z.string().trim().min(1).max(longest).regex(/^\P{Cc}*$/u);

/** Several lines. */
export const Prose = (longest: number) => z.string().trim().min(1).max(longest).regex(/^[\P{Cc}\n\r\t]*$/u);

export const Instant = z.iso
  .datetime({ offset: true })
  .meta({ description: 'RFC 3339, with an offset.' });

function isTimeZone(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+/-]{1,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const TimeZone = z.string().refine(isTimeZone, { params: { code: 'events.time-zone-unknown' } }).meta({ description: 'IANA name, e.g. `Europe/Brussels`.' });

const hasPath = (value: string): boolean => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
};

/** A link that people follow: web only, without credentials in it. */
export const WebLink = z.string().max(2000).refine(hasPath, { params: { code: 'platform.field.format' } });

/** A parameter that says yes by being there: `?mine`, `?mine=true`. */
export const Flag = z.enum(['', 'true', '1', 'false', '0']).optional();
export const isSet = (flag: z.output<typeof Flag>): boolean => flag === '' || flag === 'true' || flag === '1';
