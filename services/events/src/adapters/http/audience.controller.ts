import { Controller, Get, Param } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { countryName } from '@umn/messages';
import { Access } from '@umn/platform/http';
import { z } from 'zod';
import type { EventState, Venue } from '../../domain/event.ts';
import { EventStore } from '../../domain/event.store.ts';
import { shownIn } from '../../domain/localized.ts';
import { OrganisationStore } from '../../domain/organisation.store.ts';
import type { Registration } from '../../domain/registration.ts';
import { RegistrationStore } from '../../domain/registration.store.ts';
import { SeatingStore } from '../../domain/seating.store.ts';
import { offerEnd, positionIn, roomOf } from '../../domain/seating.ts';

/** One UID for an event wherever it appears: mail, feed, download. */
const uidOf = (event: EventState): string => `event-${event.id}@unionmigrantnet`;

/** Grows with the event's material changes and with the person's own, also when they registered a second time. */
const sequenceFor = (event: EventState, registration: Registration): number => event.sequence + registration.calendarBase + registration.version - 1;

const venueLine = (place: Venue | null, lang: string): string | undefined =>
  place ? [place.name, place.street, place.town, countryName(place.country, lang)].filter(Boolean).join(', ') : undefined;

const Id = z.uuid();

/** What the notifications service must know to write to people. People's addresses leave this service here only. */
@Controller('internal')
@Access({ services: ['notifications'] })
export class AudienceController {
  readonly #events: EventStore;
  readonly #seatings: SeatingStore;
  readonly #registrations: RegistrationStore;
  readonly #organisations: OrganisationStore;

  constructor(events: EventStore, seatings: SeatingStore, registrations: RegistrationStore, organisations: OrganisationStore) {
    this.#events = events;
    this.#seatings = seatings;
    this.#registrations = registrations;
    this.#organisations = organisations;
  }

  @Get('registrations/:id/audience')
  async ofRegistration(@Param('id', { schema: Id }) id: string) {
    const registration = await this.#registrations.find(id);
    const event = registration && (await this.#events.visible(registration.eventId, 'network'));
    const seating = registration && (await this.#seatings.read(registration.eventId));
    if (!registration || !event || !seating) throw refuse('not-found', 'events.registration-not-found');
    const { lang, email, name } = registration.registrant;
    const seatIn = (roomId: string) => ({
      position: positionIn(roomOf(seating, roomId), id),
      expiresAt: offerEnd(roomOf(seating, roomId), id)?.toISOString(),
    });
    const titleOf = (sessionId: string): string => {
      const session = event.sessions.find((candidate) => candidate.id === sessionId);
      return session ? shownIn(session.titles, lang, event.lang).text : '';
    };
    return {
      registration: {
        id,
        status: registration.status,
        version: registration.version,
        ...seatIn(event.id),
        sequence: sequenceFor(event, registration),
        eventVersion: event.version,
        sessions: registration.sessions.map((seat) => ({ id: seat.id, title: titleOf(seat.id), status: seat.status, ...seatIn(seat.id) })),
      },
      event: {
        ...(await this.#eventFor(event, lang)),
        sessions: registration.sessions.filter(({ status }) => status !== 'cancelled').map((seat) => titleOf(seat.id)),
        ...(registration.status === 'confirmed' && event.onlineLink !== null ? { onlineLink: event.onlineLink } : {}),
      },
      recipient: { address: email, name, lang },
    };
  }

  @Get('events/:id/audience')
  async ofEvent(@Param('id', { schema: Id }) id: string) {
    const event = await this.#events.visible(id, 'network');
    if (!event) throw refuse('not-found', 'events.not-found');
    const registrations = await this.#registrations.standing(id);
    return {
      event: { ...(await this.#eventFor(event, event.lang)), titles: event.titles, sessions: event.sessions.map((session) => shownIn(session.titles, event.lang, event.lang).text) },
      recipients: registrations.map((registration) => ({
        registrationId: registration.id,
        address: registration.registrant.email,
        name: registration.registrant.name,
        lang: registration.registrant.lang,
        status: registration.status,
        title: shownIn(event.titles, registration.registrant.lang, event.lang).text,
        sequence: sequenceFor(event, registration),
      })),
    };
  }

  async #eventFor(event: EventState, lang: string) {
    const organiser = await this.#organisations.find(event.organiserId);
    return {
      id: event.id,
      title: shownIn(event.titles, lang, event.lang).text,
      status: event.status,
      version: event.version,
      startsAt: event.startsAt.toISOString(),
      endsAt: event.endsAt.toISOString(),
      timeZone: event.timeZone,
      place: venueLine(event.place, lang),
      organiser: organiser?.name ?? '',
      uid: uidOf(event),
      sequence: event.sequence,
    };
  }
}
