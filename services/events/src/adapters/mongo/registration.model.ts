import { Schema, type Connection, type Model } from 'mongoose';
import type { Registration } from '../../domain/registration.ts';

/** `standing` is false once it is given up: the unique index looks at the others only. */
export type RegistrationRow = Omit<Registration, 'id'> & { _id: string; standing: boolean };

const registrationSchema = new Schema<RegistrationRow>(
  {
    _id: { type: String, required: true },
    eventId: { type: String, required: true },
    registrant: {
      type: new Schema(
        { personId: { type: String, required: true }, organisationId: String, name: String, email: String, lang: String },
        { _id: false, id: false },
      ),
      required: true,
    },
    status: { type: String, required: true },
    standing: { type: Boolean, required: true },
    sessions: { type: [new Schema({ id: String, status: String }, { _id: false, id: false })], required: true },
    version: { type: Number, required: true },
    calendarBase: { type: Number, required: true },
    registeredAt: { type: Date, required: true },
  },
  { collection: 'registrations', versionKey: false, id: false },
);
registrationSchema.index({ eventId: 1, 'registrant.personId': 1 }, { unique: true, partialFilterExpression: { standing: true }, name: 'one_standing_registration_a_person' });
registrationSchema.index({ eventId: 1, 'registrant.personId': 1, calendarBase: -1 }, { name: 'latest_of_a_person' });
registrationSchema.index({ eventId: 1, registeredAt: 1, _id: 1 });

export const registrationModel = (connection: Connection): Model<RegistrationRow> => connection.model<RegistrationRow>('Registration', registrationSchema);
