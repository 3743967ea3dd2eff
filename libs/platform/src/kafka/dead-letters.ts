import type { IHeaders, KafkaMessage } from 'kafkajs';
import { Schema, type Connection, type Model } from 'mongoose';
import { refuse } from '@umn/kernel';

export interface DeadLetter {
  _id: string;
  group: string;
  topic: string;
  partition: number;
  offset: string;
  reason: string;
  at: Date;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
  replayedAt: Date | null;
}

const deadLetterSchema = new Schema<DeadLetter>(
  {
    _id: { type: String, required: true },
    group: { type: String, required: true },
    topic: { type: String, required: true },
    partition: { type: Number, required: true },
    offset: { type: String, required: true },
    reason: { type: String, required: true },
    at: { type: Date, required: true },
    key: { type: String, default: null },
    headers: { type: Schema.Types.Mixed, default: {} },
    value: { type: Buffer, default: null },
    replayedAt: { type: Date, default: null },
  },
  { collection: 'dead_letters', versionKey: false, minimize: false },
);

export interface MessageAddress {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

const plainHeaders = (headers: IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).flatMap(([name, value]) => (value === undefined || Array.isArray(value) ? [] : [[name.replaceAll('.', '_').replace(/^\$/, '_'), value.toString()]])));

/** Messages that a consumer group gave up on, once each, with reason and place, until an admin replays them. */
export class DeadLetters {
  readonly #rows: Model<DeadLetter>;

  constructor(connection: Connection) {
    this.#rows = connection.model<DeadLetter>('DeadLetter', deadLetterSchema);
  }

  async put(address: MessageAddress, message: Pick<KafkaMessage, 'key' | 'value' | 'headers'>, reason: string): Promise<void> {
    const _id = `${address.group}|${address.topic}|${address.partition}|${address.offset}`;
    const row = {
      ...address,
      reason: reason.slice(0, 1000),
      at: new Date(),
      key: message.key?.toString() ?? null,
      headers: plainHeaders(message.headers),
      value: message.value ?? null,
      replayedAt: null,
    };
    await this.#rows.updateOne({ _id }, { $setOnInsert: row }, { upsert: true });
  }

  /** A page of them, newest first, without the messages themselves. Pages count from 1. */
  async list(page = 1, perPage = 100): Promise<{ letters: Omit<DeadLetter, 'value'>[]; total: number }> {
    const letters = await this.#rows
      .find({}, { value: 0 })
      .sort({ at: -1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean();
    return { letters, total: await this.#rows.countDocuments({}) };
  }

  async get(id: string): Promise<DeadLetter> {
    const row = await this.#rows.findById(id);
    if (!row) throw refuse('not-found', 'platform.not-found');
    return row.toObject();
  }

  async markReplayed(id: string): Promise<void> {
    await this.#rows.updateOne({ _id: id }, { $set: { replayedAt: new Date() } });
  }
}
