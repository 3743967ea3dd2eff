import { Schema, type Connection, type Model } from 'mongoose';
import type { EventState } from '../../domain/event.ts';

export type EventRow = Omit<EventState, 'id'> & { _id: string };

const { Mixed } = Schema.Types;

const sessionSchema = new Schema(
  { id: String, titles: Mixed, startsAt: Date, endsAt: Date, capacity: Number, room: String },
  { _id: false, id: false, minimize: false },
);

const eventSchema = new Schema<EventRow>(
  {
    _id: { type: String, required: true },
    organiserId: { type: String, required: true },
    status: { type: String, required: true },
    version: { type: Number, required: true },
    sequence: { type: Number, required: true },
    demo: { type: Boolean, required: true },
    kind: { type: String, required: true },
    lang: { type: String, required: true },
    titles: { type: Mixed, required: true },
    descriptions: { type: Mixed, required: true },
    startsAt: { type: Date, required: true },
    endsAt: { type: Date, required: true },
    timeZone: { type: String, required: true },
    capacity: { type: Number, required: true },
    place: { type: new Schema({ name: String, street: String, town: String, country: String }, { _id: false, id: false }), default: null },
    onlineLink: { type: String, default: null },
    workingLanguages: { type: Mixed, required: true },
    targetGroup: { type: [String], required: true },
    sessions: { type: [sessionSchema], required: true },
  },
  { collection: 'events', versionKey: false, minimize: false, id: false },
);
eventSchema.index({ status: 1, startsAt: 1, _id: 1 });
eventSchema.index({ organiserId: 1, startsAt: 1 });

export const eventModel = (connection: Connection): Model<EventRow> => connection.model<EventRow>('Event', eventSchema);
