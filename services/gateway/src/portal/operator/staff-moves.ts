/** The moves of a union's officers that have a form here. */
export const staffMoves = ['attest', 'refuse', 'offer', 'decline'] as const;
export type StaffMove = (typeof staffMoves)[number];

export const isStaffMove = (name: string): name is StaffMove => (staffMoves as readonly string[]).includes(name);
