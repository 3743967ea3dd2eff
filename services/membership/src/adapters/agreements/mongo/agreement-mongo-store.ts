import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import type { AgreementVersion, RecognitionAgreement } from '../../../domain/agreements/agreement.ts';
import { AgreementStore } from '../../../domain/agreements/agreement-store.ts';
import type { PageOf } from '../../../domain/organisations/organisation-store.ts';

type AgreementRow = Omit<RecognitionAgreement, 'id'> & { readonly _id: string };

const agreementSchema = new Schema<AgreementRow>(
  {
    _id: { type: String, required: true },
    unions: { type: [String], required: true } as never,
    versions: { type: [Schema.Types.Mixed], required: true } as never,
    demo: { type: Boolean, required: true },
  },
  { collection: 'agreements', versionKey: false, minimize: false },
);
agreementSchema.index({ unions: 1 });

const agreementOf = ({ _id, ...facts }: AgreementRow): RecognitionAgreement => ({ id: _id, ...facts });

@Injectable()
export class AgreementMongoStore extends AgreementStore {
  readonly #rows: Model<AgreementRow>;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    super();
    this.#rows = connection.model<AgreementRow>('Agreement', agreementSchema);
  }

  override async find(id: string): Promise<RecognitionAgreement | null> {
    const row = await this.#rows.findById(id).lean<AgreementRow>();
    return row && agreementOf(row);
  }

  override async findVersion(id: string, version: number): Promise<AgreementVersion | null> {
    return (await this.find(id))?.versions.find((one) => one.version === version) ?? null;
  }

  override async list(unions: readonly string[], page: number, perPage: number): Promise<PageOf<RecognitionAgreement>> {
    const where = unions.length > 0 ? { unions: mongoose.trusted({ $all: [...unions] }) } : {};
    const rows = await this.#rows
      .find(where)
      .sort({ _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<AgreementRow[]>();
    return { items: rows.map(agreementOf), total: await this.#rows.countDocuments(where) };
  }

  override async between(oneUnion: string, otherUnion: string): Promise<readonly RecognitionAgreement[]> {
    const rows = await this.#rows
      .find({ unions: mongoose.trusted({ $all: [oneUnion, otherUnion] }) })
      .sort({ _id: 1 })
      .lean<AgreementRow[]>();
    return rows.map(agreementOf);
  }

  override async addOnce({ id, ...facts }: RecognitionAgreement): Promise<boolean> {
    if (await this.#rows.exists({ _id: id })) return false;
    await this.#rows.create([{ _id: id, ...facts }]);
    return true;
  }

  override async removeDemo(): Promise<number> {
    return (await this.#rows.deleteMany({ demo: true })).deletedCount;
  }
}
