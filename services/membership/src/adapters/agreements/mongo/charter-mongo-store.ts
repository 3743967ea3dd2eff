import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { Schema, type Connection, type Model } from 'mongoose';
import type { Accession, CharterVersion } from '../../../domain/agreements/charter.ts';
import { CharterStore } from '../../../domain/agreements/agreement-store.ts';

type CharterRow = Omit<CharterVersion, 'version'> & { readonly _id: number };
type AccessionRow = Accession & { readonly _id: string };

const charterSchema = new Schema<CharterRow>(
  {
    _id: { type: Number, required: true },
    texts: { type: Schema.Types.Mixed, required: true } as never,
    hash: { type: String, required: true },
    demo: { type: Boolean, required: true },
  },
  { collection: 'charter', versionKey: false },
);

const accessionSchema = new Schema<AccessionRow>(
  {
    _id: { type: String, required: true },
    organisationId: { type: String, required: true },
    charterVersion: { type: Number, required: true },
    hash: { type: String, required: true },
    at: { type: Date, required: true },
    demo: { type: Boolean, required: true },
  },
  { collection: 'accessions', versionKey: false },
);
accessionSchema.index({ organisationId: 1 });

@Injectable()
export class CharterMongoStore extends CharterStore {
  readonly #versions: Model<CharterRow>;
  readonly #accessions: Model<AccessionRow>;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    super();
    this.#versions = connection.model<CharterRow>('CharterVersion', charterSchema);
    this.#accessions = connection.model<AccessionRow>('Accession', accessionSchema);
  }

  override async addVersionOnce({ version, ...facts }: CharterVersion): Promise<boolean> {
    if (await this.#versions.exists({ _id: version })) return false;
    await this.#versions.create([{ _id: version, ...facts }]);
    return true;
  }

  override async addAccessionOnce(accession: Accession): Promise<boolean> {
    const _id = `${accession.organisationId}:${accession.charterVersion}`;
    if (await this.#accessions.exists({ _id })) return false;
    await this.#accessions.create([{ _id, ...accession }]);
    return true;
  }

  override async versions(): Promise<readonly CharterVersion[]> {
    const rows = await this.#versions.find({}).sort({ _id: 1 }).lean<CharterRow[]>();
    return rows.map(({ _id, ...facts }) => ({ version: _id, ...facts }));
  }

  override async accessions(): Promise<readonly Accession[]> {
    const rows = await this.#accessions.find({}).sort({ _id: 1 }).lean<AccessionRow[]>();
    return rows.map(({ _id: _, ...accession }) => accession);
  }

  override async removeDemo(): Promise<number> {
    const accessions = await this.#accessions.deleteMany({ demo: true });
    const versions = await this.#versions.deleteMany({ demo: true });
    return accessions.deletedCount + versions.deletedCount;
  }
}
