import { Refused } from '@umn/kernel';
import type { ServiceClient } from '@umn/platform/http';
import { Audiences, type EventAudience, type RegistrationAudience, type TransferAudience } from '../../domain/audiences.ts';
import { EventAudienceAnswer, factsOf, RegistrationAudienceAnswer, TransferAudienceAnswer, workshopsOf } from './answers.ts';

/** Asks membership and events with this service's own token. */
export class OwnerAudiences extends Audiences {
  readonly #client: ServiceClient;

  constructor(client: ServiceClient) {
    super();
    this.#client = client;
  }

  override async ofTransfer(transferId: string, eventType: string): Promise<TransferAudience | undefined> {
    const path = `/internal/transfers/${encodeURIComponent(transferId)}/audience?type=${encodeURIComponent(eventType)}`;
    return orNothing(this.#client.get('membership', path, { schema: TransferAudienceAnswer }));
  }

  override async ofRegistration(registrationId: string): Promise<RegistrationAudience | undefined> {
    const path = `/internal/registrations/${encodeURIComponent(registrationId)}/audience`;
    const answer = await orNothing(this.#client.get('events', path, { schema: RegistrationAudienceAnswer }));
    if (!answer) return undefined;
    const { registration, event, recipient } = answer;
    const { address, name, lang } = recipient;
    return {
      status: registration.status,
      position: registration.position ?? null,
      heldUntil: registration.expiresAt ?? null,
      event: factsOf(event, registration.sequence, workshopsOf(registration.sessions)),
      recipient: address ? { address, name, lang } : null,
    };
  }

  override async ofEvent(eventId: string): Promise<EventAudience | undefined> {
    const path = `/internal/events/${encodeURIComponent(eventId)}/audience`;
    const answer = await orNothing(this.#client.get('events', path, { schema: EventAudienceAnswer }));
    if (!answer) return undefined;
    const recipients = answer.recipients.flatMap(({ address, name, lang, status, title, sequence }) =>
      address ? [{ address, name, lang, confirmed: status === 'confirmed', event: factsOf({ ...answer.event, title }, sequence, []) }] : [],
    );
    return { recipients };
  }
}

/** The owner no longer has it: withdrawn and erased, most likely. Nobody is to be told then. */
async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (fault) {
    if (fault instanceof Refused && fault.refusal.kind === 'not-found') return undefined;
    throw fault;
  }
}
