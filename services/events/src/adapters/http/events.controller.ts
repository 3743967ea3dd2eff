import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Ids, refuse } from '@umn/kernel';
import type { Caller } from '@umn/platform/auth';
import { Access, CallerLanguage, CurrentCaller, EdgePipe, Endpoint, Idempotent, IfMatch, LangQuery, listParam, pageOf, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { ChangeEvent } from '../../application/change-event.ts';
import { DraftEvent } from '../../application/draft-event.ts';
import { eventKinds } from '../../domain/event.ts';
import { EventStore } from '../../domain/event.store.ts';
import { demandReach, isWithin, sightOf } from './caller-reach.ts';
import { EventBody, eventBodyOf, eventFactsOf, EventPatch, NewEventBody } from './event-body.ts';
import { EventView, eventView } from './event-view.ts';
import { Country, Flag, Instant, isSet } from './fields.ts';
import { mergePatch } from './merge-patch.ts';

const Day = z.iso.date().meta({ description: 'A whole day, in UTC.' });
const InstantOrDay = z.union([Instant, Day]);

const EventsQuery = z.strictObject({
  ...PageQuery,
  from: InstantOrDay.optional().meta({ description: 'Events that end at or after this instant or day.' }),
  to: InstantOrDay.optional().meta({ description: 'Events that start at or before this instant or day.' }),
  kind: listParam(z.enum(eventKinds)),
  country: listParam(Country),
  mine: Flag.meta({ description: 'The events of your own organisation, drafts included (operators).' }),
});

const OneQuery = z.strictObject({ ...LangQuery });
const Nothing = z.strictObject({});
const EventPage = pageOf(EventView);
const edge = new EdgePipe();

/** A day means its first moment as a beginning, its last as an end. */
const instantOf = (value: string | undefined, ofDay: 'T00:00:00.000Z' | 'T23:59:59.999Z'): Date | undefined =>
  value === undefined ? undefined : new Date(value.length === 10 ? `${value}${ofDay}` : value);

@Controller('api/v1/events')
export class EventsController {
  readonly #events: EventStore;
  readonly #draft: DraftEvent;
  readonly #change: ChangeEvent;
  readonly #ids: Ids;

  constructor(events: EventStore, draft: DraftEvent, change: ChangeEvent, ids: Ids) {
    this.#events = events;
    this.#draft = draft;
    this.#change = change;
    this.#ids = ids;
  }

  @Get()
  @Access('public')
  @Endpoint({ summary: 'The events that are published or were cancelled, the earliest first', response: EventPage })
  async list(@Query({ schema: EventsQuery }) query: z.output<typeof EventsQuery>, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string) {
    const { page, perPage, kind, country } = query;
    const filter = { from: instantOf(query.from, 'T00:00:00.000Z'), to: instantOf(query.to, 'T23:59:59.999Z'), kinds: kind, countries: country };
    const found = await this.#events.page(filter, isSet(query.mine) ? { own: demandReach(caller) } : 'public', { page, perPage });
    return { items: found.items.map((row) => eventView(row, { lang, manages: isWithin(row.event.organiserId, caller) })), total: found.total, page, perPage };
  }

  @Get(':id')
  @Access('public')
  @Endpoint({
    summary: 'One event with its programme and what is left of its seats',
    description: 'Texts are in your language where they exist in it, else in English, else in the language the event was written in; `lang` says which. A draft is there for its organiser only.',
    response: EventView,
    refusals: ['events.not-found'],
  })
  one(@Param('id', { schema: z.uuid() }) id: string, @Query({ schema: OneQuery }) _query: unknown, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string): Promise<EventView> {
    return this.#shown(id, caller, lang);
  }

  @Post()
  @Access({ roles: ['operator', 'admin'] })
  @Idempotent()
  @Endpoint({
    summary: 'Draft an event of your organisation',
    status: 201,
    response: EventView,
    refusals: ['events.organiser-suspended', 'events.organiser-missing', 'events.organiser-unknown', 'events.ends-before-it-starts', 'events.session-outside-event'],
  })
  async draft(@Body({ schema: NewEventBody }) { organiserId, ...body }: z.output<typeof NewEventBody>, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string): Promise<EventView> {
    const id = await this.#draft.run({ facts: eventFactsOf(body, () => this.#ids.next()), organiserId, reach: demandReach(caller) });
    return this.#shown(id, caller, lang);
  }

  @Patch(':id')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({
    summary: 'Change an event (JSON merge patch)',
    description:
      '`title` and `description` are those of the language `lang` the event was written in; other languages are under `translations`. `sessions` is replaced as a whole: send the ids of those that stay. More seats are offered to the waiting list; fewer take nobody’s seat.',
    response: EventView,
    refusals: ['events.event-wrong-state', 'events.ends-before-it-starts', 'events.session-outside-event', 'events.session-twice', 'events.session-in-use', 'events.session-move-overlaps', 'events.starts-in-the-past'],
  })
  async edit(
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: EventPatch }) patch: z.output<typeof EventPatch>,
    @IfMatch() version: number,
    @CurrentCaller() caller: Caller,
    @CallerLanguage() lang: string,
  ): Promise<EventView> {
    await this.#change.edit({ eventId: id, reach: demandReach(caller) }, version, (event) => {
      const body = edge.transform(mergePatch(eventBodyOf(event), patch), { type: 'body', schema: EventBody }) as EventBody;
      return eventFactsOf(body, () => this.#ids.next());
    });
    return this.#shown(id, caller, lang);
  }

  @Post(':id/publish')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({
    summary: 'Publish a draft: from now on people can register',
    response: EventView,
    refusals: ['events.event-wrong-state', 'events.organiser-suspended', 'events.starts-in-the-past'],
  })
  async publish(@Param('id', { schema: z.uuid() }) id: string, @Body({ schema: Nothing }) _body: unknown, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string): Promise<EventView> {
    await this.#change.publish({ eventId: id, reach: demandReach(caller) });
    return this.#shown(id, caller, lang);
  }

  @Post(':id/cancel')
  @Access({ roles: ['operator', 'admin'] })
  @Endpoint({ summary: 'Cancel a published event; everybody registered is told', response: EventView, refusals: ['events.event-wrong-state'] })
  async cancel(@Param('id', { schema: z.uuid() }) id: string, @Body({ schema: Nothing }) _body: unknown, @CurrentCaller() caller: Caller, @CallerLanguage() lang: string): Promise<EventView> {
    await this.#change.cancel({ eventId: id, reach: demandReach(caller) });
    return this.#shown(id, caller, lang);
  }

  async #shown(id: string, caller: Caller, lang: string): Promise<EventView> {
    const row = await this.#events.shown(id, sightOf(caller));
    if (!row) throw refuse('not-found', 'events.not-found');
    return eventView(row, { lang, manages: isWithin(row.event.organiserId, caller) });
  }
}
