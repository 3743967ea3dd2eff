import type { Delivery } from '../../domain/delivery.ts';

interface SmtpFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly command?: unknown;
}

/** Faults of ours, not of the server: they are thrown on, so that they are seen. */
const ours = new Set(['EFILEACCESS', 'EURLACCESS', 'ECONFIG', 'ESTREAM']);

/** RFC 5321 section 4.2.1: 503 speaks of the session's order and 421 of the server, neither of this mail. */
const aboutTheSession = new Set([421, 503]);

/** What a failed attempt means. Of the server's answer only codes are kept, because its words often repeat the address. */
export function deliveryOf(fault: unknown): Delivery {
  const { code, responseCode, response, command } = (typeof fault === 'object' && fault !== null ? fault : {}) as SmtpFault;
  if (typeof code !== 'string' || ours.has(code)) throw fault;
  const step = typeof command === 'string' && /^[A-Z ]{1,12}$/.test(command) ? command : 'CONN';
  const reply = typeof responseCode === 'number' && !aboutTheSession.has(responseCode) ? responseCode : undefined;
  const enhanced = typeof response === 'string' ? /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined;
  const reason = ['smtp', reply ?? code, ...(reply !== undefined && enhanced ? [enhanced] : []), step].join(' ');
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (!aboutTheMail) return { outcome: 'unreachable', reason };
  // Refused before it was offered: the address or the size, and no second attempt changes them.
  if (responseCode === undefined) return { outcome: 'rejected', reason };
  if (reply === undefined) return { outcome: 'unreachable', reason };
  // A "never" to MAIL FROM speaks about us (not signed in, sender unknown) and must not cost every recipient their mail.
  return { outcome: reply >= 500 && step !== 'MAIL FROM' ? 'rejected' : 'deferred', reason };
}
