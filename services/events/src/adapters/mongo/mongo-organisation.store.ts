import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import mongoose, { type Connection, type Model } from 'mongoose';
import { OrganisationStore, type KnownOrganisation } from '../../domain/organisation.store.ts';
import { organisationModel, type OrganisationRow } from './organisation.model.ts';

@Injectable()
export class MongoOrganisationStore extends OrganisationStore {
  readonly #rows: Model<OrganisationRow>;

  constructor(@InjectConnection() connection: Connection) {
    super();
    this.#rows = organisationModel(connection);
  }

  override async find(id: string): Promise<KnownOrganisation | null> {
    const row = await this.#rows.findById(id).lean();
    if (!row) return null;
    const { _id, ...facts } = row;
    return { id: _id, ...facts };
  }

  override async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#rows.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) }, { name: 1 }).lean();
    return new Map(rows.map((row) => [row._id, row.name]));
  }

  override async keep({ id, ...facts }: KnownOrganisation): Promise<void> {
    const newer = await this.#rows.updateOne({ _id: id, version: mongoose.trusted({ $lt: facts.version }) }, { $set: facts });
    if (newer.matchedCount === 0 && !(await this.#rows.exists({ _id: id }))) await this.#rows.create([{ _id: id, ...facts }]);
  }
}
