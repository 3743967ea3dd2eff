import { accounts } from './accounts.ts';
import { agreements } from './agreements.ts';
import { accessions, charter } from './charter.ts';
import { contactPoints } from './contact-points.ts';
import { events } from './events.ts';
import { mlps } from './mlps.ts';
import { organisations } from './organisations.ts';
import { taxonomy } from './taxonomy.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** Each demonstration file's name and text. A spec compares them with the files that were committed. */
export const demoFiles = (): Record<string, string> => ({
  'organisations.json': json(organisations),
  'accounts.json': json(accounts),
  'charter.json': json(charter),
  'accessions.json': json(accessions),
  'agreements.json': json(agreements),
  'contact-points.json': json(contactPoints),
  'events.json': json(events),
  'mlps.json': json(mlps),
  'taxonomy.json': json(taxonomy),
});
