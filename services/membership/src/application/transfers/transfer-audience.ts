import { Injectable } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import type { Organisation } from '../../domain/organisations/organisation.ts';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { OperatorAccounts } from '../../domain/organisations/operator-accounts.ts';
import { statusOf, type TransferCase } from '../../domain/transfers/transfer-case.ts';
import { TransferStore } from '../../domain/transfers/transfer-store.ts';
import { nextBy } from '../../domain/transfers/transfer-timers.ts';
import { openState } from '../../domain/transfers/transfer-table.ts';
import type { Side } from './case-desk.ts';

export interface Recipient {
  readonly address: string;
  readonly lang: string;
  readonly role: Side;
}

export interface Audience {
  readonly caseRef: string;
  readonly homeUnion: string;
  readonly hostUnion: string;
  /** When the answer that the case waits for is due; RFC 3339. */
  readonly nextBy: string | null;
  readonly recipients: readonly Recipient[];
}

/** Who is told of what happened; the two unions only as far as they must act or know. */
const audiences: Readonly<Record<string, readonly Side[]>> = {
  'membership.transfer.submitted': ['member', 'home'],
  'membership.transfer.attested': ['member', 'host'],
  'membership.transfer.refused': ['member'],
  'membership.transfer.offered': ['member', 'home'],
  'membership.transfer.declined': ['member', 'home'],
  'membership.transfer.accepted': ['member', 'home', 'host'],
  'membership.transfer.offer-turned-down': ['member', 'home', 'host'],
  'membership.transfer.completed': ['member', 'home', 'host'],
  'membership.transfer.withdrawn': ['member', 'home', 'host'],
  'membership.transfer.closed': ['member', 'home', 'host'],
  'membership.transfer.overdue': ['member', 'home', 'host'],
  'membership.transfer.reminder-due': ['member', 'home', 'host'],
  'membership.transfer.activation-advanced': [],
};

/** These go to whoever is awaited; an overdue case's member is told as well. */
const onlyTheAwaited = new Set(['membership.transfer.overdue', 'membership.transfer.reminder-due']);

/** Whom the notifications service is to tell of an event of a case. */
@Injectable()
export class TransferAudience {
  constructor(
    private readonly transfers: TransferStore,
    private readonly organisations: OrganisationStore,
    private readonly accounts: OperatorAccounts,
  ) {}

  async execute(transferId: string, eventType: string): Promise<Audience> {
    const transfer = await this.transfers.findById(transferId);
    if (!transfer) throw refuse('not-found', 'membership.transfer-not-found');
    const home = await this.organisations.find(transfer.homeUnionId);
    const host = await this.organisations.find(transfer.hostUnionId);
    if (!home || !host) throw refuse('not-found', 'membership.transfer-not-found');
    const sides = sidesToTell(transfer, eventType);
    const recipients: Recipient[] = [];
    const { contactAddress } = transfer.homeSide;
    if (sides.includes('member') && contactAddress) recipients.push({ address: contactAddress, lang: transfer.lang, role: 'member' });
    if (sides.includes('home')) recipients.push(...(await this.officersOf(home, 'home')));
    if (sides.includes('host')) recipients.push(...(await this.officersOf(host, 'host')));
    return { caseRef: transfer.caseRef, homeUnion: home.name, hostUnion: host.name, nextBy: nextBy(transfer)?.toISOString() ?? null, recipients };
  }

  /** Officers who can sign in; a union without any is told at its office. */
  private async officersOf(union: Organisation, role: Side): Promise<readonly Recipient[]> {
    const officers = (await this.accounts.enabledOf(union.id)).filter(({ officer, email }) => officer && email);
    if (officers.length === 0) return [{ address: union.email, lang: union.lang, role }];
    return officers.map(({ email, lang }) => ({ address: email ?? union.email, lang: lang ?? union.lang, role }));
  }
}

export function sidesToTell(transfer: TransferCase, eventType: string): readonly Side[] {
  const listed = audiences[eventType] ?? [];
  const waitsFor = openState(statusOf(transfer))?.waitsFor;
  return listed.filter((side) => {
    // A host union that was never told anything of the case has nothing to be told of its end.
    if (side === 'host' && transfer.attestation === null) return false;
    if (!onlyTheAwaited.has(eventType)) return true;
    return side === waitsFor || (side === 'member' && eventType === 'membership.transfer.overdue');
  });
}
