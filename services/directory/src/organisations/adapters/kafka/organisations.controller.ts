import { Controller } from '@nestjs/common';
import {
  OrganisationAdmitted,
  OrganisationApplied,
  OrganisationReadmitted,
  OrganisationSuspended,
  type OrganisationFacts,
  type ReceivedEvent,
} from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { TakeInOrganisation } from '../../application/take-in-organisation.ts';

/** Membership's integration events of organisations: admitting one makes its contact points findable, suspending hides them. */
@Controller()
export class OrganisationsController {
  readonly #takeIn: TakeInOrganisation;

  constructor(takeIn: TakeInOrganisation) {
    this.#takeIn = takeIn;
  }

  @OnEvent(OrganisationApplied, OrganisationAdmitted, OrganisationSuspended, OrganisationReadmitted)
  async changed(event: ReceivedEvent<OrganisationFacts>): Promise<void> {
    const { organisationId, version, name, kind, level, parentId, country, membership } = event.data;
    await this.#takeIn.execute({ id: organisationId, version, name, kind, level, parentId, country, membership });
  }
}
