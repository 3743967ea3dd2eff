import { Schema, type Connection, type Model } from 'mongoose';
import type { KnownOrganisation } from '../../domain/organisation.store.ts';

export type OrganisationRow = Omit<KnownOrganisation, 'id'> & { _id: string };

const organisationSchema = new Schema<OrganisationRow>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    membership: { type: String, required: true },
    version: { type: Number, required: true },
  },
  { collection: 'organisations', versionKey: false, id: false },
);

export const organisationModel = (connection: Connection): Model<OrganisationRow> => connection.model<OrganisationRow>('Organisation', organisationSchema);
