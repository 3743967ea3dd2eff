import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Schema, trusted, type Model } from 'mongoose';
import { Organisations, type Organisation } from '../../domain/organisation.ts';

type OrganisationRecord = Omit<Organisation, 'id'> & { readonly _id: string; readonly receivedAt: Date };

export const organisationModel = 'Organisation';

export const organisationSchema = new Schema(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    name: { type: String, required: true },
    kind: { type: String, required: true },
    level: { type: String, required: true },
    parentId: { type: String, default: null },
    country: { type: String, required: true },
    membership: { type: String, required: true },
    receivedAt: { type: Date, required: true, index: true },
  },
  { collection: 'organisations', versionKey: false, strict: 'throw' },
);

const toOrganisation = ({ _id, receivedAt: _receivedAt, ...rest }: OrganisationRecord): Organisation => ({ id: _id, ...rest });

@Injectable()
export class MongoOrganisations extends Organisations {
  readonly #model: Model<OrganisationRecord>;

  constructor(@InjectModel(organisationModel) model: Model<OrganisationRecord>) {
    super();
    this.#model = model;
  }

  override async find(id: string): Promise<Organisation | undefined> {
    const record = await this.#model.findById(id).lean<OrganisationRecord>();
    return record ? toOrganisation(record) : undefined;
  }

  override async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, Organisation>> {
    const records = await this.#model.find({ _id: trusted({ $in: [...new Set(ids)] }) }).lean<OrganisationRecord[]>();
    return new Map(records.map((record) => [record._id, toOrganisation(record)]));
  }

  override async keepNewer({ id, ...facts }: Organisation, receivedAt: Date): Promise<boolean> {
    const current = await this.#model.findById(id, { version: 1 }).lean<{ version: number }>();
    const record = { ...facts, receivedAt };
    if (!current) {
      await this.#model.insertMany([{ _id: id, ...record }]);
      return true;
    }
    const result = await this.#model.updateOne({ _id: id, version: trusted({ $lt: facts.version }) }, { $set: record });
    return result.modifiedCount === 1;
  }

  override async changedSince(instant: Date): Promise<readonly string[]> {
    const records = await this.#model.find({ receivedAt: trusted({ $gte: instant }) }, { _id: 1 }).lean<{ _id: string }[]>();
    return records.map((record) => record._id);
  }
}
