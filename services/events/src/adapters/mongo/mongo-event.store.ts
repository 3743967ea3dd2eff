import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection, type Model, type QueryFilter } from 'mongoose';
import type { EventState } from '../../domain/event.ts';
import { EventStore, type EventFilter, type EventWithSeats, type PageAsked, type SeatCounts } from '../../domain/event.store.ts';
import { OrganisationStore } from '../../domain/organisation.store.ts';
import type { Reach, Sight } from '../../domain/sight.ts';
import { eventModel, type EventRow } from './event.model.ts';
import { seatingModel, type SeatingRow } from './seating.model.ts';

const eventOf = ({ _id, ...facts }: EventRow): EventState => ({ id: _id, ...facts });

type Filter = QueryFilter<EventRow>;

const publicOnly: Filter = { status: mongoose.trusted({ $in: ['published', 'cancelled', 'held', 'closed'] }) };
const reachFilter = (reach: Reach): Filter => (reach === 'network' ? {} : { organiserId: reach.organisationId });
const sightFilter = (sight: Sight): Filter => {
  if (sight === 'public') return publicOnly;
  return sight === 'network' ? {} : { $or: [publicOnly, reachFilter(sight)] };
};

type CountsRow = Pick<SeatingRow, '_id'> & { hall: SeatCounts; sessions: (SeatCounts & { id: string })[] };
const noSeats: SeatCounts = { free: 0, waiting: 0 };

@Injectable()
export class MongoEventStore extends EventStore {
  readonly #rows: Model<EventRow>;
  readonly #seatings: Model<SeatingRow>;
  readonly #organisations: OrganisationStore;

  constructor(@InjectConnection() connection: Connection, organisations: OrganisationStore) {
    super();
    this.#rows = eventModel(connection);
    this.#seatings = seatingModel(connection);
    this.#organisations = organisations;
  }

  override async visible(id: string, sight: Sight): Promise<EventState | null> {
    const row = await this.#rows.findOne({ $and: [{ _id: id }, sightFilter(sight)] }).lean<EventRow>();
    return row && eventOf(row);
  }

  override async within(id: string, reach: Reach): Promise<EventState | null> {
    const row = await this.#rows.findOne({ $and: [{ _id: id }, reachFilter(reach)] }).lean<EventRow>();
    return row && eventOf(row);
  }

  override async insert({ id, ...facts }: EventState): Promise<void> {
    await this.#rows.create([{ _id: id, ...facts }]);
  }

  override async save({ id, ...facts }: EventState): Promise<void> {
    const { matchedCount } = await this.#rows.replaceOne({ _id: id, version: facts.version - 1 }, { _id: id, ...facts } as EventRow);
    if (matchedCount !== 1) throw new Error(`The event ${id} was changed without its lock`);
  }

  override async removeDemo(): Promise<readonly string[]> {
    const rows = await this.#rows.find({ demo: true }, { _id: 1 }).lean<{ _id: string }[]>();
    await this.#rows.deleteMany({ demo: true });
    return rows.map((row) => row._id);
  }

  override async shown(id: string, sight: Sight): Promise<EventWithSeats | null> {
    const event = await this.visible(id, sight);
    return event && ((await this.#withSeats([event]))[0] ?? null);
  }

  override async page(filter: EventFilter, scope: 'public' | { readonly own: Reach }, { page, perPage }: PageAsked): Promise<{ items: readonly EventWithSeats[]; total: number }> {
    const conditions: Filter[] = [scope === 'public' ? publicOnly : reachFilter(scope.own)];
    if (filter.from) conditions.push({ endsAt: mongoose.trusted({ $gte: filter.from }) });
    if (filter.to) conditions.push({ startsAt: mongoose.trusted({ $lte: filter.to }) });
    if (filter.kinds) conditions.push({ kind: mongoose.trusted({ $in: [...filter.kinds] }) });
    if (filter.countries) conditions.push({ 'place.country': mongoose.trusted({ $in: [...filter.countries] }) });
    const asked: Filter = { $and: conditions };
    const total = await this.#rows.countDocuments(asked);
    const rows = await this.#rows
      .find(asked)
      .sort({ startsAt: 1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<EventRow[]>();
    return { items: await this.#withSeats(rows.map(eventOf)), total };
  }

  async #withSeats(events: readonly EventState[]): Promise<EventWithSeats[]> {
    const counts = await this.#seatings
      .find(
        { _id: mongoose.trusted({ $in: events.map(({ id }) => id) }) },
        { 'hall.free': 1, 'hall.waiting': 1, 'sessions.id': 1, 'sessions.free': 1, 'sessions.waiting': 1 },
      )
      .lean<CountsRow[]>();
    const names = await this.#organisations.names(events.map(({ organiserId }) => organiserId));
    const byId = new Map(counts.map((row) => [row._id, row]));
    return events.map((event) => {
      const row = byId.get(event.id);
      return {
        event,
        seats: row?.hall ?? noSeats,
        sessionSeats: new Map(row?.sessions.map((session) => [session.id, session])),
        organiserName: names.get(event.organiserId) ?? null,
      };
    });
  }
}
