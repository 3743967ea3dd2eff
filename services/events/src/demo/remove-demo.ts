import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@umn/kernel';
import { EventStore } from '../domain/event.store.ts';
import { MlpStore } from '../domain/mlp.store.ts';
import { RegistrationStore } from '../domain/registration.store.ts';
import { SeatingStore } from '../domain/seating.store.ts';

/** Takes the demonstration's events out again, with their seats and registrations, and its programmes. */
@Injectable()
export class RemoveDemo {
  readonly #unitOfWork: UnitOfWork;
  readonly #events: EventStore;
  readonly #seatings: SeatingStore;
  readonly #registrations: RegistrationStore;
  readonly #mlps: MlpStore;

  constructor(unitOfWork: UnitOfWork, events: EventStore, seatings: SeatingStore, registrations: RegistrationStore, mlps: MlpStore) {
    this.#unitOfWork = unitOfWork;
    this.#events = events;
    this.#seatings = seatings;
    this.#registrations = registrations;
    this.#mlps = mlps;
  }

  execute(): Promise<{ readonly events: number; readonly mlps: number }> {
    return this.#unitOfWork.run(async () => {
      const ids = await this.#events.removeDemo();
      await this.#seatings.remove(ids);
      await this.#registrations.removeOf(ids);
      return { events: ids.length, mlps: await this.#mlps.removeDemo() };
    });
  }
}
