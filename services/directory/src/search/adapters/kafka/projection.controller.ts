import { Controller } from '@nestjs/common';
import { ContactPointEdited, ContactPointPublished, ContactPointUnpublished, type DataOf, type ReceivedEvent } from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { ProjectionBacklog } from '../../domain/projection-backlog.ts';

/** Our own integration events, on their way to the index. */
@Controller()
export class ProjectionController {
  readonly #backlog: ProjectionBacklog;

  constructor(backlog: ProjectionBacklog) {
    this.#backlog = backlog;
  }

  @OnEvent(ContactPointPublished, ContactPointEdited, ContactPointUnpublished)
  async project(event: ReceivedEvent<DataOf<typeof ContactPointEdited>>): Promise<void> {
    await this.#backlog.add({ contactPointId: event.data.contactPointId });
  }
}
