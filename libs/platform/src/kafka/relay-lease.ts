import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicate } from '../mongo/is-duplicate.ts';

interface LeaseRow {
  _id: string;
  owner: string;
  until: Date;
}

const leaseSchema = new Schema<LeaseRow>({ _id: String, owner: String, until: Date }, { collection: 'leases', versionKey: false });

export const leaseModel = (connection: Connection): Model<LeaseRow> => connection.model<LeaseRow>('Lease', leaseSchema);

/** One relay at a time, so that rows leave in order even when a service runs more than once. */
export class RelayLease {
  readonly #rows: Model<LeaseRow>;
  readonly #owner: string;
  readonly #milliseconds: number;
  #renewAt = 0;

  constructor(rows: Model<LeaseRow>, owner: string, milliseconds = 5000) {
    this.#rows = rows;
    this.#owner = owner;
    this.#milliseconds = milliseconds;
  }

  /** True while the lease is ours; renewed at half of its time. */
  async hold(): Promise<boolean> {
    const now = Date.now();
    if (now < this.#renewAt) return true;
    try {
      const row = await this.#rows.findOneAndUpdate(
        { _id: 'outbox-relay', $or: [{ owner: this.#owner }, { until: mongoose.trusted({ $lt: new Date(now) }) }] },
        { $set: { owner: this.#owner, until: new Date(now + this.#milliseconds) } },
        { upsert: true, returnDocument: 'after' },
      );
      if (row?.owner !== this.#owner) return false;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    this.#renewAt = now + this.#milliseconds / 2;
    return true;
  }

  async release(): Promise<void> {
    this.#renewAt = 0;
    await this.#rows.deleteOne({ _id: 'outbox-relay', owner: this.#owner });
  }
}
