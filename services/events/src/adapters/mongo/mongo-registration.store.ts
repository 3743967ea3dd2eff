import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection, type Model } from 'mongoose';
import type { PageAsked } from '../../domain/event.store.ts';
import type { Registration } from '../../domain/registration.ts';
import { RegistrationStore } from '../../domain/registration.store.ts';
import type { RegistrationSight } from '../../domain/sight.ts';
import { registrationModel, type RegistrationRow } from './registration.model.ts';

const registrationOf = ({ _id, standing: _, ...facts }: RegistrationRow): Registration => ({ id: _id, ...facts });
const rowOf = ({ id, ...facts }: Registration): RegistrationRow => ({ _id: id, ...facts, standing: facts.status !== 'cancelled' });
const seenBy = (sight: RegistrationSight) => (sight === 'managers' ? {} : { 'registrant.personId': sight.personId });

@Injectable()
export class MongoRegistrationStore extends RegistrationStore {
  readonly #rows: Model<RegistrationRow>;

  constructor(@InjectConnection() connection: Connection) {
    super();
    this.#rows = registrationModel(connection);
  }

  override async latestOf(eventId: string, personId: string): Promise<Registration | null> {
    const row = await this.#rows.findOne({ eventId, 'registrant.personId': personId }).sort({ calendarBase: -1 }).lean<RegistrationRow>();
    return row && registrationOf(row);
  }

  override async ofPerson(eventId: string, id: string, personId: string): Promise<Registration | null> {
    return this.seen(eventId, id, { personId });
  }

  override async insert(registration: Registration): Promise<void> {
    await this.#rows.create([rowOf(registration)]);
  }

  override async save(registration: Registration): Promise<void> {
    const { matchedCount } = await this.#rows.replaceOne({ _id: registration.id, version: registration.version - 1 }, rowOf(registration));
    if (matchedCount !== 1) throw new Error(`The registration ${registration.id} was changed without its event's lock`);
  }

  override async moved(eventId: string, ids: readonly string[]): Promise<readonly Registration[]> {
    const rows = await this.#rows.find({ eventId, _id: mongoose.trusted({ $in: [...ids] }) }).lean<RegistrationRow[]>();
    return rows.map(registrationOf);
  }

  override async sessionsInUse(eventId: string): Promise<ReadonlySet<string>> {
    const rows = await this.#rows.find({ eventId, standing: true }, { sessions: 1 }).lean<Pick<RegistrationRow, 'sessions'>[]>();
    return new Set(rows.flatMap((row) => row.sessions.filter(({ status }) => status !== 'cancelled').map(({ id }) => id)));
  }

  override async heldTogether(eventId: string, pairs: readonly (readonly [string, string])[]): Promise<readonly (readonly [string, string])[]> {
    if (pairs.length === 0) return [];
    const rows = await this.#rows.find({ eventId, standing: true }, { sessions: 1 }).lean<Pick<RegistrationRow, 'sessions'>[]>();
    const held = rows.map((row) => new Set(row.sessions.filter(({ status }) => status !== 'cancelled').map(({ id }) => id)));
    return pairs.filter(([one, other]) => held.some((sessions) => sessions.has(one) && sessions.has(other)));
  }

  override async removeOf(eventIds: readonly string[]): Promise<void> {
    await this.#rows.deleteMany({ eventId: mongoose.trusted({ $in: [...eventIds] }) });
  }

  override async seen(eventId: string, id: string, sight: RegistrationSight): Promise<Registration | null> {
    const row = await this.#rows.findOne({ _id: id, eventId, ...seenBy(sight) }).lean<RegistrationRow>();
    return row && registrationOf(row);
  }

  override async page(eventId: string, sight: RegistrationSight, { page, perPage }: PageAsked): Promise<{ items: readonly Registration[]; total: number }> {
    const filter = { eventId, ...seenBy(sight) };
    const total = await this.#rows.countDocuments(filter);
    const rows = await this.#rows
      .find(filter)
      .sort({ registeredAt: 1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<RegistrationRow[]>();
    return { items: rows.map(registrationOf), total };
  }

  override async find(id: string): Promise<Registration | null> {
    const row = await this.#rows.findById(id).lean<RegistrationRow>();
    return row && registrationOf(row);
  }

  override async standing(eventId: string): Promise<readonly Registration[]> {
    const rows = await this.#rows.find({ eventId, standing: true }).sort({ registeredAt: 1, _id: 1 }).lean<RegistrationRow[]>();
    return rows.map(registrationOf);
  }
}
