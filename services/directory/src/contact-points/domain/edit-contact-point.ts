import { ContactPointEdited, ContactPointPublished, ContactPointUnpublished } from '@umn/contracts';
import { accepted, firstBroken, refused, type OutgoingEvent, type Outcome } from '@umn/kernel';
import type { ContactPoint, ContactPointFacts, ContactPointStatus } from './contact-point.ts';
import { contactPointRules, type Vocabulary } from './contact-point.rules.ts';

export interface Edit {
  readonly facts: ContactPointFacts;
  readonly status: ContactPointStatus;
}

export interface Edited {
  readonly state: ContactPoint;
  readonly events: readonly OutgoingEvent[];
}

/** Puts new facts in the place of the old ones, where every rule holds for them. One edit is one version and one integration event. */
export function editContactPoint(state: ContactPoint, edit: Edit, vocabulary: Vocabulary, now: Date): Outcome<Edited> {
  const broken = firstBroken({ facts: edit.facts, vocabulary }, ...contactPointRules);
  if (broken) return refused(broken);
  const next: ContactPoint = {
    ...state,
    ...edit.facts,
    status: edit.status,
    version: state.version + 1,
    updatedAt: now,
  };
  return accepted({ state: next, events: [happened(state.status, next)] });
}

function happened(before: ContactPointStatus, after: ContactPoint): OutgoingEvent {
  const data = { contactPointId: after.id, organisationId: after.organisationId, version: after.version };
  if (before !== 'published' && after.status === 'published') return ContactPointPublished.of(data);
  if (before === 'published' && after.status !== 'published') return ContactPointUnpublished.of(data);
  return ContactPointEdited.of(data);
}
