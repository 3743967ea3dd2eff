import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '@umn/kernel';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicate } from '../mongo/is-duplicate.ts';

interface IdempotencyRow {
  _id: string;
  /** HMAC of the body under the caller's key: says "same content" without keeping it. */
  content: string;
  owner: string;
  leaseUntil: Date;
  /** AES-256-GCM under a key derived from the Idempotency-Key, which is not kept: answers hold receipts. */
  answer: Buffer | null;
  expiresAt: Date;
}

const rowSchema = new Schema<IdempotencyRow>(
  {
    _id: { type: String, required: true },
    content: { type: String, required: true },
    owner: { type: String, required: true },
    leaseUntil: { type: Date, required: true },
    answer: { type: Buffer, default: null },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'idempotency', versionKey: false },
);
rowSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** How long a key stays taken when its process died. Whoever outlives it cannot complete any more, so it may be short. */
const leaseMilliseconds = 10_000;
const keptMilliseconds = 24 * 3600_000;

export interface OwnClaim {
  readonly answered: false;
  readonly id: string;
  readonly owner: string;
}
export type Claim = OwnClaim | { readonly answered: true; readonly answer: unknown };

const answerKey = (secret: string, id: string): Buffer => Buffer.from(hkdfSync('sha256', secret, id, 'umn idempotent answer', 32));

function seal(secret: string, id: string, answer: unknown): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', answerKey(secret, id), nonce).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function open(secret: string, id: string, box: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', answerKey(secret, id), box.subarray(0, 12)).setAAD(Buffer.from(id)).setAuthTag(box.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString('utf8'));
}

export class IdempotencyStore {
  readonly #rows: Model<IdempotencyRow>;

  constructor(connection: Connection) {
    this.#rows = connection.model<IdempotencyRow>('Idempotency', rowSchema);
  }

  /** The earlier answer, or the right to run. A lease that ran out (its process died) is taken over. */
  async claim(secret: string, scope: string, body: string): Promise<Claim> {
    const id = createHash('sha256').update(`${scope}\n${secret}`).digest('base64url');
    const content = createHmac('sha256', secret).update(body).digest('base64url');
    const owner = randomUUID();
    const now = Date.now();
    const leaseUntil = new Date(now + leaseMilliseconds);
    try {
      await this.#rows.create([{ _id: id, content, owner, leaseUntil, answer: null, expiresAt: new Date(now + keptMilliseconds) }]);
      return { answered: false, id, owner };
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    const row = await this.#rows.findById(id).lean();
    if (!row) return this.claim(secret, scope, body);
    if (row.content !== content) throw refuse('rule-broken', 'platform.idempotency-key-reused');
    if (row.answer) return { answered: true, answer: open(secret, id, asBuffer(row.answer)) };
    const taken = await this.#rows.updateOne({ _id: id, owner: row.owner, answer: null, leaseUntil: mongoose.trusted({ $lt: new Date(now) }) }, { $set: { owner, leaseUntil } });
    if (taken.modifiedCount !== 1) throw refuse('conflict', 'platform.idempotency-running');
    return { answered: false, id, owner };
  }

  /** Inside the work's transaction: with the effect the answer is kept, or neither. */
  async complete(claim: OwnClaim, secret: string, answer: unknown): Promise<void> {
    const done = await this.#rows.updateOne({ _id: claim.id, owner: claim.owner, answer: null }, { $set: { answer: seal(secret, claim.id, answer) } });
    if (done.matchedCount !== 1) throw refuse('conflict', 'platform.idempotency-running');
  }

  /** A refused request leaves its key free: the same one may succeed later. */
  async release(claim: OwnClaim): Promise<void> {
    await this.#rows.deleteOne({ _id: claim.id, owner: claim.owner, answer: null });
  }
}

const asBuffer = (value: Buffer | { buffer: Uint8Array }): Buffer => (Buffer.isBuffer(value) ? value : Buffer.from(value.buffer));
