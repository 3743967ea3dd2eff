import type { TransferRole } from './audiences.ts';
import type { TransferTemplate } from './letter.ts';

/** Which mail tells whom about which step of a transfer case. Who of these is told at all, membership says with the audience. */
export const transferLetters: Readonly<Record<string, Readonly<Partial<Record<TransferRole, TransferTemplate>>>>> = {
  'membership.transfer.submitted': { home: 'transfer-submitted-home', member: 'transfer-submitted-member' },
  'membership.transfer.attested': { host: 'transfer-attested-host', member: 'transfer-attested-member' },
  'membership.transfer.refused': { member: 'transfer-refused-member' },
  'membership.transfer.offered': { member: 'transfer-offered-member', home: 'transfer-offered-home' },
  'membership.transfer.declined': { member: 'transfer-declined-member', home: 'transfer-declined-home' },
  'membership.transfer.accepted': { member: 'transfer-accepted-member', home: 'transfer-accepted-union', host: 'transfer-accepted-union' },
  'membership.transfer.completed': { member: 'transfer-completed-member', home: 'transfer-completed-union', host: 'transfer-completed-union' },
  'membership.transfer.withdrawn': { member: 'transfer-withdrawn-member', home: 'transfer-withdrawn-union', host: 'transfer-withdrawn-union' },
  'membership.transfer.offer-turned-down': { member: 'transfer-turned-down-member', home: 'transfer-turned-down-union', host: 'transfer-turned-down-union' },
  'membership.transfer.closed': { member: 'transfer-closed-member', home: 'transfer-closed-union', host: 'transfer-closed-union' },
  'membership.transfer.overdue': { member: 'transfer-overdue-member', home: 'transfer-overdue-union', host: 'transfer-overdue-union' },
  'membership.transfer.reminder-due': { member: 'transfer-reminder-member', home: 'transfer-reminder-union', host: 'transfer-reminder-union' },
};
