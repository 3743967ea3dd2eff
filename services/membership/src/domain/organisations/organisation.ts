import { accepted, refused, type Outcome } from '@umn/kernel';
import { admissionTable, type AdmissionMove, type MembershipStatus } from './admission-table.ts';

export type OrganisationKind = 'union' | 'association' | 'authority' | 'partner';
export type OrganisationLevel = 'local' | 'regional' | 'national' | 'federation';

/** One entry of an organisation's membership history; `by` is the admin's account id, `reason` is never public. */
export interface AdmissionEntry {
  readonly move: 'apply' | AdmissionMove;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

/** An organisation of the network: a union, an association, an authority or a partner. */
export interface Organisation {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly town: string;
  /** The office's mailbox: for mail of the platform, not public. */
  readonly email: string;
  /** The language the office reads. */
  readonly lang: string;
  readonly membership: MembershipStatus;
  /** Whether a person can be a member of it; not every member organisation is a union that one can join. */
  readonly canBeJoined: boolean;
  readonly demo: boolean;
  readonly history: readonly AdmissionEntry[];
}

export interface Application {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  readonly country: string;
  readonly town: string;
  readonly email: string;
  readonly lang: string;
  readonly canBeJoined: boolean;
  readonly demo: boolean;
  readonly by: string | null;
}

/** An organisation is entered and awaits its admission. */
export function applyForMembership(application: Application, now: Date): Organisation {
  const { by, ...facts } = application;
  return { ...facts, version: 1, membership: 'applied', history: [{ move: 'apply', at: now, by, reason: null }] };
}

export interface AdmissionCommand {
  readonly move: AdmissionMove;
  readonly by: string | null;
  readonly reason: string | null;
}

/** Admits, suspends or readmits, as the table says; anything else is a conflict that names the present status. */
export function moveAdmission(organisation: Organisation, command: AdmissionCommand, now: Date): Outcome<Organisation> {
  const row = admissionTable[command.move];
  if (organisation.membership !== row.from) {
    return refused({
      kind: 'conflict',
      code: 'membership.admission-move-not-allowed',
      params: { move: command.move, membership: organisation.membership },
    });
  }
  return accepted({
    ...organisation,
    version: organisation.version + 1,
    membership: row.to,
    history: [...organisation.history, { move: command.move, at: now, by: command.by, reason: command.reason }],
  });
}
