import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import { AccountWorkStore, type AccountWork } from '../../../domain/organisations/account-work.ts';
import type { FirstOperator } from '../../../domain/organisations/operator-accounts.ts';

interface AccountWorkRow {
  _id: string;
  version: number;
  doneVersion: number;
  pending: boolean;
  wish: AccountWork['wish'];
  operator: FirstOperator | null;
  disabledByUs: string[];
  attempts: number;
  /** Wall time: neither claimed nor to be tried before this. */
  notBefore: Date;
}

const accountWorkSchema = new Schema<AccountWorkRow>(
  {
    _id: { type: String, required: true },
    version: { type: Number, default: 0 },
    doneVersion: { type: Number, default: 0 },
    pending: { type: Boolean, default: false },
    wish: { type: String, default: 'enabled' },
    operator: { type: Schema.Types.Mixed, default: null },
    disabledByUs: { type: [String], default: [] },
    attempts: { type: Number, default: 0 },
    notBefore: { type: Date, default: () => new Date(0) },
  },
  { collection: 'account_work', versionKey: false, minimize: false },
);
accountWorkSchema.index({ pending: 1, notBefore: 1 });

const workOf = ({ _id, pending: _, notBefore: __, operator, ...facts }: AccountWorkRow): AccountWork => ({
  organisationId: _id,
  operator: operator ?? null,
  ...facts,
});

@Injectable()
export class AccountWorkMongoStore extends AccountWorkStore {
  readonly #rows: Model<AccountWorkRow>;

  constructor(@Inject(getConnectionToken()) connection: Connection) {
    super();
    this.#rows = connection.model<AccountWorkRow>('AccountWork', accountWorkSchema);
  }

  override async keepOperator(organisationId: string, operator: FirstOperator): Promise<void> {
    await this.#rows.updateOne({ _id: organisationId }, { $set: { operator } }, { upsert: true });
  }

  override async wish(organisationId: string, version: number, wish: AccountWork['wish']): Promise<void> {
    const notBefore = new Date(0);
    await this.#rows.updateOne({ _id: organisationId }, { $set: { version, wish, pending: true, notBefore } }, { upsert: true });
  }

  override async claim(leaseMs: number): Promise<AccountWork | null> {
    const now = Date.now();
    const row = await this.#rows
      .findOneAndUpdate(
        { pending: true, notBefore: mongoose.trusted({ $lte: new Date(now) }) },
        { $set: { notBefore: new Date(now + leaseMs) }, $inc: { attempts: 1 } },
        { sort: { notBefore: 1 }, returnDocument: 'after' },
      )
      .lean<AccountWorkRow>();
    return row && workOf(row);
  }

  override async operatorMade(organisationId: string): Promise<void> {
    await this.#rows.updateOne({ _id: organisationId }, { $set: { operator: null } });
  }

  override async noteDisabled(organisationId: string, accountId: string): Promise<void> {
    await this.#rows.updateOne({ _id: organisationId }, { $addToSet: { disabledByUs: accountId } });
  }

  override async noteEnabled(organisationId: string, accountId: string): Promise<void> {
    await this.#rows.updateOne({ _id: organisationId }, { $pull: { disabledByUs: accountId } });
  }

  override async done({ organisationId, version }: AccountWork): Promise<void> {
    const done = { doneVersion: version, attempts: 0 };
    // A newer wish has changed the version meanwhile: then the row stays pending, for the next claim.
    const settled = await this.#rows.updateOne({ _id: organisationId, version }, { $set: { ...done, pending: false } });
    if (settled.matchedCount === 0) await this.#rows.updateOne({ _id: organisationId }, { $set: { ...done, notBefore: new Date(0) } });
  }

  override async postpone({ organisationId, version }: AccountWork, delayMs: number): Promise<void> {
    await this.#rows.updateOne({ _id: organisationId, version }, { $set: { notBefore: new Date(Date.now() + delayMs) } });
  }

  override async waiting(): Promise<number> {
    return this.#rows.countDocuments({ pending: true });
  }
}
