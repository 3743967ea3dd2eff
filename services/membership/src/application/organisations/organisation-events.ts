import type { OutgoingEvent } from '@umn/kernel';
import {
  OrganisationAdmitted,
  OrganisationApplied,
  OrganisationReadmitted,
  OrganisationSuspended,
  type OrganisationFacts,
} from '@umn/contracts';
import type { AdmissionEntry, Organisation } from '../../domain/organisations/organisation.ts';

const contracts = {
  apply: OrganisationApplied,
  admit: OrganisationAdmitted,
  suspend: OrganisationSuspended,
  readmit: OrganisationReadmitted,
};

/** The integration event of an organisation's newest version. */
export function organisationEvent(organisation: Organisation, move: AdmissionEntry['move']): OutgoingEvent {
  const { id, version, name, kind, level, parentId, country, membership } = organisation;
  const facts: OrganisationFacts = { organisationId: id, version, name, kind, level, parentId, country, membership };
  return contracts[move].of(facts);
}
