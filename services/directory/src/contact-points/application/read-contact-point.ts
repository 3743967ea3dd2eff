import { Injectable } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { mayBeFound, Organisations, type Organisation } from '../../organisations/domain/organisation.ts';
import type { ContactPoint } from '../domain/contact-point.ts';
import { ContactPoints, type Scope } from '../domain/contact-points.store.ts';

export interface ContactPointRead {
  readonly contactPoint: ContactPoint;
  readonly organisation: Organisation | undefined;
}

/** One contact point, for the public or for those who keep it. */
@Injectable()
export class ReadContactPoint {
  readonly #contactPoints: ContactPoints;
  readonly #organisations: Organisations;

  constructor(contactPoints: ContactPoints, organisations: Organisations) {
    this.#contactPoints = contactPoints;
    this.#organisations = organisations;
  }

  /** Only a published one of an admitted organisation; anything else is as good as missing. */
  async forThePublic(id: string): Promise<ContactPointRead & { organisation: Organisation }> {
    const contactPoint = await this.#contactPoints.find(id);
    const organisation = contactPoint && (await this.#organisations.find(contactPoint.organisationId));
    if (!contactPoint || contactPoint.status !== 'published' || !mayBeFound(organisation))
      throw refuse('not-found', 'directory.contact-point-not-found');
    return { contactPoint, organisation };
  }

  /** Whatever its status, where it lies within the scope; else nothing. */
  async within(scope: Scope, id: string): Promise<ContactPointRead | undefined> {
    const contactPoint = await this.#contactPoints.findWithin(scope, id);
    return contactPoint && { contactPoint, organisation: await this.#organisations.find(contactPoint.organisationId) };
  }

  async listWithin(scope: Scope, page: { readonly page: number; readonly perPage: number }) {
    const { items, total } = await this.#contactPoints.listWithin(scope, {
      skip: (page.page - 1) * page.perPage,
      take: page.perPage,
    });
    const organisations = await this.#organisations.findAll(items.map((item) => item.organisationId));
    const read = items.map((contactPoint) => ({ contactPoint, organisation: organisations.get(contactPoint.organisationId) }));
    return { items: read satisfies ContactPointRead[], total };
  }
}
