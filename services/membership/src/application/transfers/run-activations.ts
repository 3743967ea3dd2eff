import { Injectable } from '@nestjs/common';
import { Clock, orRefuse, UnitOfWork } from '@umn/kernel';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import { advanceActivation, type ActivationContext } from '../../domain/transfers/activation.ts';
import { statusOf, type TransferCase } from '../../domain/transfers/transfer-case.ts';
import { TransferStore } from '../../domain/transfers/transfer-store.ts';
import { attestationHash } from './attestation-hash.ts';
import { CaseDesk } from './case-desk.ts';
import { PinnedTerms } from './pinned-terms.ts';

const batch = 50;

/**
 * Drives accepted cases to their end, a step a transaction. Which step is next stands in the case, so a
 * process that dies between two steps, or inside one, is followed by another that goes on from there.
 */
@Injectable()
export class RunActivations {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: CaseDesk,
    private readonly terms: PinnedTerms,
    private readonly organisations: OrganisationStore,
    private readonly transfers: TransferStore,
  ) {}

  /** Answers the ids of cases whose activation stopped, for the log; they are tried again. */
  async execute(): Promise<readonly string[]> {
    const stopped: string[] = [];
    for (const id of await this.transfers.activating(batch)) {
      try {
        while (await this.oneStep(id));
      } catch {
        stopped.push(id);
      }
    }
    return stopped;
  }

  /** One step of one case; answers whether there may be another. */
  async oneStep(id: string): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const transfer = await this.transfers.findById(id);
      if (!transfer || statusOf(transfer) !== 'ACTIVATING') return false;
      const moved = orRefuse(advanceActivation(transfer, await this.contextOf(transfer), this.clock.now()));
      await this.desk.keep(moved);
      return statusOf(moved.state) === 'ACTIVATING';
    });
  }

  private async contextOf(transfer: TransferCase): Promise<ActivationContext> {
    const home = await this.organisations.find(transfer.homeUnionId);
    const host = await this.organisations.find(transfer.hostUnionId);
    const { attested } = transfer.homeSide;
    return {
      terms: await this.terms.of(transfer),
      attestationHash: attested && attestationHash(transfer.caseRef, transfer.agreement.hash, attested),
      bothUnionsAdmitted: home?.membership === 'admitted' && host?.membership === 'admitted',
      homeCountry: home?.country ?? 'ZZ',
    };
  }
}
