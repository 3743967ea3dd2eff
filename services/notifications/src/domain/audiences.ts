import type { EventFacts } from './letter.ts';

export type TransferRole = 'member' | 'home' | 'host';

export interface TransferAudience {
  readonly caseRef: string;
  readonly homeUnion: string;
  readonly hostUnion: string;
  /** When the next answer is due, whoever's it is. */
  readonly answerBy: string | null;
  /** A member only where they left an address. */
  readonly recipients: readonly { readonly address: string; readonly lang: string; readonly role: TransferRole }[];
}

export interface RegistrationAudience {
  readonly status: string;
  readonly position: number | null;
  readonly heldUntil: string | null;
  readonly event: EventFacts;
  /** Null for a person without an address. */
  readonly recipient: { readonly address: string; readonly name: string; readonly lang: string } | null;
}

export interface EventAudience {
  /** Everybody who holds a seat or waits and has an address, and the event in their language. */
  readonly recipients: readonly { readonly address: string; readonly name: string; readonly lang: string; readonly confirmed: boolean; readonly event: EventFacts }[];
}

/**
 * Integration events say what happened to which thing, and never to whom: the owner of the thing is asked who
 * is to be told. Undefined where the owner has it no longer, so that nobody is to be told. Refused
 * `unavailable` where the owner is away.
 */
export abstract class Audiences {
  abstract ofTransfer(transferId: string, eventType: string): Promise<TransferAudience | undefined>;
  abstract ofRegistration(registrationId: string): Promise<RegistrationAudience | undefined>;
  abstract ofEvent(eventId: string): Promise<EventAudience | undefined>;
}
