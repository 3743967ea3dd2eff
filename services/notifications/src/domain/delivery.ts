/**
 * What became of one attempt to hand a mail to the mail server. `reason` holds codes only: a server's own
 * words often repeat the address.
 */
export type Delivery =
  | { readonly outcome: 'delivered' }
  /** The server said "not now" to this mail (4xx). */
  | { readonly outcome: 'deferred'; readonly reason: string }
  /** The server said "never" to this mail (5xx). */
  | { readonly outcome: 'rejected'; readonly reason: string }
  /** The server was not there, or stopped answering: nothing is known about this mail. */
  | { readonly outcome: 'unreachable'; readonly reason: string };
