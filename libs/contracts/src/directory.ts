import { z } from 'zod';
import { integrationEvent } from './integration-event.ts';
import { Id, Version } from './vocabulary.ts';

const topic = 'directory.contact-point.v1';

const ContactPointChange = z.strictObject({
  contactPointId: Id,
  organisationId: Id,
  version: Version,
});

export const ContactPointPublished = integrationEvent({
  type: 'directory.contact-point.published',
  topic,
  meaning: 'A contact point was published for the first time, or published again.',
  schema: ContactPointChange,
  key: (data) => data.contactPointId,
  example: {
    contactPointId: '6c1f6a3e-51e6-5d2e-9b0c-0d5d1f0c6a10',
    organisationId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11',
    version: 1,
  },
});

export const ContactPointEdited = integrationEvent({
  type: 'directory.contact-point.edited',
  topic,
  meaning: 'The published facts of a contact point changed.',
  schema: ContactPointChange,
  key: (data) => data.contactPointId,
  example: {
    contactPointId: '6c1f6a3e-51e6-5d2e-9b0c-0d5d1f0c6a10',
    organisationId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11',
    version: 2,
  },
});

export const ContactPointUnpublished = integrationEvent({
  type: 'directory.contact-point.unpublished',
  topic,
  meaning: 'A contact point was taken back and may no longer be found.',
  schema: ContactPointChange,
  key: (data) => data.contactPointId,
  example: {
    contactPointId: '6c1f6a3e-51e6-5d2e-9b0c-0d5d1f0c6a10',
    organisationId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11',
    version: 3,
  },
});
