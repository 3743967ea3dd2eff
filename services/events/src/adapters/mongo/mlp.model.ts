import { Schema, type Connection, type Model } from 'mongoose';
import type { Mlp } from '../../domain/mlp.ts';

export type MlpRow = Omit<Mlp, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

const mlpSchema = new Schema<MlpRow>(
  {
    _id: { type: String, required: true },
    lang: { type: String, required: true },
    titles: { type: Mixed, required: true },
    state: { type: String, required: true },
    country: { type: String, required: true },
    town: { type: String, required: true },
    hosts: { type: new Schema({ unionId: String, authorityId: String }, { _id: false, id: false }), required: true },
    visiting: { type: [String], required: true },
    learningGoals: { type: [Mixed], required: true } as never,
    visits: { type: [new Schema({ id: String, startsOn: String, endsOn: String, country: String, town: String }, { _id: false, id: false })], required: true },
    demo: { type: Boolean, required: true },
  },
  { collection: 'mlps', versionKey: false, minimize: false, id: false },
);
mlpSchema.index({ country: 1, town: 1, _id: 1 });

export const mlpModel = (connection: Connection): Model<MlpRow> => connection.model<MlpRow>('Mlp', mlpSchema);
