import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection, type Model } from 'mongoose';
import type { PageAsked } from '../../domain/event.store.ts';
import type { Mlp } from '../../domain/mlp.ts';
import { MlpStore } from '../../domain/mlp.store.ts';
import { mlpModel, type MlpRow } from './mlp.model.ts';

const mlpOf = ({ _id, ...facts }: MlpRow): Mlp => ({ id: _id, ...facts });

@Injectable()
export class MongoMlpStore extends MlpStore {
  readonly #rows: Model<MlpRow>;

  constructor(@InjectConnection() connection: Connection) {
    super();
    this.#rows = mlpModel(connection);
  }

  override async find(id: string): Promise<Mlp | null> {
    const row = await this.#rows.findById(id).lean<MlpRow>();
    return row && mlpOf(row);
  }

  override async page(countries: readonly string[] | undefined, { page, perPage }: PageAsked): Promise<{ items: readonly Mlp[]; total: number }> {
    const filter = countries ? { country: mongoose.trusted({ $in: [...countries] }) } : {};
    const total = await this.#rows.countDocuments(filter);
    const rows = await this.#rows
      .find(filter)
      .sort({ country: 1, town: 1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<MlpRow[]>();
    return { items: rows.map(mlpOf), total };
  }

  override async put({ id, ...facts }: Mlp): Promise<void> {
    await this.#rows.replaceOne({ _id: id }, { _id: id, ...facts } as MlpRow, { upsert: true });
  }

  override async removeDemo(): Promise<number> {
    const { deletedCount } = await this.#rows.deleteMany({ demo: true });
    return deletedCount;
  }
}
