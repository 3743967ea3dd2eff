/**
 * The transfer case as one table: states, who may do what, and what time does by itself. From it come the
 * code's permission to move, the matrix test, `moves[]` in the views, the timers and the diagram in the docs.
 */

/** Who moves a case: a party, time, or the platform's own activation. */
export type Mover = 'member' | 'home' | 'host' | 'timer' | 'platform';

export type MoveName =
  | 'submit'
  | 'attest'
  | 'refuse'
  | 'offer'
  | 'decline'
  | 'accept'
  | 'withdraw'
  | 'fall-overdue'
  | 'expire'
  | 'close'
  | 'end'
  | 'complete'
  | 'start-temporary'
  | 'fail';

export type OpenStatus =
  | 'AWAITING_HOME'
  | 'HOME_OVERDUE'
  | 'HOME_REFUSED'
  | 'AWAITING_HOST'
  | 'HOST_OVERDUE'
  | 'HOST_DECLINED'
  | 'OFFERED'
  | 'ACTIVATING'
  | 'TEMPORARY';

export type EndStatus =
  | 'COMPLETED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'ENDED'
  | 'CLOSED_HOME_REFUSED'
  | 'CLOSED_HOST_DECLINED'
  | 'CLOSED_UNANSWERED'
  | 'CLOSED_MEMBER_DECLINED'
  | 'CLOSED_NOT_ACTIVATED';

export type TransferStatus = OpenStatus | EndStatus;

/** What must be on the case before a move; each is a rule with a specification of its own. */
export type Guard =
  | 'agreement-in-force'
  | 'consents-given'
  | 'agreement-quoted'
  | 'attestation-quoted'
  | 'name-released'
  | 'before-pivot'
  | 'steps-done';

export interface Move {
  readonly by: Mover;
  readonly move: MoveName;
  readonly to: TransferStatus;
  readonly guards?: readonly Guard[];
}

/** What time does in a state, counted from the state's beginning. `offer-end` is the last day of the offer's period. */
export interface Deadline {
  readonly after: { readonly days: number } | 'offer-end';
  readonly move: MoveName;
  readonly to: TransferStatus;
  readonly guards?: readonly Guard[];
}

export interface OpenState {
  /** Who must act next; reminders go to them. */
  readonly waitsFor: 'member' | 'home' | 'host' | 'platform';
  readonly moves: readonly Move[];
  /** Days after which whoever is awaited is reminded. */
  readonly remindAfterDays: readonly number[];
  readonly deadline: Deadline;
}

const withdraw: Move = { by: 'member', move: 'withdraw', to: 'WITHDRAWN' };
const attest: Move = { by: 'home', move: 'attest', to: 'AWAITING_HOST', guards: ['consents-given', 'agreement-quoted'] };
const refuse: Move = { by: 'home', move: 'refuse', to: 'HOME_REFUSED' };
const offer: Move = { by: 'host', move: 'offer', to: 'OFFERED', guards: ['attestation-quoted', 'agreement-quoted'] };
const decline: Move = { by: 'host', move: 'decline', to: 'HOST_DECLINED' };

/** How a case begins: asking creates and submits at once, so no draft is ever kept. */
export const submission: Move = {
  by: 'member',
  move: 'submit',
  to: 'AWAITING_HOME',
  guards: ['agreement-in-force', 'consents-given'],
};

export const openStates: Readonly<Record<OpenStatus, OpenState>> = {
  AWAITING_HOME: {
    waitsFor: 'home',
    moves: [attest, refuse, withdraw],
    remindAfterDays: [5, 10],
    deadline: { after: { days: 15 }, move: 'fall-overdue', to: 'HOME_OVERDUE' },
  },
  HOME_OVERDUE: {
    waitsFor: 'home',
    moves: [attest, refuse, withdraw],
    remindAfterDays: [],
    deadline: { after: { days: 60 }, move: 'expire', to: 'EXPIRED' },
  },
  HOME_REFUSED: {
    waitsFor: 'member',
    moves: [withdraw],
    remindAfterDays: [],
    deadline: { after: { days: 30 }, move: 'close', to: 'CLOSED_HOME_REFUSED' },
  },
  AWAITING_HOST: {
    waitsFor: 'host',
    moves: [offer, decline, withdraw],
    remindAfterDays: [7, 14],
    deadline: { after: { days: 21 }, move: 'fall-overdue', to: 'HOST_OVERDUE' },
  },
  HOST_OVERDUE: {
    waitsFor: 'host',
    moves: [offer, decline, withdraw],
    remindAfterDays: [],
    deadline: { after: { days: 60 }, move: 'close', to: 'CLOSED_UNANSWERED' },
  },
  HOST_DECLINED: {
    waitsFor: 'member',
    moves: [withdraw],
    remindAfterDays: [],
    deadline: { after: { days: 30 }, move: 'close', to: 'CLOSED_HOST_DECLINED' },
  },
  OFFERED: {
    waitsFor: 'member',
    moves: [
      { by: 'member', move: 'accept', to: 'ACTIVATING', guards: ['name-released'] },
      { by: 'member', move: 'decline', to: 'CLOSED_MEMBER_DECLINED' },
      withdraw,
    ],
    remindAfterDays: [],
    deadline: { after: { days: 30 }, move: 'expire', to: 'EXPIRED' },
  },
  ACTIVATING: {
    waitsFor: 'platform',
    moves: [
      { by: 'platform', move: 'complete', to: 'COMPLETED', guards: ['steps-done'] },
      { by: 'platform', move: 'start-temporary', to: 'TEMPORARY', guards: ['steps-done'] },
      { by: 'platform', move: 'fail', to: 'CLOSED_NOT_ACTIVATED', guards: ['before-pivot'] },
    ],
    remindAfterDays: [],
    // After the pivot the member is a member at the host: from there time may no longer undo anything.
    deadline: { after: { days: 30 }, move: 'close', to: 'CLOSED_NOT_ACTIVATED', guards: ['before-pivot'] },
  },
  TEMPORARY: {
    waitsFor: 'member',
    moves: [],
    remindAfterDays: [],
    deadline: { after: 'offer-end', move: 'end', to: 'ENDED' },
  },
};

export const endStatuses: readonly EndStatus[] = [
  'COMPLETED',
  'WITHDRAWN',
  'EXPIRED',
  'ENDED',
  'CLOSED_HOME_REFUSED',
  'CLOSED_HOST_DECLINED',
  'CLOSED_UNANSWERED',
  'CLOSED_MEMBER_DECLINED',
  'CLOSED_NOT_ACTIVATED',
];

export const openStatuses = Object.keys(openStates) as readonly OpenStatus[];
export const transferStatuses: readonly TransferStatus[] = [...openStatuses, ...endStatuses];

/** The state's row of the table; nothing for an end. */
export function openState(status: TransferStatus): OpenState | undefined {
  return (openStates as Readonly<Partial<Record<TransferStatus, OpenState>>>)[status];
}

/** The moves that a mover has in a state, in the table's order. */
export function movesOf(status: TransferStatus, mover: Mover): readonly Move[] {
  return openState(status)?.moves.filter((row) => row.by === mover) ?? [];
}

/** Whether a mover has this move in any state: what decides between "not yours" and "not now". */
export function everMoves(mover: Mover, move: MoveName): boolean {
  return openStatuses.some((status) => movesOf(status, mover).some((row) => row.move === move));
}
