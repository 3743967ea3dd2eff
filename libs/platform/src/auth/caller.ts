export const roles = ['operator', 'officer', 'panel', 'steering', 'admin'] as const;
export type Role = (typeof roles)[number];

/** An operator who signed in at Keycloak. The organisation comes from the token and from nowhere else. */
export interface Person {
  readonly kind: 'person';
  /** Keycloak's subject. */
  readonly id: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly organisation: string | null;
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: string | null;
}

/** A member who showed the seven words of a case; whether they are right is checked against the case. */
export interface ReceiptHolder {
  readonly kind: 'receipt';
  readonly words: string;
}

/** Another service of the platform. */
export interface Service {
  readonly kind: 'service';
  readonly name: string;
}

export interface Anonymous {
  readonly kind: 'anonymous';
}

export type Caller = Person | ReceiptHolder | Service | Anonymous;

export const hasRole = (caller: Caller, role: Role): caller is Person => caller.kind === 'person' && caller.roles.includes(role);
