import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { MongoUnitOfWork } from '@umn/platform/mongo';
import mongoose, { type Connection, type Model } from 'mongoose';
import { SeatingStore, type ClaimedSeating } from '../../domain/seating.store.ts';
import { freeSeats, nextExpiry, type Room, type Seating } from '../../domain/seating.ts';
import { seatingModel, type RoomRow, type SeatingRow } from './seating.model.ts';
import { Turns } from './turns.ts';

const roomRow = (room: Room): RoomRow => ({ ...room, free: room.line.length > 0 ? 0 : freeSeats(room), waiting: room.line.length });
const roomOf = ({ id, capacity, held, offers, line }: RoomRow): Room => ({ id, capacity, held, offers, line });

const contentsOf = (seating: Seating): Omit<SeatingRow, '_id' | 'turn'> => ({
  open: seating.open,
  startsAt: seating.startsAt,
  hall: roomRow(seating.hall),
  sessions: seating.sessions.map(roomRow),
  nextExpiryAt: nextExpiry(seating),
});

const seatingOf = (row: SeatingRow): Seating => ({
  eventId: row._id,
  open: row.open,
  startsAt: row.startsAt,
  hall: roomOf(row.hall),
  sessions: row.sessions.map(roomOf),
});

@Injectable()
export class MongoSeatingStore extends SeatingStore {
  readonly #rows: Model<SeatingRow>;
  readonly #unitOfWork: MongoUnitOfWork;
  /**
   * Two hundred transactions on one document would mostly repeat each other's work. Within this process they
   * wait for one another before they begin to read. Between processes, and wherever the waiting fails, the
   * conditional write alone keeps the count right.
   */
  readonly #turns = new Turns({ waitAtMostMs: 30_000, holdAtMostMs: 5_000 });

  constructor(@InjectConnection() connection: Connection, unitOfWork: MongoUnitOfWork) {
    super();
    this.#rows = seatingModel(connection);
    this.#unitOfWork = unitOfWork;
  }

  override async layOut(seating: Seating): Promise<void> {
    await this.#rows.create([{ _id: seating.eventId, turn: 0, ...contentsOf(seating) }]);
  }

  override async claim(eventId: string): Promise<ClaimedSeating | null> {
    this.#unitOfWork.atEnd(await this.#turns.take(eventId));
    const row = await this.#rows.findOneAndUpdate({ _id: eventId }, { $inc: { turn: 1 } }, { returnDocument: 'after' }).lean<SeatingRow>();
    return row && { seating: seatingOf(row), turn: row.turn };
  }

  override async keep({ turn, seating: { eventId } }: ClaimedSeating, seating: Seating): Promise<void> {
    const { matchedCount } = await this.#rows.updateOne({ _id: eventId, turn }, { $set: contentsOf(seating) });
    if (matchedCount !== 1) throw new Error(`The seating of ${eventId} was changed without its lock`);
  }

  override async read(eventId: string): Promise<Seating | null> {
    const row = await this.#rows.findById(eventId).lean<SeatingRow>();
    return row && seatingOf(row);
  }

  override async remove(eventIds: readonly string[]): Promise<void> {
    await this.#rows.deleteMany({ _id: mongoose.trusted({ $in: [...eventIds] }) });
  }

  override async withOffersDue(now: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.#rows
      .find({ nextExpiryAt: mongoose.trusted({ $lte: now }) }, { _id: 1 })
      .sort({ nextExpiryAt: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>();
    return rows.map((row) => row._id);
  }
}
