import { Schema, type Connection, type Model } from 'mongoose';
import type { Room } from '../../domain/seating.ts';

/** What lists show, kept beside what it is counted from, so that showing needs no waiting list. */
export type RoomRow = Room & { free: number; waiting: number };

export interface SeatingRow {
  _id: string;
  /** How often the lock was taken; a write is conditional on it. */
  turn: number;
  open: boolean;
  startsAt: Date;
  hall: RoomRow;
  sessions: RoomRow[];
  nextExpiryAt: Date | null;
}

const roomSchema = new Schema(
  {
    id: String,
    capacity: Number,
    held: Number,
    offers: [new Schema({ registrationId: String, expiresAt: Date }, { _id: false, id: false })],
    line: [String],
    free: Number,
    waiting: Number,
  },
  { _id: false, id: false },
);

const seatingSchema = new Schema<SeatingRow>(
  {
    _id: { type: String, required: true },
    turn: { type: Number, required: true },
    open: { type: Boolean, required: true },
    startsAt: { type: Date, required: true },
    hall: { type: roomSchema, required: true },
    sessions: { type: [roomSchema], required: true },
    nextExpiryAt: { type: Date, default: null },
  },
  { collection: 'seatings', versionKey: false, id: false },
);
seatingSchema.index({ nextExpiryAt: 1 }, { partialFilterExpression: { nextExpiryAt: { $type: 'date' } } });

export const seatingModel = (connection: Connection): Model<SeatingRow> => connection.model<SeatingRow>('Seating', seatingSchema);
