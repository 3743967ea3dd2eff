import { Schema, type Connection, type Model } from 'mongoose';

interface InboxRow {
  _id: string;
  at: Date;
}

/** Longer than any topic keeps its events, so that a replay from offset 0 finds every row. */
const sixtyDays = 60 * 24 * 3600;

const inboxSchema = new Schema<InboxRow>({ _id: { type: String, required: true }, at: { type: Date, required: true } }, { collection: 'inbox', versionKey: false });
inboxSchema.index({ at: 1 }, { expireAfterSeconds: sixtyDays });

/** What a consumer group has handled. Written in the handler's own transaction. */
export class Inbox {
  readonly #rows: Model<InboxRow>;
  readonly #group: string;

  constructor(connection: Connection, group: string) {
    this.#rows = connection.model<InboxRow>('Inbox', inboxSchema);
    this.#group = group;
  }

  /** False when this event was handled before. Two at once: one meets a write conflict, is repeated, and then sees the row. */
  async firstTime(eventId: string): Promise<boolean> {
    const _id = `${this.#group}:${eventId}`;
    if (await this.#rows.exists({ _id })) return false;
    await this.#rows.create([{ _id, at: new Date() }]);
    return true;
  }
}
