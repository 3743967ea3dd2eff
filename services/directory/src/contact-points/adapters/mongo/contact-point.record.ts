import { Schema } from 'mongoose';
import type { ContactPoint } from '../../domain/contact-point.ts';

/** A contact point as MongoDB keeps it. Its inside passed a schema at the edge and is kept as it came. */
export type ContactPointRecord = Omit<ContactPoint, 'id'> & { readonly _id: string };

export const contactPointModel = 'ContactPoint';

const { Mixed } = Schema.Types;

export const contactPointSchema = new Schema(
  {
    _id: { type: String, required: true },
    organisationId: { type: String, required: true, index: true },
    version: { type: Number, required: true },
    status: { type: String, required: true },
    originalLang: { type: String, required: true },
    content: { type: Mixed, required: true },
    reach: { type: String, required: true },
    country: { type: String, required: true },
    town: { type: String, required: true },
    placeId: { type: String, default: null },
    timeZone: { type: String, required: true },
    address: { type: Mixed, required: true },
    services: { type: [String], required: true },
    sectors: { type: [String], required: true },
    languages: { type: [Mixed], required: true },
    hours: { type: Mixed, default: null },
    phones: { type: [Mixed], required: true },
    email: { type: String, default: null },
    web: { type: String, default: null },
    accessibility: { type: [String], required: true },
    cost: { type: String, required: true },
    exclusions: { type: [String], required: true },
    alert: { type: Mixed, default: null },
    verifiedAt: { type: Date, default: null },
    verifiedBy: { type: String, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true, index: true },
    demo: { type: Boolean, required: true },
  },
  { collection: 'contact-points', versionKey: false, minimize: false, strict: 'throw' },
);
