import type { PageAsked } from './event.store.ts';
import type { Registration } from './registration.ts';
import type { RegistrationSight } from './sight.ts';

export abstract class RegistrationStore {
  /** The person's last registration for the event, whatever became of it. */
  abstract latestOf(eventId: string, personId: string): Promise<Registration | null>;
  abstract ofPerson(eventId: string, id: string, personId: string): Promise<Registration | null>;
  /** One that is not cancelled is unique for its person and event: the index stands behind the rule. */
  abstract insert(registration: Registration): Promise<void>;
  /** Writes the successor of a version; the caller holds the event's seating. */
  abstract save(registration: Registration): Promise<void>;
  /** Those whom a seating moved. */
  abstract moved(eventId: string, ids: readonly string[]): Promise<readonly Registration[]>;
  /** The sessions somebody asked for and has not given up. */
  abstract sessionsInUse(eventId: string): Promise<ReadonlySet<string>>;
  /** Of the given pairs of sessions, those that one person is in both of. */
  abstract heldTogether(eventId: string, pairs: readonly (readonly [string, string])[]): Promise<readonly (readonly [string, string])[]>;

  /** With the events they belong to. */
  abstract removeOf(eventIds: readonly string[]): Promise<void>;

  abstract seen(eventId: string, id: string, sight: RegistrationSight): Promise<Registration | null>;
  abstract page(eventId: string, sight: RegistrationSight, asked: PageAsked): Promise<{ readonly items: readonly Registration[]; readonly total: number }>;
  /** For the notifications: by id alone, to no person. */
  abstract find(id: string): Promise<Registration | null>;
  /** For the notifications: everybody who has not given up. */
  abstract standing(eventId: string): Promise<readonly Registration[]>;
}
