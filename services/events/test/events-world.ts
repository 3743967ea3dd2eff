import { Clock } from '@umn/kernel';
import { Database } from '@umn/platform/mongo';
import { startService, type RunningService } from '@umn/testing';
import { randomUUID } from 'node:crypto';
import { AppModule } from '../src/app.module.ts';
import { ChangeEvent } from '../src/application/change-event.ts';
import { DraftEvent } from '../src/application/draft-event.ts';
import { MoveRegistration } from '../src/application/move-registration.ts';
import { RegisterForEvent, type SeatedRegistration } from '../src/application/register-for-event.ts';
import { configSchema } from '../src/config.ts';
import type { EventFacts } from '../src/domain/event.ts';
import type { Registrant } from '../src/domain/registration.ts';
import { roomOf } from '../src/domain/seating.ts';
import { SeatingStore } from '../src/domain/seating.store.ts';

export const startEvents = (more: { namespace?: string; environment?: Record<string, string> } = {}): Promise<RunningService> =>
  startService({ name: 'events', configSchema, moduleOf: (config) => AppModule.with(config), ...more });

export const organiserId = '2d9f0b1e-8f0e-4a3b-8a58-0a7d5c1c2b11';

const inDays = (days: number): Date => new Date(Date.now() + days * 24 * 3_600_000);

/** A conference ten days from now; what a test is about it says itself. */
export const conference = (more: Partial<EventFacts> = {}): EventFacts => ({
  kind: 'conference',
  lang: 'en',
  titles: { en: 'Conference', it: 'Conferenza' },
  descriptions: {},
  startsAt: inDays(10),
  endsAt: inDays(12),
  timeZone: 'Europe/Brussels',
  capacity: 50,
  place: null,
  onlineLink: null,
  workingLanguages: { active: [], passive: [] },
  targetGroup: [],
  sessions: [],
  ...more,
});

/** Two sessions at the same time and one right after them. */
export const workshops = (facts: EventFacts, capacity: number): EventFacts['sessions'] => {
  const at = (hours: number): Date => new Date(facts.startsAt.getTime() + hours * 3_600_000);
  const session = (title: string, from: number, to: number) => ({ id: randomUUID(), titles: { en: title }, startsAt: at(from), endsAt: at(to), capacity, room: null });
  return [session('One', 1, 3), session('Two', 1, 3), session('After', 3, 5)];
};

export const person = (name = 'Somebody'): Registrant => ({ personId: randomUUID(), organisationId: null, name, email: `${randomUUID()}@people.example`, lang: 'en' });

/** The use cases of a running service, as a test tells its story. */
export class EventsWorld {
  readonly service: RunningService;

  constructor(service: RunningService) {
    this.service = service;
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.service.app.get<T>(token);
  }

  async publish(facts: EventFacts): Promise<string> {
    const eventId = await this.get(DraftEvent).run({ facts, organiserId: undefined, reach: { organisationId: organiserId } });
    await this.get(ChangeEvent).publish({ eventId, reach: 'network' });
    return eventId;
  }

  register(eventId: string, registrant: Registrant, sessionIds: readonly string[] = []): Promise<SeatedRegistration> {
    return this.get(RegisterForEvent).run({ eventId, sessionIds, registrant, sight: 'public' });
  }

  move(move: 'accept' | 'decline' | 'cancel', { registration }: SeatedRegistration): Promise<SeatedRegistration> {
    return this.get(MoveRegistration).run(move, { eventId: registration.eventId, registrationId: registration.id, personId: registration.registrant.personId });
  }

  async room(eventId: string, roomId = eventId) {
    const seating = await this.get(SeatingStore).read(eventId);
    const room = seating && roomOf(seating, roomId);
    if (!room) throw new Error('There is no such room');
    return room;
  }

  collection(name: string) {
    const { db } = this.get(Database).connection;
    if (!db) throw new Error('The database is not open');
    return db.collection<{ _id: string }>(name);
  }

  get clock(): Clock {
    return this.get(Clock);
  }
}
