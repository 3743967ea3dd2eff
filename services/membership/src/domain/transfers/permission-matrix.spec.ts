import { describe, expect, it } from '@jest/globals';
import type { Outcome } from '@umn/kernel';
import { acceptedCase, anAttestation, anOffer, attested, monday, offered, submitted, terms, after } from '../../../test/a-transfer.ts';
import { attest, refuseAttestation } from './home-moves.ts';
import { declineCase, makeOffer } from './host-moves.ts';
import { acceptOffer, turnOfferDown, withdrawTransfer } from './member-moves.ts';
import { advanceActivation } from './activation.ts';
import { permitted } from './move-case.ts';
import { statusOf, type Moved, type TransferCase } from './transfer-case.ts';
import { runTimer } from './transfer-timers.ts';
import { everMoves, movesOf, transferStatuses, type MoveName, type Mover, type TransferStatus } from './transfer-table.ts';

const stateOf = (outcome: Outcome<Moved> | Moved | null): TransferCase => {
  if (outcome === null) throw new Error('nothing moved');
  if ('ok' in outcome) {
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value.state;
  }
  return outcome.state;
};

const refusedCase = (): TransferCase => stateOf(refuseAttestation(submitted(), { reason: 'unknown', text: null }, monday));
const declinedCase = (): TransferCase => stateOf(declineCase(attested(), terms, { reason: 'dues-unpaid', text: null }, monday));
const timePassed = (transfer: TransferCase, days: number): TransferCase => stateOf(runTimer(transfer, after(days)));
const context = { terms, attestationHash: anAttestation.hash, bothUnionsAdmitted: true, homeCountry: 'IT' };

const activatedToTheEnd = (transfer: TransferCase): TransferCase => {
  let state = transfer;
  while (statusOf(state) === 'ACTIVATING') state = stateOf(advanceActivation(state, context, monday));
  return state;
};

/** A case in each state of the table, brought there by the moves themselves. */
const cases: Readonly<Record<TransferStatus, () => TransferCase>> = {
  AWAITING_HOME: () => submitted(),
  HOME_OVERDUE: () => timePassed(submitted(), 15),
  HOME_REFUSED: refusedCase,
  AWAITING_HOST: attested,
  HOST_OVERDUE: () => timePassed(attested(), 21),
  HOST_DECLINED: declinedCase,
  OFFERED: () => offered(),
  ACTIVATING: () => acceptedCase(),
  TEMPORARY: () => activatedToTheEnd(acceptedCase({ kind: 'temporary', until: '2027-06-30' })),
  COMPLETED: () => activatedToTheEnd(acceptedCase()),
  WITHDRAWN: () => stateOf(withdrawTransfer(submitted(), monday)),
  EXPIRED: () => timePassed(offered(), 30),
  ENDED: () => timePassed(activatedToTheEnd(acceptedCase({ kind: 'temporary', until: '2027-06-30' })), 300),
  CLOSED_HOME_REFUSED: () => timePassed(refusedCase(), 30),
  CLOSED_HOST_DECLINED: () => timePassed(declinedCase(), 30),
  CLOSED_UNANSWERED: () => timePassed(timePassed(attested(), 21), 21 + 60),
  CLOSED_MEMBER_DECLINED: () => stateOf(turnOfferDown(offered(), monday)),
  CLOSED_NOT_ACTIVATED: () => timePassed(acceptedCase(), 30),
};

const operations: Readonly<Partial<Record<`${Mover} ${MoveName}`, (transfer: TransferCase) => Outcome<Moved>>>> = {
  'home attest': (transfer) => attest(transfer, anAttestation, monday),
  'home refuse': (transfer) => refuseAttestation(transfer, { reason: 'unknown', text: null }, monday),
  'host offer': (transfer) => makeOffer(transfer, terms, anOffer, monday),
  'host decline': (transfer) => declineCase(transfer, terms, { reason: 'dues-unpaid', text: null }, monday),
  'member accept': (transfer) => acceptOffer(transfer, { releaseName: true, lang: 'ar' }, monday),
  'member decline': (transfer) => turnOfferDown(transfer, monday),
  'member withdraw': (transfer) => withdrawTransfer(transfer, monday),
};

const people = ['member', 'home', 'host'] as const;
const moves = ['attest', 'refuse', 'offer', 'decline', 'accept', 'withdraw'] as const;
const matrix = transferStatuses.flatMap((status) => people.flatMap((mover) => moves.map((move) => [status, mover, move] as const)));

describe('who may do what, in every state', () => {
  it.each(transferStatuses)('there is a case in %s', (status) => {
    expect(statusOf(cases[status]())).toBe(status);
  });

  it.each(matrix)('%s: %s %s', (status, mover, move) => {
    const transfer = cases[status]();
    const row = movesOf(status, mover).find((one) => one.move === move);
    const answer = permitted(transfer, mover, move);
    const operation = operations[`${mover} ${move}`];
    if (!everMoves(mover, move)) {
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'forbidden', code: 'membership.move-of-another' } });
      expect(operation).toBeUndefined();
    } else if (!row) {
      expect(answer).toMatchObject({ ok: false, refusal: { kind: 'conflict', code: 'membership.move-not-allowed' } });
      expect(operation?.(transfer)).toMatchObject({ ok: false, refusal: { code: 'membership.move-not-allowed' } });
    } else {
      const moved = operation?.(transfer);
      expect(moved).toMatchObject({ ok: true });
      const state = stateOf(moved ?? null);
      expect(statusOf(state)).toBe(row.to);
      expect(state.version).toBe(transfer.version + 1);
    }
  });

  it.each(transferStatuses)('each party writes its own status only, from %s', (status) => {
    const own = { member: 'memberStatus', home: 'homeStatus', host: 'hostStatus' } as const;
    for (const mover of people) {
      for (const { move } of movesOf(status, mover)) {
        const before = cases[status]();
        const state = stateOf(operations[`${mover} ${move}`]?.(before) ?? null);
        for (const other of people.filter((one) => one !== mover)) expect(state[own[other]]).toBe(before[own[other]]);
      }
    }
  });
});
