import { accepted, refused, type Outcome } from '@umn/kernel';
import { everMoves, movesOf, type Move, type MoveName, type Mover } from './transfer-table.ts';
import { statusOf, type Moved, type StepName, type TransferCase } from './transfer-case.ts';

/** Asks the table: is this the mover's move at all (else 403), and is it one in the present state (else 409)? */
export function permitted(transfer: TransferCase, mover: Mover, move: MoveName): Outcome<Move> {
  if (!everMoves(mover, move)) return refused({ kind: 'forbidden', code: 'membership.move-of-another', params: { move } });
  const status = statusOf(transfer);
  const row = movesOf(status, mover).find((one) => one.move === move);
  if (row) return accepted(row);
  return refused({ kind: 'conflict', code: 'membership.move-not-allowed', params: { move, status } });
}

interface Change {
  readonly by: Mover;
  readonly fact: StepName;
  readonly at: Date;
  readonly changes: Partial<TransferCase>;
}

/** The next version: the mover's changes, a step for everybody to see, and fresh timers when the state changed. */
export function nextVersion(transfer: TransferCase, { by, fact, at, changes }: Change): Moved {
  const changed: TransferCase = {
    ...transfer,
    ...changes,
    version: transfer.version + 1,
    steps: [...transfer.steps, { at, what: fact, by }],
  };
  const sameState = statusOf(changed) === statusOf(transfer);
  return { fact, state: sameState ? changed : { ...changed, stateSince: at, remindersSent: 0 } };
}
