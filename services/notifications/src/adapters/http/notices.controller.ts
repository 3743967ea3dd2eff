import { Controller, Get, Inject, Query } from '@nestjs/common';
import { Access } from '@umn/platform/http';
import { z } from 'zod';
import { noticeStates } from '../../domain/notice.table.ts';
import { Notices, type NoticeSummary } from '../../domain/notices.ts';

const NoticesQuery = z.strictObject({ state: z.enum(noticeStates).default('dead'), limit: z.coerce.number().int().min(1).max(100).default(50) });

/** What became of notices, for admins on the inner network: which were not delivered, and why. Never to whom. */
@Controller('internal/notices')
@Access({ roles: ['admin'], services: ['gateway'] })
export class NoticesController {
  readonly #notices: Notices;

  constructor(@Inject(Notices) notices: Notices) {
    this.#notices = notices;
  }

  @Get()
  async list(@Query({ schema: NoticesQuery }) { state, limit }: z.output<typeof NoticesQuery>): Promise<{ readonly items: readonly NoticeSummary[] }> {
    return { items: await this.#notices.newest(state, limit) };
  }
}
