import { Inject, Injectable } from '@nestjs/common';
import { getConnectionToken } from '@nestjs/mongoose';
import { refuse } from '@umn/kernel';
import mongoose, { Schema, type Connection, type Model } from 'mongoose';
import type { PageOf } from '../../../domain/organisations/organisation-store.ts';
import { statusOf, type HomeSide, type HostSide, type TransferCase } from '../../../domain/transfers/transfer-case.ts';
import { TransferStore, type CaseFilter } from '../../../domain/transfers/transfer-store.ts';
import { openState, type TransferStatus } from '../../../domain/transfers/transfer-table.ts';
import { nextBy, nextTimerAt } from '../../../domain/transfers/transfer-timers.ts';
import { CaseSeal, type SealedSide } from './case-seal.ts';

/** What queries need by itself, what rests sealed, and the rest of the case as it is. */
interface TransferRow {
  _id: string;
  caseRef: string;
  version: number;
  homeUnionId: string;
  hostUnionId: string;
  status: TransferStatus;
  waitingFor: string | null;
  /** The domain's time. */
  timerAt: Date | null;
  nextBy: Date | null;
  facts: CaseFacts;
  home: SealedSide;
  host: SealedSide;
}

type Own = 'id' | 'caseRef' | 'version' | 'homeUnionId' | 'hostUnionId' | 'homeSide' | 'hostSide';
type CaseFacts = Omit<TransferCase, Own>;

const mixed = { type: Schema.Types.Mixed, required: true } as never;

const transferSchema = new Schema<TransferRow>(
  {
    _id: { type: String, required: true },
    caseRef: { type: String, required: true },
    version: { type: Number, required: true },
    homeUnionId: { type: String, required: true },
    hostUnionId: { type: String, required: true },
    status: { type: String, required: true },
    waitingFor: { type: String, default: null },
    timerAt: { type: Date, default: null },
    nextBy: { type: Date, default: null },
    facts: mixed,
    home: mixed,
    host: mixed,
  },
  { collection: 'transfers', versionKey: false, minimize: false },
);
transferSchema.index({ caseRef: 1 }, { unique: true });
transferSchema.index({ homeUnionId: 1, status: 1 });
transferSchema.index({ hostUnionId: 1, status: 1 });
transferSchema.index({ timerAt: 1 });
transferSchema.index({ status: 1 });

const nobody: HomeSide = { name: '', memberNumber: '', contactAddress: null, attested: null, refusal: null };
const nothing: HostSide = { attested: null, name: null, memberNumber: null, decline: null, seniority: null };

/** Ends a query for `dueTimers` and `activating`: ids only. */
const idsOf = (rows: readonly { _id: string }[]): string[] => rows.map(({ _id }) => _id);

@Injectable()
export class TransferMongoStore extends TransferStore {
  readonly #rows: Model<TransferRow>;
  readonly #seal: CaseSeal;

  constructor(@Inject(getConnectionToken()) connection: Connection, seal: CaseSeal) {
    super();
    this.#rows = connection.model<TransferRow>('Transfer', transferSchema);
    this.#seal = seal;
  }

  override async findFor(unionId: string, caseRef: string): Promise<TransferCase | null> {
    const row = await this.#rows.findOne({ caseRef, $or: [{ homeUnionId: unionId }, { hostUnionId: unionId }] }).lean<TransferRow>();
    return row && this.#caseOf(row);
  }

  override async findForReceiptHolder(caseRef: string): Promise<TransferCase | null> {
    const row = await this.#rows.findOne({ caseRef }).lean<TransferRow>();
    return row && this.#caseOf(row);
  }

  override async findById(id: string): Promise<TransferCase | null> {
    const row = await this.#rows.findById(id).lean<TransferRow>();
    return row && this.#caseOf(row);
  }

  override async listFor(unionId: string, filter: CaseFilter, page: number, perPage: number): Promise<PageOf<TransferCase>> {
    const sides = filter.side ? [filter.side] : (['home', 'host'] as const);
    const where: Record<string, unknown> = {
      $or: sides.map((side) => ({ [`${side}UnionId`]: unionId })),
      ...(filter.statuses.length > 0 ? { status: mongoose.trusted({ $in: [...filter.statuses] }) } : {}),
      ...(filter.waitingFor.length > 0 ? { waitingFor: mongoose.trusted({ $in: [...filter.waitingFor] }) } : {}),
      ...(filter.dueBefore ? { nextBy: mongoose.trusted({ $ne: null, $lte: filter.dueBefore }) } : {}),
    };
    const rows = await this.#rows
      .find(where)
      .sort({ nextBy: 1, _id: 1 })
      .skip((page - 1) * perPage)
      .limit(perPage)
      .lean<TransferRow[]>();
    return { items: rows.map((row) => this.#caseOf(row)), total: await this.#rows.countDocuments(where) };
  }

  override async add(transfer: TransferCase): Promise<void> {
    await this.#rows.create([{ _id: transfer.id, ...this.#rowOf(transfer, null) }]);
  }

  override async replace(transfer: TransferCase): Promise<void> {
    const before = await this.#rows.findOne({ _id: transfer.id, version: transfer.version - 1 }).lean<TransferRow>();
    const written = before && (await this.#rows.updateOne({ _id: transfer.id, version: before.version }, { $set: this.#rowOf(transfer, before) }));
    if (written?.matchedCount !== 1) throw refuse('conflict', 'membership.changed-meanwhile');
  }

  override async dueTimers(now: Date, limit: number): Promise<readonly string[]> {
    const due = mongoose.trusted({ $ne: null, $lte: now });
    return idsOf(await this.#rows.find({ timerAt: due }, { _id: 1 }).sort({ timerAt: 1 }).limit(limit).lean<{ _id: string }[]>());
  }

  override async activating(limit: number): Promise<readonly string[]> {
    return idsOf(await this.#rows.find({ status: 'ACTIVATING' }, { _id: 1 }).limit(limit).lean<{ _id: string }[]>());
  }

  override async removeBetween(unionIds: readonly string[]): Promise<readonly string[]> {
    const among = mongoose.trusted({ $in: [...unionIds] });
    const where = { homeUnionId: among, hostUnionId: among };
    const gone = await this.#rows.find(where, { caseRef: 1 }).lean<{ caseRef: string }[]>();
    await this.#rows.deleteMany(where);
    return gone.map(({ caseRef }) => caseRef);
  }

  #rowOf(transfer: TransferCase, before: TransferRow | null): Omit<TransferRow, '_id'> {
    const { id, caseRef, version, homeUnionId, hostUnionId, homeSide, hostSide, ...facts } = transfer;
    const status = statusOf(transfer);
    return {
      caseRef,
      version,
      homeUnionId,
      hostUnionId,
      status,
      waitingFor: openState(status)?.waitsFor ?? null,
      timerAt: nextTimerAt(transfer),
      nextBy: nextBy(transfer),
      facts,
      home: this.#seal.seal(id, homeUnionId, homeSide, before?.home ?? null),
      host: this.#seal.seal(id, hostUnionId, hostSide, before?.host ?? null),
    };
  }

  #caseOf(row: TransferRow): TransferCase {
    const { _id: id, caseRef, version, homeUnionId, hostUnionId, facts } = row;
    return {
      ...facts,
      id,
      caseRef,
      version,
      homeUnionId,
      hostUnionId,
      homeSide: this.#seal.open(id, homeUnionId, row.home, nobody),
      hostSide: this.#seal.open(id, hostUnionId, row.host, nothing),
    };
  }
}
