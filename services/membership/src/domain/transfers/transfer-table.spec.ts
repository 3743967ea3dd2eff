import { describe, expect, it } from '@jest/globals';
import { endStatuses, movesOf, openStates, openStatuses, submission, transferStatuses, type Mover, type TransferStatus } from './transfer-table.ts';

const arrowsFrom = (status: TransferStatus, only?: readonly Mover[]): TransferStatus[] => {
  const open = openStatuses.find((one) => one === status);
  if (!open) return [];
  const state = openStates[open];
  const moves = only ? state.moves.filter(({ by }) => only.includes(by)) : state.moves;
  return [...moves.map(({ to }) => to), state.deadline.to];
};

const reachable = (from: readonly TransferStatus[], only?: readonly Mover[]): Set<TransferStatus> => {
  const seen = new Set<TransferStatus>(from);
  const queue = [...from];
  for (let status = queue.pop(); status; status = queue.pop()) {
    for (const to of arrowsFrom(status, only)) {
      if (seen.has(to)) continue;
      queue.push(to);
      seen.add(to);
    }
  }
  return seen;
};

/** Every path from the submission that avoids some moves: what a missing guard would let through. */
const reachableWithout = (move: string): Set<TransferStatus> => {
  const seen = new Set<TransferStatus>([submission.to]);
  const queue: TransferStatus[] = [submission.to];
  for (let status = queue.pop(); status; status = queue.pop()) {
    const open = openStatuses.find((one) => one === status);
    if (!open) continue;
    const state = openStates[open];
    for (const to of [...state.moves.filter((row) => row.move !== move).map((row) => row.to), state.deadline.to]) {
      if (seen.has(to)) continue;
      queue.push(to);
      seen.add(to);
    }
  }
  return seen;
};

describe('the table of transfer cases', () => {
  it('reaches every state from the submission', () => {
    expect([...reachable([submission.to])].sort()).toEqual([...transferStatuses].sort());
  });

  it.each(openStatuses)('reaches an end from %s by time alone, whatever the unions and the member do', (status) => {
    const byTime = reachable([status], []);
    expect(endStatuses.some((end) => byTime.has(end))).toBe(true);
  });

  it.each(openStatuses)('has one actor for each move of %s', (status) => {
    const moves = openStates[status].moves.map(({ move }) => move);
    expect(new Set(moves).size).toBe(moves.length);
  });

  it.each(['attest', 'offer', 'accept'])('never completes or begins a membership without the move %s', (move) => {
    const without = reachableWithout(move);
    expect(without.has('COMPLETED')).toBe(false);
    expect(without.has('TEMPORARY')).toBe(false);
  });

  it('asks both consents of every submission', () => {
    expect(submission.guards).toContain('consents-given');
    expect(submission.guards).toContain('agreement-in-force');
  });

  it('lets the member withdraw in every state before the activation, and in none after', () => {
    const mayWithdraw = openStatuses.filter((status) => movesOf(status, 'member').some(({ move }) => move === 'withdraw'));
    expect(mayWithdraw).toEqual(openStatuses.filter((status) => status !== 'ACTIVATING' && status !== 'TEMPORARY'));
  });

  it('lets neither union move in a state that the other writes', () => {
    for (const status of openStatuses) {
      expect(movesOf(status, 'home').length > 0 && movesOf(status, 'host').length > 0).toBe(false);
    }
  });

  it.each(openStatuses)('sends the reminders of %s before its deadline, in order', (status) => {
    const { remindAfterDays, deadline } = openStates[status];
    const days = deadline.after === 'offer-end' ? Infinity : deadline.after.days;
    expect([...remindAfterDays].sort((a, b) => a - b)).toEqual(remindAfterDays);
    expect(remindAfterDays.every((day) => day < days)).toBe(true);
  });

  it('opens nothing again that has ended', () => {
    for (const end of endStatuses) for (const mover of ['member', 'home', 'host', 'platform'] as const) expect(movesOf(end, mover)).toEqual([]);
  });
});
