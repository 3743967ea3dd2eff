import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, Outbox, refuse, UnitOfWork } from '@umn/kernel';
import { AccountWorkStore } from '../../domain/organisations/account-work.ts';
import type { AdmissionMove } from '../../domain/organisations/admission-table.ts';
import { moveAdmission, type Organisation } from '../../domain/organisations/organisation.ts';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { organisationEvent } from './organisation-events.ts';

export interface AdmissionDecision {
  readonly organisationId: string;
  readonly move: AdmissionMove;
  readonly reason: string | null;
  readonly by: string;
}

/** An admin admits, suspends or readmits. The accounts follow by themselves, from the wish noted beside it. */
@Injectable()
export class DecideAdmission {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly organisations: OrganisationStore,
    private readonly accounts: AccountWorkStore,
  ) {}

  async execute({ organisationId, move, reason, by }: AdmissionDecision): Promise<Organisation> {
    return this.unitOfWork.run(async () => {
      const organisation = await this.organisations.find(organisationId);
      if (!organisation) throw refuse('not-found', 'membership.organisation-not-found');
      const moved = orRefuse(moveAdmission(organisation, { move, by, reason }, this.clock.now()));
      await this.organisations.replace(moved);
      await this.accounts.wish(moved.id, moved.version, moved.membership === 'admitted' ? 'enabled' : 'disabled');
      await this.outbox.append(organisationEvent(moved, move));
      return moved;
    });
  }
}
