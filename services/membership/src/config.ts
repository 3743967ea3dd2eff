import { commonConfig } from '@umn/platform/config';
import { z } from 'zod';

export const configSchema = z.object({
  ...commonConfig,
  MEMBERSHIP_KEY: z
    .string()
    .transform((base64) => Buffer.from(base64, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64')
    .describe('Master of the keys under which the personal facts of transfer cases rest: 32 random bytes in base64. Lost, the facts are lost.'),
  RECEIPT_ATTEMPTS: z.coerce.number().int().min(1).default(10).describe('Wrong receipts that one case reference takes in a window.'),
  RECEIPT_WINDOW_SECONDS: z.coerce.number().int().min(1).default(900).describe('Length of that window, in seconds.'),
});
export type Config = z.output<typeof configSchema>;
