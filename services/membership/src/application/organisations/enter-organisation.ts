import { Injectable } from '@nestjs/common';
import { Clock, Ids, Outbox, refuse, UnitOfWork } from '@umn/kernel';
import { AccountWorkStore } from '../../domain/organisations/account-work.ts';
import type { FirstOperator } from '../../domain/organisations/operator-accounts.ts';
import { applyForMembership, type Organisation, type OrganisationKind, type OrganisationLevel } from '../../domain/organisations/organisation.ts';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { organisationEvent } from './organisation-events.ts';

export interface EnterOrganisationCommand {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
  readonly parentId: string | null;
  readonly country: string;
  readonly town: string;
  readonly email: string;
  readonly canBeJoined: boolean;
  readonly operator: FirstOperator;
  readonly by: string;
}

/** An admin enters an organisation that wants to join; its operator is kept apart until the admission. */
@Injectable()
export class EnterOrganisation {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationStore,
    private readonly accounts: AccountWorkStore,
  ) {}

  /** Refuses `membership.parent-unknown` when the parent is no organisation of ours. */
  async execute(command: EnterOrganisationCommand): Promise<Organisation> {
    const { operator, ...facts } = command;
    return this.unitOfWork.run(async () => {
      if (facts.parentId !== null && !(await this.organisations.find(facts.parentId))) {
        throw refuse('rule-broken', 'membership.parent-unknown');
      }
      const organisation = applyForMembership(
        { ...facts, id: this.ids.next(), lang: operator.lang, demo: false },
        this.clock.now(),
      );
      await this.organisations.add(organisation);
      await this.accounts.keepOperator(organisation.id, operator);
      await this.outbox.append(organisationEvent(organisation, 'apply'));
      return organisation;
    });
  }
}
