/** What events answers, as far as the pages show it. */

export interface EventSession {
  readonly id: string;
  readonly title: string;
  readonly lang?: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
  readonly free: number;
  readonly waiting?: number;
  readonly room?: string | null;
}

export interface NetworkEvent {
  readonly id: string;
  readonly title: string;
  readonly lang: string;
  readonly description: string | null;
  readonly descriptionLang: string | null;
  readonly kind: string;
  readonly organiser: { readonly id: string; readonly name: string | null };
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: { readonly name: string | null; readonly street: string | null; readonly town: string; readonly country: string } | null;
  readonly online: boolean;
  readonly workingLanguages: { readonly active: readonly string[]; readonly passive: readonly string[] };
  readonly capacity: number;
  readonly free: number;
  readonly waiting: number;
  readonly sessions: readonly EventSession[];
  readonly status: string;
  readonly demo: boolean;
  readonly version: number;
}

export type SeatState = 'confirmed' | 'waiting' | 'offered' | 'pending' | 'cancelled';

export interface Seat {
  readonly status: SeatState;
  readonly position?: number;
  readonly expiresAt?: string;
}

export interface Registration extends Seat {
  readonly id: string;
  readonly eventId: string;
  readonly sessions: readonly (Seat & { readonly id: string; readonly title: string })[];
  readonly moves: readonly ('accept' | 'decline' | 'cancel')[];
  readonly onlineLink?: string | null;
}
