import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Ids } from '@umn/kernel';
import { MongoUnitOfWork } from '@umn/platform/mongo';
import { Schema, trusted, type Model } from 'mongoose';
import { ProjectionBacklog, type BacklogRow, type Stale } from '../../domain/projection-backlog.ts';

interface BacklogRecord {
  readonly _id: string;
  readonly contactPointId: string | null;
  readonly organisationId: string | null;
  readonly addedAt: Date;
}

export const backlogModel = 'ProjectionBacklogRow';

export const backlogSchema = new Schema(
  {
    _id: { type: String, required: true },
    contactPointId: { type: String, default: null },
    organisationId: { type: String, default: null },
    addedAt: { type: Date, required: true, index: true },
  },
  { collection: 'projection-backlog', versionKey: false, strict: 'throw' },
);

const staleOf = (record: BacklogRecord): Stale =>
  record.contactPointId === null ? { organisationId: record.organisationId ?? '' } : { contactPointId: record.contactPointId };

/** Rows are only ever inserted and deleted, so that two transactions never quarrel over one. */
@Injectable()
export class MongoProjectionBacklog extends ProjectionBacklog {
  readonly #model: Model<BacklogRecord>;
  readonly #work: MongoUnitOfWork;
  readonly #ids: Ids;
  #listener: () => void = () => undefined;

  constructor(@InjectModel(backlogModel) model: Model<BacklogRecord>, work: MongoUnitOfWork, ids: Ids) {
    super();
    this.#model = model;
    this.#work = work;
    this.#ids = ids;
  }

  override async add(stale: Stale): Promise<void> {
    await this.#model.insertMany([{ _id: this.#ids.next(), ...stale, addedAt: new Date() }]);
    this.#work.afterCommit(() => this.#listener());
  }

  override async oldest(most: number): Promise<readonly BacklogRow[]> {
    const records = await this.#model.find({}).sort({ addedAt: 1 }).limit(most).lean<BacklogRecord[]>();
    return records.map((record) => ({ rowId: record._id, stale: staleOf(record) }));
  }

  override async done(rows: readonly BacklogRow[]): Promise<void> {
    await this.#model.deleteMany({ _id: trusted({ $in: rows.map((row) => row.rowId) }) });
  }

  override onAdded(listener: () => void): void {
    this.#listener = listener;
  }
}
