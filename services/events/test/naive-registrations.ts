import type { Database } from '@umn/platform/mongo';
import { randomUUID } from 'node:crypto';

type Collection = ReturnType<NonNullable<Database['connection']['db']>['collection']>;

/** How not to do it: count, then insert. Kept as the control of the race, to show that the race is one. */
export class NaiveRegistrations {
  readonly #rows: Pick<Collection, 'countDocuments' | 'insertOne'>;

  constructor(rows: unknown) {
    this.#rows = rows as Pick<Collection, 'countDocuments' | 'insertOne'>;
  }

  async register(eventId: string, personId: string, capacity: number): Promise<'confirmed' | 'waiting'> {
    const taken = await this.#rows.countDocuments({ eventId, status: 'confirmed' });
    const status = taken < capacity ? 'confirmed' : 'waiting';
    await this.#rows.insertOne({ _id: randomUUID() as never, eventId, personId, status });
    return status;
  }
}
