import type { OutgoingEvent } from '@umn/kernel';
import {
  TransferAccepted,
  TransferActivationAdvanced,
  TransferAttested,
  TransferClosed,
  TransferCompleted,
  TransferDeclined,
  TransferOffered,
  TransferOfferTurnedDown,
  TransferOverdue,
  TransferRefused,
  TransferReminderDue,
  TransferSubmitted,
  TransferWithdrawn,
  type IntegrationEventContract,
  type TransferChange,
} from '@umn/contracts';
import { statusOf, type Moved, type StepName } from '../../domain/transfers/transfer-case.ts';

const contracts: Readonly<Record<StepName, IntegrationEventContract<string, TransferChange>>> = {
  submitted: TransferSubmitted,
  attested: TransferAttested,
  refused: TransferRefused,
  offered: TransferOffered,
  declined: TransferDeclined,
  accepted: TransferAccepted,
  'offer-turned-down': TransferOfferTurnedDown,
  withdrawn: TransferWithdrawn,
  overdue: TransferOverdue,
  reminded: TransferReminderDue,
  provisioned: TransferActivationAdvanced,
  rechecked: TransferActivationAdvanced,
  activated: TransferActivationAdvanced,
  released: TransferActivationAdvanced,
  'seniority-posted': TransferActivationAdvanced,
  completed: TransferCompleted,
  'temporary-started': TransferCompleted,
  expired: TransferClosed,
  closed: TransferClosed,
  ended: TransferClosed,
  failed: TransferClosed,
};

/** The integration event of a case's newest version: each version has exactly one. */
export function transferEvent({ state, fact }: Moved): OutgoingEvent {
  return contracts[fact].of({
    transferId: state.id,
    version: state.version,
    status: statusOf(state),
    homeUnionId: state.homeUnionId,
    hostUnionId: state.hostUnionId,
  });
}
