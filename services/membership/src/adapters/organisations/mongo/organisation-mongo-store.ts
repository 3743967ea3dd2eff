import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { refuse } from '@umn/kernel';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import type { Organisation } from '../../../domain/organisations/organisation.ts';
import { OrganisationStore, type OrganisationFilter, type PageOf } from '../../../domain/organisations/organisation-store.ts';

type OrganisationRow = Omit<Organisation, 'id'> & { readonly _id: string };

const text = { type: String, required: true } as const;

const organisationSchema = new Schema<OrganisationRow>(
  {
    _id: text,
    version: { type: Number, required: true },
    name: text,
    kind: text,
    level: text,
    parentId: { type: String, default: null },
    country: text,
    town: text,
    email: text,
    lang: text,
    membership: text,
    canBeJoined: { type: Boolean, required: true },
    demo: { type: Boolean, required: true },
    history: { type: [Schema.Types.Mixed], required: true } as never,
  },
  { collection: 'organisations', versionKey: false },
);
organisationSchema.index({ membership: 1, kind: 1, country: 1 });
organisationSchema.index({ name: 1 });

const organisationOf = ({ _id, ...facts }: OrganisationRow): Organisation => ({ id: _id, ...facts });

const anyOf = (path: string, values: readonly string[]): Record<string, unknown> =>
  values.length > 0 ? { [path]: mongoose.trusted({ $in: [...values] }) } : {};

@Injectable()
export class OrganisationMongoStore extends OrganisationStore {
  readonly #rows: Model<OrganisationRow>;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    super();
    this.#rows = connection.model<OrganisationRow>('Organisation', organisationSchema);
  }

  override async find(id: string): Promise<Organisation | null> {
    const row = await this.#rows.findById(id).lean<OrganisationRow>();
    return row && organisationOf(row);
  }

  override async findMany(ids: readonly string[]): Promise<readonly Organisation[]> {
    if (ids.length === 0) return [];
    const rows = await this.#rows.find(anyOf('_id', ids)).lean<OrganisationRow[]>();
    return rows.map(organisationOf);
  }

  override async list(filter: OrganisationFilter, page: number, perPage: number): Promise<PageOf<Organisation>> {
    const where = { ...anyOf('kind', filter.kinds), ...anyOf('country', filter.countries), ...anyOf('membership', filter.memberships) };
    const rows = await this.#rows
      .find(where)
      .sort({ name: 1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<OrganisationRow[]>();
    return { items: rows.map(organisationOf), total: await this.#rows.countDocuments(where) };
  }

  override async add({ id, ...facts }: Organisation): Promise<void> {
    await this.#rows.create([{ _id: id, ...facts }]);
  }

  override async replace({ id, ...facts }: Organisation): Promise<void> {
    const written = await this.#rows.updateOne({ _id: id, version: facts.version - 1 }, { $set: facts });
    if (written.matchedCount !== 1) throw refuse('conflict', 'membership.changed-meanwhile');
  }

  override async removeDemo(): Promise<number> {
    return (await this.#rows.deleteMany({ demo: true })).deletedCount;
  }
}
