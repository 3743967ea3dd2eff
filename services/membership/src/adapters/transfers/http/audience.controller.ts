import { Controller, Get, Param, Query } from '@nestjs/common';
import { Id } from '@umn/contracts';
import { Access } from '@umn/platform/http';
import { z } from 'zod';
import { TransferAudience, type Audience } from '../../../application/transfers/transfer-audience.ts';

const AudienceQuery = z.strictObject({ type: z.string().regex(/^[a-z.-]{1,80}$/) });
type AudienceQuery = z.output<typeof AudienceQuery>;

/** Whom to tell of an event of a case; asked by the notifications service with its own token. */
@Controller('internal/transfers')
@Access({ services: ['notifications'] })
export class AudienceController {
  constructor(private readonly audience: TransferAudience) {}

  @Get(':id/audience')
  async of(@Param('id', { schema: Id }) id: string, @Query({ schema: AudienceQuery }) { type }: AudienceQuery): Promise<Audience> {
    return this.audience.execute(id, type);
  }
}
