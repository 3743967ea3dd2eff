import 'express-session';
import type { Language } from '@umn/messages';

/** A signed-in operator, officer, panel member or admin, as Keycloak's tokens describe them. */
export interface SignedInPerson {
  /** Keycloak's subject. */
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  /** The one organisation they act for; none for the network's own staff. */
  readonly organisation: string | null;
  readonly roles: readonly string[];
  readonly locale: Language;
}

/** What the server keeps to act for the person at the services; it never leaves the server. */
export interface SessionTokens {
  readonly access: string;
  readonly refresh: string | null;
  readonly id: string;
  /** Milliseconds since 1970 at which `access` ends. */
  readonly accessEndsAt: number;
  /** Keycloak's own session, by which it says later that the person has signed out elsewhere. */
  readonly keycloakSession: string | null;
}

/** A sign-in under way: made when it starts, taken away (once) when the browser comes back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
  readonly startedAt: number;
}

declare module 'express-session' {
  interface SessionData {
    person?: SignedInPerson;
    /** The secret of the session's forms. Stands on no page: `Sessions.csrfOf(req)` makes tokens of it. */
    csrf?: string;
    tokens?: SessionTokens;
    /** Keyed by state, so that two tabs may sign in at once. */
    signIns?: readonly PendingSignIn[];
  }
}
