import { z } from 'zod';
import { integrationEvent, type IntegrationEventContract } from './integration-event.ts';
import { Id, Version } from './vocabulary.ts';

const eventTopic = 'events.event.v1';

export const EventChange = z.strictObject({ eventId: Id, organiserId: Id, version: Version, status: z.enum(['draft', 'published', 'cancelled', 'held', 'closed']) });
export type EventChange = z.output<typeof EventChange>;

const eventEvent = <const Type extends string>(type: Type, meaning: string, status: EventChange['status']): IntegrationEventContract<Type, EventChange> =>
  integrationEvent({
    type,
    topic: eventTopic,
    meaning,
    schema: EventChange,
    key: (data) => data.eventId,
    example: { eventId: '77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21', organiserId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11', version: 2, status },
  });

export const EventDrafted = eventEvent('events.event.drafted', 'An event was entered; only its organiser sees it.', 'draft');
export const EventEdited = eventEvent('events.event.edited', 'The facts of an event changed, but neither its time nor its place.', 'published');
export const EventPublished = eventEvent('events.event.published', 'An event can be found and registered for.', 'published');
export const EventMoved = eventEvent('events.event.moved', 'A published event changed in time or place.', 'published');
export const EventCancelled = eventEvent('events.event.cancelled', 'A published event will not take place.', 'cancelled');

const registrationTopic = 'events.registration.v1';

/** Who registered is never said here. Keyed by the event, so that a place and the seat offer it causes stay in order. */
export const RegistrationChange = z.strictObject({
  registrationId: Id,
  eventId: Id,
  version: Version,
  status: z.enum(['confirmed', 'waiting', 'offered', 'pending', 'cancelled']),
});
export type RegistrationChange = z.output<typeof RegistrationChange>;

const registrationEvent = <const Type extends string>(type: Type, meaning: string, status: RegistrationChange['status']): IntegrationEventContract<Type, RegistrationChange> =>
  integrationEvent({
    type,
    topic: registrationTopic,
    meaning,
    schema: RegistrationChange,
    key: (data) => data.eventId,
    example: { registrationId: '5d3d3f3e-1a2b-4c3d-8e4f-5a6b7c8d9e0f', eventId: '77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21', version: 1, status },
  });

export const RegistrationConfirmed = registrationEvent('events.registration.confirmed', 'A person has a seat.', 'confirmed');
export const RegistrationWaiting = registrationEvent('events.registration.waiting', 'The event was full; a person waits in line.', 'waiting');
export const SeatOffered = registrationEvent('events.registration.seat-offered', 'A freed seat is held for the first in line.', 'offered');
export const SeatOfferExpired = registrationEvent('events.registration.seat-offer-expired', 'A seat offer ended without an answer.', 'cancelled');
export const RegistrationCancelled = registrationEvent('events.registration.cancelled', 'A person gave the seat, the wait or the offer up.', 'cancelled');
export const SessionsChanged = registrationEvent('events.registration.sessions-changed', 'The sessions a person holds or waits for changed.', 'confirmed');
