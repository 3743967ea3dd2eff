import { Injectable } from '@nestjs/common';
import { OrganisationStore, type PageOf } from '../../domain/organisations/organisation-store.ts';
import { TransferStore, type CaseFilter } from '../../domain/transfers/transfer-store.ts';
import { CaseDesk, type OpenCase, type Party } from './case-desk.ts';
import { viewOf, type TransferView } from './transfer-view.ts';

/** The cases of a union, as home and as host, for its own staff. */
@Injectable()
export class ListTransfers {
  constructor(
    private readonly desk: CaseDesk,
    private readonly transfers: TransferStore,
    private readonly organisations: OrganisationStore,
  ) {}

  async execute(party: Party & { kind: 'staff' }, filter: CaseFilter, page: number, perPage: number): Promise<PageOf<TransferView>> {
    const { unionId, officer } = party;
    if (unionId === null) return { items: [], total: 0 };
    await this.desk.checkUnion(party);
    const { items, total } = await this.transfers.listFor(unionId, filter, page, perPage);
    const unions = await this.organisations.findMany([...new Set(items.flatMap((one) => [one.homeUnionId, one.hostUnionId]))]);
    const open = items.map((transfer): OpenCase => ({ transfer, side: transfer.homeUnionId === unionId ? 'home' : 'host', mayMove: officer }));
    return { total, items: open.map((one) => viewOf(one, unions)) };
  }
}
