import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import type { Caller } from '@umn/platform/auth';
import { Access, CallerLanguage, CurrentCaller, Endpoint, Idempotent, LangQuery, pageOf, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { MoveRegistration } from '../../application/move-registration.ts';
import { RegisterForEvent, type SeatedRegistration } from '../../application/register-for-event.ts';
import { EventStore } from '../../domain/event.store.ts';
import { OrganisationStore } from '../../domain/organisation.store.ts';
import { RegistrationStore } from '../../domain/registration.store.ts';
import { SeatingStore } from '../../domain/seating.store.ts';
import { demandPerson, isWithin, sightOf } from './caller-reach.ts';
import { Flag, isSet } from './fields.ts';
import { RegistrationView, registrationView } from './registration-view.ts';

const RegistrationBody = z.strictObject({ sessions: z.array(z.uuid()).max(60).default([]) });
const RegistrationsQuery = z.strictObject({ ...PageQuery, mine: Flag.meta({ description: 'Your own registration only. Who does not manage the event sees no others anyway.' }) });
const OneQuery = z.strictObject({ ...LangQuery });
const Nothing = z.strictObject({});
const Id = z.uuid();
const RegistrationPage = pageOf(RegistrationView);

@Controller('api/v1/events/:eventId/registrations')
export class RegistrationsController {
  readonly #register: RegisterForEvent;
  readonly #move: MoveRegistration;
  readonly #events: EventStore;
  readonly #seatings: SeatingStore;
  readonly #registrations: RegistrationStore;
  readonly #organisations: OrganisationStore;

  constructor(register: RegisterForEvent, move: MoveRegistration, events: EventStore, seatings: SeatingStore, registrations: RegistrationStore, organisations: OrganisationStore) {
    this.#register = register;
    this.#move = move;
    this.#events = events;
    this.#seatings = seatings;
    this.#registrations = registrations;
    this.#organisations = organisations;
  }

  @Post()
  @Access({ roles: ['operator'] })
  @Idempotent()
  @Endpoint({
    summary: 'Register for an event and its sessions',
    description:
      'Full: you wait, with a position. A session that is full waits by itself while your seat at the event is confirmed. Registered already: 409, with the first registration’s id in `params.registrationId`.',
    status: 201,
    response: RegistrationView,
    refusals: ['events.not-open', 'events.already-started', 'events.already-registered', 'events.session-unknown', 'events.sessions-overlap'],
  })
  async register(
    @Param('eventId', { schema: Id }) eventId: string,
    @Body({ schema: RegistrationBody }) { sessions }: z.output<typeof RegistrationBody>,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<RegistrationView> {
    const person = demandPerson(caller);
    const registrant = { personId: person.id, organisationId: person.organisation, name: person.name, email: person.email, lang: person.locale ?? lang };
    return this.#shown(await this.#register.run({ eventId, sessionIds: sessions, registrant, sight: sightOf(caller) }), lang);
  }

  @Get()
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({ summary: 'Registrations: your own, or all of an event that your organisation manages', response: RegistrationPage, refusals: ['events.not-found'] })
  async list(
    @Param('eventId', { schema: Id }) eventId: string,
    @Query({ schema: RegistrationsQuery }) { page, perPage, mine }: z.output<typeof RegistrationsQuery>,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ) {
    const { event, seating } = await this.#ofEvent(eventId, caller);
    const all = !isSet(mine) && isWithin(event.organiserId, caller);
    const found = await this.#registrations.page(eventId, all ? 'managers' : { personId: demandPerson(caller).id }, { page, perPage });
    const names = all ? await this.#organisations.names(found.items.flatMap(({ registrant }) => registrant.organisationId ?? [])) : undefined;
    const items = found.items.map((registration) => registrationView(registration, { event, seating, lang, ...(names ? { names } : {}) }));
    return { items, total: found.total, page, perPage };
  }

  @Get(':id')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({ summary: 'One registration: yours, or of an event that your organisation manages', response: RegistrationView, refusals: ['events.registration-not-found'] })
  async one(
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: OneQuery }) _query: unknown,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<RegistrationView> {
    const { event, seating } = await this.#ofEvent(eventId, caller);
    const manages = isWithin(event.organiserId, caller);
    const registration = await this.#registrations.seen(eventId, id, manages ? 'managers' : { personId: demandPerson(caller).id });
    if (!registration) throw refuse('not-found', 'events.registration-not-found');
    const names = manages ? await this.#organisations.names(registration.registrant.organisationId ? [registration.registrant.organisationId] : []) : undefined;
    return registrationView(registration, { event, seating, lang, ...(names ? { names } : {}) });
  }

  @Delete(':id')
  @Access({ roles: ['operator'] })
  @Endpoint({ summary: 'Give your registration up; your seat is offered to the first who waits', response: RegistrationView, refusals: ['events.registration-wrong-state'] })
  cancel(@Param('eventId', { schema: Id }) eventId: string, @Param('id', { schema: Id }) id: string, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string): Promise<RegistrationView> {
    return this.#moved('cancel', eventId, id, caller, lang);
  }

  @Post(':id/accept')
  @Access({ roles: ['operator'] })
  @Endpoint({
    summary: 'Accept the seat that is offered to you',
    response: RegistrationView,
    refusals: ['events.registration-wrong-state', 'events.seat-offer-ended', 'events.not-open'],
  })
  accept(
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Nothing }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<RegistrationView> {
    return this.#moved('accept', eventId, id, caller, lang);
  }

  @Post(':id/decline')
  @Access({ roles: ['operator'] })
  @Endpoint({ summary: 'Decline the seat that is offered to you; the next in line gets it', response: RegistrationView, refusals: ['events.registration-wrong-state', 'events.seat-offer-ended'] })
  decline(
    @Param('eventId', { schema: Id }) eventId: string,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: Nothing }) _body: unknown,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<RegistrationView> {
    return this.#moved('decline', eventId, id, caller, lang);
  }

  async #moved(move: 'accept' | 'decline' | 'cancel', eventId: string, registrationId: string, caller: Caller, lang: string): Promise<RegistrationView> {
    return this.#shown(await this.#move.run(move, { eventId, registrationId, personId: demandPerson(caller).id }), lang);
  }

  /** The registrant sees their own registration whatever became of the event. */
  async #shown({ registration, seating }: SeatedRegistration, lang: string): Promise<RegistrationView> {
    const event = await this.#events.visible(registration.eventId, 'network');
    if (!event) throw refuse('not-found', 'events.not-found');
    return registrationView(registration, { event, seating, lang });
  }

  async #ofEvent(eventId: string, caller: Caller) {
    const event = await this.#events.visible(eventId, sightOf(caller));
    const seating = event && (await this.#seatings.read(eventId));
    if (!event || !seating) throw refuse('not-found', 'events.not-found');
    return { event, seating };
  }
}
