import { Injectable } from '@nestjs/common';
import { Clock } from '@umn/kernel';
import { ContactPointIndex } from '../domain/contact-point-index.ts';
import { ProjectContactPoints } from './project-contact-points.ts';

/** A little earlier than the rebuild began, in case its clock and a writer's differ. */
const marginMilliseconds = 60_000;

/** Sees to it that there is an index of today's shape: at the first start, after a change of it, and when somebody wiped it. */
@Injectable()
export class KeepIndex {
  readonly #index: ContactPointIndex;
  readonly #project: ProjectContactPoints;
  readonly #clock: Clock;
  #running: Promise<number> | undefined;

  constructor(index: ContactPointIndex, project: ProjectContactPoints, clock: Clock) {
    this.#index = index;
    this.#project = project;
    this.#clock = clock;
  }

  /** The number of contact points brought in; nothing when the index was right. */
  async ifNeeded(): Promise<number | undefined> {
    return (await this.#index.isCurrent()) ? undefined : this.rebuild();
  }

  /** Builds the index anew while searches and edits go on. A second call joins the one that runs. */
  rebuild(progress?: (done: number) => void): Promise<number> {
    const startedAt = new Date(this.#clock.now().getTime() - marginMilliseconds);
    this.#running ??= this.#project.everything(startedAt, progress).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }
}
