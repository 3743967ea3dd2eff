import { repositoryRoot } from '@umn/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = <T>(file: string): T => JSON.parse(readFileSync(join(repositoryRoot, 'infra/demo-data', file), 'utf8')) as T;

interface Organisation {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

const organisations = read<Organisation[]>('organisations.json');

/** An organisation of the demonstration data by its slug. */
export function organisation(slug: string): Organisation {
  const found = organisations.find((candidate) => candidate.slug === slug);
  if (!found) throw new Error(`The demonstration data has no organisation ${slug}`);
  return found;
}

interface Account {
  readonly username: string;
  readonly password: string;
  readonly email: string;
  readonly lang: string;
}

const accounts = read<Account[]>('accounts.json');

/** A demonstration account by its username. */
export function account(username: string): Account {
  const found = accounts.find((candidate) => candidate.username === username);
  if (!found) throw new Error(`The demonstration data has no account ${username}`);
  return found;
}

/** Usernames of operators, one an organisation. */
export const operators: readonly string[] = accounts.map(({ username }) => username).filter((username) => username.endsWith('.operator'));
