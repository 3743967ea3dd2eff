import { Controller } from '@nestjs/common';
import { OrganisationAdmitted, OrganisationApplied, OrganisationReadmitted, OrganisationSuspended, type OrganisationFacts, type ReceivedEvent } from '@umn/contracts';
import { OnEvent } from '@umn/platform/kafka';
import { KeepOrganisation } from '../../application/keep-organisation.ts';

@Controller()
export class OrganisationsConsumer {
  readonly #keep: KeepOrganisation;

  constructor(keep: KeepOrganisation) {
    this.#keep = keep;
  }

  @OnEvent(OrganisationApplied, OrganisationAdmitted, OrganisationSuspended, OrganisationReadmitted)
  async handle({ data }: ReceivedEvent<OrganisationFacts>): Promise<void> {
    await this.#keep.run({ id: data.organisationId, name: data.name, membership: data.membership, version: data.version });
  }
}
