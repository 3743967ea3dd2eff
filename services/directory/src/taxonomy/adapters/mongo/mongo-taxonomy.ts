import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Schema, type Model } from 'mongoose';
import { Taxonomy, type Term } from '../../domain/taxonomy.ts';

type TermRecord = Term & { readonly _id: string };

export const termModel = 'Term';

export const termSchema = new Schema(
  {
    _id: { type: String, required: true },
    kind: { type: String, required: true },
    code: { type: String, required: true },
    labels: { type: Schema.Types.Mixed, required: true },
    synonyms: { type: Schema.Types.Mixed, required: true },
    position: { type: Number, required: true },
  },
  { collection: 'terms', versionKey: false, minimize: false, strict: 'throw' },
);

/** How old the copy in memory may be: terms change a few times a year and are asked for with every search. */
const keptForMilliseconds = 5000;

@Injectable()
export class MongoTaxonomy extends Taxonomy {
  readonly #model: Model<TermRecord>;
  #kept: { readonly terms: readonly Term[]; readonly at: number } | undefined;

  constructor(@InjectModel(termModel) model: Model<TermRecord>) {
    super();
    this.#model = model;
  }

  override async terms(): Promise<readonly Term[]> {
    if (this.#kept && performance.now() - this.#kept.at < keptForMilliseconds) return this.#kept.terms;
    try {
      const records = await this.#model.find({}).sort({ kind: 1, position: 1 }).lean<TermRecord[]>();
      const terms = records.map(({ _id, ...term }) => term);
      this.#kept = { terms, at: performance.now() };
      return terms;
    } catch (error) {
      // Search goes on while MongoDB is away; what was true a minute ago is true enough.
      if (this.#kept) return this.#kept.terms;
      throw error;
    }
  }

  override async put(terms: readonly Term[]): Promise<void> {
    await this.#model.bulkWrite(
      terms.map((term) => ({ updateOne: { filter: { _id: `${term.kind}:${term.code}` }, update: { $set: { ...term } }, upsert: true } })),
    );
    this.#kept = undefined;
  }

  override async clear(): Promise<void> {
    await this.#model.deleteMany({});
    this.#kept = undefined;
  }
}
