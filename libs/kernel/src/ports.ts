/** The domain's time. Tokens, sessions, leases and retries do not use it: they stay on wall time. */
export abstract class Clock {
  abstract now(): Date;
}

/** Random identity, kept out of the domain so that its operations stay pure. */
export abstract class Ids {
  abstract next(): string;
}

/** An integration event about to be published; `libs/contracts` is the only maker of them. */
export interface OutgoingEvent {
  readonly type: string;
  readonly topic: string;
  readonly key: string;
  readonly data: unknown;
}

/**
 * Everything inside `run` happens in one transaction or not at all: stores, the outbox and the inbox
 * join it by themselves. Nested calls join the outer transaction. A refusal thrown inside rolls back.
 * The work may run more than once (write conflicts are retried), so it must have no effect outside.
 */
export abstract class UnitOfWork {
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}

/** The only way to publish: a row beside the state change, in the same transaction. */
export abstract class Outbox {
  abstract append(...events: readonly OutgoingEvent[]): Promise<void>;
}
