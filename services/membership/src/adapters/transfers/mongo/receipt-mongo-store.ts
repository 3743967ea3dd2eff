import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '@umn/kernel';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicate } from '@umn/platform/mongo';
import { ReceiptStore } from '../../../domain/transfers/receipt-store.ts';

interface ReceiptRow {
  _id: string;
  hash: string;
}

/** Attempts on a reference, whether a case has it or not: the limit must not tell which. */
interface AttemptRow {
  _id: string;
  count: number;
  /** Wall time. */
  until: Date;
}

const receiptSchema = new Schema<ReceiptRow>(
  { _id: { type: String, required: true }, hash: { type: String, required: true } },
  { collection: 'receipts', versionKey: false },
);

const attemptSchema = new Schema<AttemptRow>(
  { _id: { type: String, required: true }, count: { type: Number, default: 0 }, until: { type: Date, required: true } },
  { collection: 'receipt_attempts', versionKey: false },
);
attemptSchema.index({ until: 1 }, { expireAfterSeconds: 0 });

/** Argon2id as OWASP advises: 19 MiB, two passes; some 20 ms. */
const slow = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Compared against when there is no case, so that both answers take the same work. */
const nobodysHash = hash('these-words-open-nothing-at-all-anywhere', slow);

/** How many wrong receipts a reference takes in a window before it is closed until the window ends. */
export class ReceiptLimit {
  constructor(
    readonly attempts: number,
    readonly windowMs: number,
  ) {}
}

@Injectable()
export class ReceiptMongoStore extends ReceiptStore {
  readonly #receipts: Model<ReceiptRow>;
  readonly #attempts: Model<AttemptRow>;
  readonly #limit: ReceiptLimit;

  constructor(@Inject(getConnectionToken()) connection: Connection, limit: ReceiptLimit) {
    super();
    this.#receipts = connection.model<ReceiptRow>('Receipt', receiptSchema);
    this.#attempts = connection.model<AttemptRow>('ReceiptAttempt', attemptSchema);
    this.#limit = limit;
  }

  override async add(caseRef: string, words: string): Promise<void> {
    await this.#receipts.create([{ _id: caseRef, hash: await hash(words, slow) }]);
  }

  override async matches(caseRef: string, words: string): Promise<boolean> {
    const row = await this.#receipts.findById(caseRef).lean<ReceiptRow>();
    const right = await verify(row?.hash ?? (await nobodysHash), words);
    return row !== null && right;
  }

  override async countAttempt(caseRef: string): Promise<void> {
    const now = Date.now();
    const _id = attemptKey(caseRef);
    await this.#attempts.deleteOne({ _id, until: mongoose.trusted({ $lte: new Date(now) }) });
    const row = await this.#count(_id, new Date(now + this.#limit.windowMs));
    if (row.count > this.#limit.attempts) {
      const retryAfterSeconds = Math.max(1, Math.ceil((row.until.getTime() - now) / 1000));
      throw refuse('too-many', 'membership.receipt-attempts', { retryAfterSeconds });
    }
  }

  /** Two first attempts at once both insert: the one that comes second counts on. */
  async #count(_id: string, until: Date, again = true): Promise<AttemptRow> {
    try {
      const row = await this.#attempts
        .findOneAndUpdate({ _id }, { $inc: { count: 1 }, $setOnInsert: { until } }, { upsert: true, returnDocument: 'after' })
        .lean<AttemptRow>();
      if (!row) throw new Error('an upsert answered nothing');
      return row;
    } catch (error) {
      if (again && isDuplicate(error)) return this.#count(_id, until, false);
      throw error;
    }
  }

  override async forgetAttempts(caseRef: string): Promise<void> {
    await this.#attempts.deleteOne({ _id: attemptKey(caseRef) });
  }

  override async remove(caseRefs: readonly string[]): Promise<void> {
    if (caseRefs.length > 0) await this.#receipts.deleteMany({ _id: mongoose.trusted({ $in: [...caseRefs] }) });
  }
}

/** What is typed may be anything, a receipt in the wrong field too: only its digest is kept. */
const attemptKey = (caseRef: string): string => createHash('sha256').update(caseRef).digest('base64url');

