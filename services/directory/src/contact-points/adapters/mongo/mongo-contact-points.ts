import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { trusted, type Model } from 'mongoose';
import type { ContactPoint } from '../../domain/contact-point.ts';
import { ContactPoints, type Scope } from '../../domain/contact-points.store.ts';
import { contactPointModel, type ContactPointRecord } from './contact-point.record.ts';

const batchSize = 500;

const toRecord = ({ id, ...rest }: ContactPoint): ContactPointRecord => ({ _id: id, ...rest });
const toContactPoint = ({ _id, ...rest }: ContactPointRecord): ContactPoint => ({ id: _id, ...rest });
const within = (scope: Scope): { organisationId?: string } =>
  scope === 'network' ? {} : { organisationId: scope.organisationId };

/** Contact points in MongoDB. Every operation joins the running unit of work by itself. */
@Injectable()
export class MongoContactPoints extends ContactPoints {
  readonly #model: Model<ContactPointRecord>;

  constructor(@InjectModel(contactPointModel) model: Model<ContactPointRecord>) {
    super();
    this.#model = model;
  }

  override async find(id: string): Promise<ContactPoint | undefined> {
    const record = await this.#model.findById(id).lean<ContactPointRecord>();
    return record ? toContactPoint(record) : undefined;
  }

  override async findWithin(scope: Scope, id: string): Promise<ContactPoint | undefined> {
    const record = await this.#model.findOne({ _id: id, ...within(scope) }).lean<ContactPointRecord>();
    return record ? toContactPoint(record) : undefined;
  }

  override async listWithin(scope: Scope, page: { readonly skip: number; readonly take: number }) {
    const records = await this.#model
      .find(within(scope))
      .sort({ country: 1, town: 1, _id: 1 })
      .skip(page.skip)
      .limit(page.take)
      .lean<ContactPointRecord[]>();
    return { items: records.map(toContactPoint), total: await this.#model.countDocuments(within(scope)) };
  }

  override async existing(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const records = await this.#model.find({ _id: trusted({ $in: [...ids] }) }, { _id: 1 }).lean<{ _id: string }[]>();
    return new Set(records.map((record) => record._id));
  }

  override async add(contactPoints: readonly ContactPoint[]): Promise<void> {
    await this.#model.insertMany(contactPoints.map(toRecord));
  }

  override async replace(contactPoint: ContactPoint): Promise<boolean> {
    const { _id, ...facts } = toRecord(contactPoint);
    const result = await this.#model.updateOne({ _id, version: contactPoint.version - 1 }, { $set: facts });
    return result.matchedCount === 1;
  }

  override async idsOfOrganisation(organisationId: string): Promise<readonly string[]> {
    const records = await this.#model.find({ organisationId }, { _id: 1 }).sort({ _id: 1 }).lean<{ _id: string }[]>();
    return records.map((record) => record._id);
  }

  override async *all(o: { readonly changedSince?: Date } = {}): AsyncIterable<readonly ContactPoint[]> {
    let after = '';
    for (;;) {
      const records = await this.#model
        .find({ _id: trusted({ $gt: after }), ...(o.changedSince ? { updatedAt: trusted({ $gte: o.changedSince }) } : {}) })
        .sort({ _id: 1 })
        .limit(batchSize)
        .lean<ContactPointRecord[]>();
      const last = records.at(-1);
      if (!last) return;
      yield records.map(toContactPoint);
      after = last._id;
    }
  }

  override async timeZones(): Promise<readonly string[]> {
    return (await this.#model.distinct('timeZone')) as unknown as string[];
  }

  override async removeDemo(): Promise<readonly string[]> {
    const records = await this.#model.find({ demo: true }, { _id: 1 }).lean<{ _id: string }[]>();
    await this.#model.deleteMany({ demo: true });
    return records.map((record) => record._id);
  }
}
