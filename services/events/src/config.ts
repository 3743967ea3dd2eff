import { commonConfig } from '@umn/platform/config';
import { z } from 'zod';

const hour = 3_600_000;

export const configSchema = z.object({
  ...commonConfig,
  SEAT_OFFER_HOURS: z.coerce
    .number()
    .positive()
    .max(24 * 60)
    .default(48)
    .describe('How long a freed seat is kept for the first in line, in hours; never beyond the start of the event.'),
});
export type Config = z.output<typeof configSchema>;

export const seatOfferMilliseconds = (config: Config): number => config.SEAT_OFFER_HOURS * hour;
