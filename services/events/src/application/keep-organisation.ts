import { Injectable } from '@nestjs/common';
import { OrganisationStore, type KnownOrganisation } from '../domain/organisation.store.ts';

/** Keeps what the membership service publishes of an organisation: its name for the pages, its standing for the rules. */
@Injectable()
export class KeepOrganisation {
  readonly #organisations: OrganisationStore;

  constructor(organisations: OrganisationStore) {
    this.#organisations = organisations;
  }

  run(organisation: KnownOrganisation): Promise<void> {
    return this.#organisations.keep(organisation);
  }
}
