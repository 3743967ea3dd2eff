import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '../../domain/organisations/organisation-store.ts';
import type { OpenCase } from './case-desk.ts';
import { viewOf, type TransferView } from './transfer-view.ts';

/** The view of a case that a party just opened or moved. */
@Injectable()
export class ShowTransfer {
  constructor(private readonly organisations: OrganisationStore) {}

  async execute(open: OpenCase): Promise<TransferView> {
    const { homeUnionId, hostUnionId } = open.transfer;
    return viewOf(open, await this.organisations.findMany([homeUnionId, hostUnionId]));
  }
}
