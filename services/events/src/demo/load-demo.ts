import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, UnitOfWork } from '@umn/kernel';
import { draftEvent, publishEvent, seatingPlanOf, type EventFacts } from '../domain/event.ts';
import { EventStore } from '../domain/event.store.ts';
import type { Localized } from '../domain/localized.ts';
import type { Mlp } from '../domain/mlp.ts';
import { MlpStore } from '../domain/mlp.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';
import { layOutSeating } from '../domain/seating.ts';
import { demoEvents, demoMlps, type DemoEvent, type DemoMlp } from './demo-files.ts';

/** Brings in the demonstration's events and programmes; an event that is there already stays as it was left. */
@Injectable()
export class LoadDemo {
  readonly #unitOfWork: UnitOfWork;
  readonly #events: EventStore;
  readonly #seatings: SeatingStore;
  readonly #mlps: MlpStore;
  readonly #outbox: Outbox;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, events: EventStore, seatings: SeatingStore, mlps: MlpStore, outbox: Outbox, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#events = events;
    this.#seatings = seatings;
    this.#mlps = mlps;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  async execute(folder: string): Promise<{ readonly events: number; readonly added: number; readonly mlps: number }> {
    const [events, mlps] = [demoEvents(folder), demoMlps(folder)];
    let added = 0;
    for (const event of events) if (await this.#add(event)) added += 1;
    for (const mlp of mlps) await this.#mlps.put(mlpOf(mlp));
    return { events: events.length, added, mlps: mlps.length };
  }

  /** The demonstration keeps the rules as everybody does; only a start that has passed by now is let through. */
  #add(demo: DemoEvent): Promise<boolean> {
    const beforeItStarts = new Date(Math.min(this.#clock.now().getTime(), demo.startsAt.getTime() - 1));
    const organiser = { id: demo.organiserId, membership: null };
    return this.#unitOfWork.run(async () => {
      if (await this.#events.visible(demo.id, 'network')) return false;
      const drafted = orRefuse(draftEvent(demo.id, organiser, factsOf(demo)));
      const published = orRefuse(publishEvent(drafted.state, organiser, beforeItStarts));
      await this.#events.insert({ ...published.state, demo: true });
      await this.#seatings.layOut(layOutSeating(seatingPlanOf(published.state)));
      await this.#outbox.append(...drafted.events, ...published.events);
      return true;
    });
  }
}

const pick = (content: DemoEvent['content'], field: 'title' | 'description'): Localized =>
  Object.fromEntries(
    Object.entries(content).flatMap(([lang, texts]) => {
      const text = texts[field];
      return text === undefined ? [] : [[lang, text]];
    }),
  );

function factsOf(demo: DemoEvent): EventFacts {
  const { kind, startsAt, endsAt, timeZone, capacity, onlineLink, workingLanguages, targetGroup, place } = demo;
  return {
    kind,
    lang: demo.defaultLang,
    titles: pick(demo.content, 'title'),
    descriptions: pick(demo.content, 'description'),
    startsAt,
    endsAt,
    timeZone,
    capacity,
    place: place && { name: place.name, street: place.street, town: place.town, country: place.country },
    onlineLink,
    workingLanguages,
    targetGroup,
    sessions: demo.sessions.map((session) => ({
      id: session.id,
      titles: pick(session.content, 'title'),
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      capacity: session.capacity,
      room: session.room,
    })),
  };
}

const mlpOf = ({ slug: _, defaultLang, title, hosts, visiting, ...rest }: DemoMlp): Mlp => ({
  ...rest,
  lang: defaultLang,
  titles: title,
  hosts: { unionId: hosts.union.id, authorityId: hosts.authority.id },
  visiting: visiting.map(({ id }) => id),
});
