import { Schema, type Connection, type Model } from 'mongoose';
import { Outbox, type Ids, type OutgoingEvent } from '@umn/kernel';
import type { MongoUnitOfWork } from '../mongo/index.ts';
import { currentRequest } from '../telemetry/index.ts';

export interface OutboxRow {
  _id: string;
  /** Order of publication: microseconds of wall time, made to grow within a process. */
  seq: number;
  type: string;
  topic: string;
  key: string;
  data: unknown;
  time: Date;
  traceparent: string | null;
  sentAt: Date | null;
}

const threeDays = 3 * 24 * 3600;

const outboxSchema = new Schema<OutboxRow>(
  {
    _id: { type: String, required: true },
    seq: { type: Number, required: true },
    type: { type: String, required: true },
    topic: { type: String, required: true },
    key: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    time: { type: Date, required: true },
    traceparent: { type: String, default: null },
    sentAt: { type: Date, default: null },
  },
  { collection: 'outbox', versionKey: false, minimize: false },
);
outboxSchema.index({ sentAt: 1, seq: 1 });
outboxSchema.index({ sentAt: 1 }, { expireAfterSeconds: threeDays, name: 'sent_rows_expire' });

export const outboxModel = (connection: Connection): Model<OutboxRow> => connection.model<OutboxRow>('Outbox', outboxSchema);

let last = 0;
const nextSeq = (): number => {
  last = Math.max(last + 1, Date.now() * 1000);
  return last;
};

/** Rows beside the state change. Appending outside a unit of work is a fault: it would part state from event. */
export class MongoOutbox extends Outbox {
  readonly #rows: Model<OutboxRow>;
  readonly #unitOfWork: MongoUnitOfWork;
  readonly #ids: Ids;
  #onAppended: () => void = () => undefined;

  constructor(rows: Model<OutboxRow>, unitOfWork: MongoUnitOfWork, ids: Ids) {
    super();
    this.#rows = rows;
    this.#unitOfWork = unitOfWork;
    this.#ids = ids;
  }

  /** Tells the relay, after the commit, that there is something to send. */
  onAppended(listener: () => void): void {
    this.#onAppended = listener;
  }

  override async append(...events: readonly OutgoingEvent[]): Promise<void> {
    if (events.length === 0) return;
    if (!this.#unitOfWork.isRunning) throw new Error('The outbox is written inside a unit of work only');
    const traceparent = currentRequest()?.traceparent ?? null;
    const rows = events.map((event) => ({ ...event, _id: this.#ids.next(), seq: nextSeq(), time: new Date(), traceparent, sentAt: null }));
    await this.#rows.insertMany(rows);
    this.#unitOfWork.afterCommit(this.#onAppended);
  }
}
