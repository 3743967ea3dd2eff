import { accounts } from './accounts.ts';
import { organisations } from './organisations.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Each demonstration file's name and text. A spec compares them with the files that were committed. */
export const demoFiles = (): Record<string, string> => ({
  'organisations.json': json(organisations),
  'accounts.json': json(accounts),
});
