/** Whose events somebody may change: their own organisation's, or all of them (an admin). */
export type Reach = { readonly organisationId: string } | 'network';

/** Whose events somebody may see. Everybody sees what is published or was; drafts only within reach. */
export type Sight = Reach | 'public';

/** Whose registrations somebody may see: their own, or all of an event that is within their reach. */
export type RegistrationSight = { readonly personId: string } | 'managers';
