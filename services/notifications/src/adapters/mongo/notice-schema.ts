import { Schema, type Connection, type Model } from 'mongoose';
import { noticeStates } from '../../domain/notice.table.ts';
import type { Notice } from '../../domain/notice.ts';

/** A notice as it is stored, and when the sweep looks at it next (absent once it ended). */
export type NoticeRow = Omit<Notice, 'id'> & { readonly _id: string; readonly handOverAt?: Date };

const text = { type: String, required: true } as const;
const count = { type: Number, required: true } as const;

const noticeSchema = new Schema<NoticeRow>(
  {
    _id: text,
    eventId: text,
    about: text,
    template: text,
    lang: text,
    recipient: text,
    content: { type: Schema.Types.Mixed, default: null },
    state: { ...text, enum: noticeStates },
    revision: count,
    attempts: count,
    deferrals: count,
    absences: count,
    dueAt: { type: Date, default: null },
    createdAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
    reason: { type: String, default: null },
    handOverAt: Date,
  },
  { collection: 'notices', versionKey: false, strict: 'throw', minimize: false },
);
noticeSchema.index({ eventId: 1, recipient: 1, template: 1 }, { unique: true });
// Only what has not ended carries the field, so the sweep's index stays as small as its work.
noticeSchema.index({ handOverAt: 1 }, { sparse: true });
noticeSchema.index({ state: 1, createdAt: -1 });

export const noticeModel = (connection: Connection): Model<NoticeRow> => connection.model<NoticeRow>('Notice', noticeSchema);
