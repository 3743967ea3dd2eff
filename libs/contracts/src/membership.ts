import { z } from 'zod';
import { integrationEvent, type IntegrationEventContract } from './integration-event.ts';
import { CountryCode, Id, Version } from './vocabulary.ts';

const organisationTopic = 'membership.organisation.v1';

/** Public facts of an organisation; never its people. `name` is the organisation's own public name. */
export const OrganisationFacts = z.strictObject({
  organisationId: Id,
  version: Version,
  name: z.string().min(1).max(200),
  kind: z.enum(['union', 'association', 'authority', 'partner']),
  level: z.enum(['local', 'regional', 'national', 'federation']),
  parentId: Id.nullable(),
  country: CountryCode,
  membership: z.enum(['applied', 'admitted', 'suspended']),
});
export type OrganisationFacts = z.output<typeof OrganisationFacts>;

const organisationExample: OrganisationFacts = {
  organisationId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11',
  version: 2,
  name: 'Demo Union Lombardia',
  kind: 'union',
  level: 'regional',
  parentId: null,
  country: 'IT',
  membership: 'admitted',
};

const organisationEvent = <const Type extends string>(
  type: Type,
  meaning: string,
  membership: OrganisationFacts['membership'],
): IntegrationEventContract<Type, OrganisationFacts> =>
  integrationEvent({
    type,
    topic: organisationTopic,
    meaning,
    schema: OrganisationFacts,
    key: (data) => data.organisationId,
    example: { ...organisationExample, membership },
  });

export const OrganisationApplied = organisationEvent(
  'membership.organisation.applied',
  'An organisation was entered and awaits admission.',
  'applied',
);
export const OrganisationAdmitted = organisationEvent(
  'membership.organisation.admitted',
  'An organisation became a member organisation; its contact points may be found.',
  'admitted',
);
export const OrganisationSuspended = organisationEvent(
  'membership.organisation.suspended',
  'A member organisation was suspended; its contact points are hidden and its operators shut out.',
  'suspended',
);
export const OrganisationReadmitted = organisationEvent(
  'membership.organisation.readmitted',
  'A suspended organisation was admitted again.',
  'admitted',
);

const transferTopic = 'membership.transfer.v1';

/** Thin on purpose: who moves is never said here. `status` uses the names of the transfer case's table. */
export const TransferChange = z.strictObject({
  transferId: Id,
  version: Version,
  status: z.string().regex(/^[A-Z_]+$/),
  homeUnionId: Id,
  hostUnionId: Id,
});
export type TransferChange = z.output<typeof TransferChange>;

const transferEvent = <const Type extends string>(
  type: Type,
  meaning: string,
  status: string,
): IntegrationEventContract<Type, TransferChange> =>
  integrationEvent({
    type,
    topic: transferTopic,
    meaning,
    schema: TransferChange,
    key: (data) => data.transferId,
    example: {
      transferId: '0b6f2c0a-7f55-4b7d-9e57-3f0f6f0a9c01',
      version: 3,
      status,
      homeUnionId: '2d9f0b1e-8f0e-5a3b-8a58-0a7d5c1c2b11',
      hostUnionId: '9a0a6f0e-3f9f-5c62-8d6d-5b1b7c2d3e12',
    },
  });

export const TransferSubmitted = transferEvent('membership.transfer.submitted', 'A member asked to move; the home union is to attest.', 'AWAITING_HOME');
export const TransferAttested = transferEvent('membership.transfer.attested', 'The home union attested; the host union is to answer.', 'AWAITING_HOST');
export const TransferRefused = transferEvent('membership.transfer.refused', 'The home union refused to attest.', 'HOME_REFUSED');
export const TransferOffered = transferEvent('membership.transfer.offered', 'The host union made an offer; the member is to answer.', 'OFFERED');
export const TransferDeclined = transferEvent('membership.transfer.declined', 'The host union declined.', 'HOST_DECLINED');
export const TransferAccepted = transferEvent('membership.transfer.accepted', 'The member accepted; the activation runs.', 'ACTIVATING');
export const TransferOfferTurnedDown = transferEvent('membership.transfer.offer-turned-down', 'The member declined the offer.', 'CLOSED_MEMBER_DECLINED');
export const TransferCompleted = transferEvent('membership.transfer.completed', 'The membership is active at the host union.', 'COMPLETED');
export const TransferWithdrawn = transferEvent('membership.transfer.withdrawn', 'The member withdrew.', 'WITHDRAWN');
export const TransferClosed = transferEvent('membership.transfer.closed', 'The case ended by its table or its timers.', 'EXPIRED');

export const TransferOverdue = transferEvent('membership.transfer.overdue', 'A union let its time to answer pass; the case goes on without being forgotten.', 'HOME_OVERDUE');
export const TransferReminderDue = transferEvent('membership.transfer.reminder-due', 'Whoever is awaited has not acted for some days.', 'AWAITING_HOME');
export const TransferActivationAdvanced = transferEvent('membership.transfer.activation-advanced', 'The platform did one more step of the activation; nobody need be told.', 'ACTIVATING');
