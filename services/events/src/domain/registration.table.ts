/**
 * The state machine of a registration: the only place that says which move leads where and who may make it.
 * A seat in a session follows the same table. From it come the code, the permission matrix test and the
 * diagram in `docs/generated/registration-states.md`.
 *
 * `pending` is the state of events whose organiser approves each registration; no move leads there yet.
 */
export const registrationStates = ['confirmed', 'waiting', 'offered', 'pending', 'cancelled'] as const;
export type RegistrationStatus = (typeof registrationStates)[number];

export const registrationMoves = ['offer', 'accept', 'decline', 'expire', 'cancel'] as const;
export type RegistrationMove = (typeof registrationMoves)[number];

/** The registrant: the person themselves. The seating: a seat was freed. The clock: a seat offer's time is over. */
export const registrationMovers = ['registrant', 'seating', 'clock'] as const;
export type RegistrationMover = (typeof registrationMovers)[number];

export interface RegistrationStep {
  readonly by: RegistrationMover;
  readonly to: RegistrationStatus;
}

/** Where a new registration begins, and when. */
export const registrationStarts: readonly { readonly to: RegistrationStatus; readonly when: string }[] = [
  { to: 'confirmed', when: 'a seat is free and nobody waits' },
  { to: 'waiting', when: 'no seat is free, or somebody waits' },
];

export const registrationTable: Readonly<Record<RegistrationStatus, Readonly<Partial<Record<RegistrationMove, RegistrationStep>>>>> = {
  confirmed: {
    cancel: { by: 'registrant', to: 'cancelled' },
  },
  waiting: {
    offer: { by: 'seating', to: 'offered' },
    cancel: { by: 'registrant', to: 'cancelled' },
  },
  offered: {
    accept: { by: 'registrant', to: 'confirmed' },
    decline: { by: 'registrant', to: 'cancelled' },
    expire: { by: 'clock', to: 'cancelled' },
    cancel: { by: 'registrant', to: 'cancelled' },
  },
  pending: {
    cancel: { by: 'registrant', to: 'cancelled' },
  },
  cancelled: {},
};

/** The step that a mover may take from a state; nothing where the table has none for them. */
export function registrationStep(from: RegistrationStatus, move: RegistrationMove, by: RegistrationMover): RegistrationStep | undefined {
  const step = registrationTable[from][move];
  return step?.by === by ? step : undefined;
}
