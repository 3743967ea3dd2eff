import { commonConfig } from '@umn/platform/config';
import { z } from 'zod';
import { singleAddress } from './domain/address.ts';

export const configSchema = z.object({
  ...commonConfig,
  REDIS_URL: z.string().regex(/^rediss?:\/\//).describe('Redis, for the queue of notices.'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//)
    .describe('Mail server that takes the mails; `smtps` for TLS from the first byte, user and password where it asks for them.'),
  MAIL_FROM: z
    .string()
    .refine((text) => singleAddress(text) !== undefined, 'must be one mailbox')
    .default('no-reply@unionmigrantnet.example')
    .describe('The mailbox that mails come from, without a name.'),
  PORTAL_ORIGIN: z.url().describe('Public origin of the portal: links in mails lead there.'),
});
export type Config = z.output<typeof configSchema>;
