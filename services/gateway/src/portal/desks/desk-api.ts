/** What the directory answers, as far as the pages show it. */

export interface Slot {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

export interface SpokenLanguage {
  readonly code: string;
  readonly via: 'staff' | 'interpreter' | 'phone';
  readonly slots: readonly Slot[] | null;
  readonly note: string | null;
}

export interface Phone {
  readonly number: string;
  readonly languages: readonly string[];
  readonly kinds?: readonly string[];
}

export interface Alert {
  readonly lang: string;
  readonly text: string;
  readonly until: string | null;
}

export interface DeskResult {
  readonly id: string;
  readonly name: string;
  readonly lang: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly country: string;
  readonly town: string;
  readonly location: { readonly lat: number; readonly lon: number } | null;
  readonly distanceKm: number | null;
  readonly languages: readonly SpokenLanguage[];
  readonly services: readonly string[];
  readonly phones: readonly Phone[];
  readonly openNow: boolean | null;
  readonly verifiedAt: string | null;
  readonly freshness: 'fresh' | 'due' | 'stale';
  readonly alert: Alert | null;
  readonly reach: 'place' | 'phone' | 'online';
  readonly addressVisibility: 'full' | 'area' | 'hidden';
  readonly timeZone: string;
  readonly demo: boolean;
}

export interface Hours {
  readonly weekly: readonly Slot[];
  readonly byAppointment: boolean;
  readonly exceptions: readonly { readonly date: string; readonly slots: readonly { readonly from: string; readonly to: string }[] }[];
}

export interface Desk extends DeskResult {
  readonly description: string;
  readonly address: { readonly street: string | null; readonly postcode: string | null };
  readonly hours: Hours | null;
  readonly email: string | null;
  readonly web: string | null;
  readonly accessibility: readonly string[];
  readonly cost: string;
  readonly exclusions: readonly string[];
  readonly version: number;
}

/** A contact point as its own operators see it. */
export interface KeptDesk extends Desk {
  readonly status: 'draft' | 'published';
  readonly membership: string;
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

/** A page of results, with the town that the search understood. */
export interface Found extends Listed<DeskResult> {
  readonly place?: { readonly name: string } | null;
}

export interface Term {
  readonly code: string;
  readonly label: string;
}

export interface Taxonomy {
  readonly services: readonly Term[];
  readonly sectors: readonly Term[];
}
