import { nextVersion } from './move-case.ts';
import { statusOf, type Moved, type TransferCase } from './transfer-case.ts';
import { openState, type Deadline, type EndStatus } from './transfer-table.ts';

const dayMs = 86_400_000;

const afterDays = (since: Date, days: number): Date => new Date(since.getTime() + days * dayMs);

function standingDeadline(transfer: TransferCase): { readonly at: Date; readonly deadline: Deadline } | null {
  const deadline = openState(statusOf(transfer))?.deadline;
  if (!deadline) return null;
  if (deadline.guards?.includes('before-pivot') && transfer.activation.includes('activated')) return null;
  if (deadline.after !== 'offer-end') return { at: afterDays(transfer.stateSince, deadline.after.days), deadline };
  if (!transfer.offer?.until) return null;
  // The last day still counts: the membership ends when it is over.
  return { at: afterDays(new Date(`${transfer.offer.until}T00:00:00Z`), 1), deadline };
}

/** The instant by which the state changes by itself, whatever anybody does; `null` where nothing is awaited any more. */
export function nextBy(transfer: TransferCase): Date | null {
  return standingDeadline(transfer)?.at ?? null;
}

function remindersAt(transfer: TransferCase): readonly Date[] {
  return (openState(statusOf(transfer))?.remindAfterDays ?? []).map((days) => afterDays(transfer.stateSince, days));
}

/** The earliest instant at which a timer of the case has something to do. */
export function nextTimerAt(transfer: TransferCase): Date | null {
  return remindersAt(transfer)[transfer.remindersSent] ?? nextBy(transfer);
}

/**
 * What time does to the case now, one step at most; `null` when nothing is due. A state that time begins
 * begins at the instant it was due, so that a late run neither shortens nor lengthens what follows. Of
 * several reminders that are due only one is sent, and none when the deadline itself has passed.
 */
export function runTimer(transfer: TransferCase, now: Date): Moved | null {
  const standing = standingDeadline(transfer);
  if (standing && standing.at <= now) return passDeadline(transfer, standing.at, standing.deadline);
  const due = remindersAt(transfer).filter((at) => at <= now).length;
  if (due <= transfer.remindersSent) return null;
  return nextVersion(transfer, { by: 'timer', fact: 'reminded', at: now, changes: { remindersSent: due } });
}

function passDeadline(transfer: TransferCase, at: Date, deadline: Deadline): Moved {
  if (deadline.move === 'fall-overdue') {
    const overdue = deadline.to === 'HOME_OVERDUE' ? 'home' : 'host';
    return nextVersion(transfer, { by: 'timer', fact: 'overdue', at, changes: { overdue } });
  }
  const facts = { expire: 'expired', end: 'ended' } as const;
  const fact = deadline.move in facts ? facts[deadline.move as keyof typeof facts] : 'closed';
  return nextVersion(transfer, { by: 'timer', fact, at, changes: { ending: deadline.to as EndStatus } });
}
