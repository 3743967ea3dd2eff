import { commonConfig } from '@umn/platform/config';
import { z } from 'zod';

export const configSchema = z.object({
  ...commonConfig,
  ELASTICSEARCH_URL: z.url().describe('Elasticsearch 8, where the search keeps its disposable copy of the contact points.'),
});
export type Config = z.output<typeof configSchema>;
