import type { ContactPoint, ContactPointFacts } from './contact-point.ts';

/** What operators may edit of a contact point, without its identity, version and history. */
export function factsOf(contactPoint: ContactPoint): ContactPointFacts {
  const { id, organisationId, version, status, verifiedAt, verifiedBy, createdAt, updatedAt, demo, ...facts } = contactPoint;
  return facts;
}
