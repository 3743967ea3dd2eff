/** Those who send notices. What they are handed is a hint, which may be lost or come twice. */
export abstract class Workers {
  /** How many hints lie there unread. Refused `unavailable` where the queue is away. */
  abstract unread(): Promise<number>;
  abstract hand(noticeId: string): Promise<void>;
}
