import mongoose, { type Connection, type Model } from 'mongoose';
import type { Notice } from '../../domain/notice.ts';
import { Notices, type NoticeSummary } from '../../domain/notices.ts';
import type { NoticeState } from '../../domain/notice.table.ts';
import { noticeModel, type NoticeRow } from './notice-schema.ts';

const noticeOf = ({ _id, handOverAt, ...rest }: NoticeRow): Notice => ({ id: _id, ...rest });

const rowOf = ({ id, ...rest }: Notice): NoticeRow => ({ _id: id, ...rest, ...(rest.dueAt ? { handOverAt: rest.dueAt } : {}) });

export class MongoNotices extends Notices {
  readonly #rows: Model<NoticeRow>;

  constructor(connection: Connection) {
    super();
    this.#rows = noticeModel(connection);
  }

  override async add(notices: readonly Notice[]): Promise<void> {
    await this.#rows.insertMany(notices.map(rowOf));
  }

  override async knowEvent(eventId: string): Promise<boolean> {
    return (await this.#rows.exists({ eventId })) !== null;
  }

  override async newest(state: NoticeState, limit: number): Promise<readonly NoticeSummary[]> {
    const rows = await this.#rows.find({ state }).sort({ createdAt: -1 }).limit(limit).lean<NoticeRow[]>();
    return rows.map(({ _id, eventId, about, template, lang, attempts, createdAt, endedAt, reason }) => ({ id: _id, eventId, about, template, lang, state, attempts, createdAt, endedAt, reason }));
  }

  override async find(id: string): Promise<Notice | undefined> {
    const row = await this.#rows.findById(id).lean<NoticeRow | null>();
    return row ? noticeOf(row) : undefined;
  }

  override async replace(before: Notice, after: Notice): Promise<boolean> {
    const { modifiedCount } = await this.#rows.replaceOne({ _id: before.id, revision: before.revision }, rowOf(after));
    return modifiedCount === 1;
  }

  override async waitingForWorkers(now: Date, limit: number): Promise<readonly string[]> {
    const rows = await this.#rows
      .find({ handOverAt: mongoose.trusted({ $lte: now }) }, { _id: 1 })
      .sort({ handOverAt: 1 })
      .limit(limit)
      .lean<{ _id: string }[]>();
    return rows.map(({ _id }) => _id);
  }

  override async handedOver(ids: readonly string[], until: Date): Promise<void> {
    // A notice claimed meanwhile has its own, later date or none: only dates that have passed are moved.
    const filter = { _id: mongoose.trusted({ $in: [...ids] }), handOverAt: mongoose.trusted({ $lt: until }) };
    await this.#rows.updateMany(filter, { $set: { handOverAt: until } });
  }
}
