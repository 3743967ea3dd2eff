import { hashRaw } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './instance.ts';
import type { KeycloakAdmin } from './keycloak-admin.ts';

/** An invented person who may sign in, in demonstrations and tests. */
export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly roles: readonly string[];
  /** The organisation's slug in the demonstration data, or null. */
  readonly organisation: string | null;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(join(checkout, 'infra/demo-data', file), 'utf8')) as T;

export const readDemoAccounts = (): DemoAccount[] => read('accounts.json');

/** The id of each demonstration organisation by its slug. */
export const readDemoOrganisations = (): Map<string, { id: string; name: string }> =>
  new Map(read<{ id: string; slug: string; name: string }[]>('organisations.json').map(({ id, slug, name }) => [slug, { id, name }]));

/** A version 5 UUID: the same name always gives the same id, so records that name a person stay true when the realm is made anew. */
export function stableId(name: string): string {
  const namespace = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * A password as Keycloak itself would store it. Hashing it here takes a hundredth of the time that it takes a Keycloak
 * that has only just started, and a start makes dozens.
 */
async function hashed(password: string): Promise<object> {
  const salt = randomBytes(16);
  const value = await hashRaw(password, { salt, algorithm: argon2id, memoryCost: 7168, timeCost: 5, parallelism: 1, outputLen: 32 });
  return {
    type: 'password',
    temporary: false,
    secretData: JSON.stringify({ value: value.toString('base64'), salt: salt.toString('base64'), additionalParameters: {} }),
    credentialData: JSON.stringify({
      hashIterations: 5,
      algorithm: 'argon2',
      additionalParameters: { hashLength: ['32'], memory: ['7168'], type: ['id'], version: ['1.3'], parallelism: ['1'] },
    }),
  };
}

/** The library's name for it is a constant enumeration, which cannot be imported where each file is compiled by itself. */
const argon2id = 2;

/** Adds the demonstration accounts that are missing; those present are left as they are. */
export async function importDemoAccounts(keycloak: KeycloakAdmin, realm: string): Promise<void> {
  const organisations = readDemoOrganisations();
  const present = new Set(((await keycloak.find<{ username: string }[]>(`realms/${realm}/users?max=10000&briefRepresentation=true`)) ?? []).map((user) => user.username));
  const missing = readDemoAccounts().filter((account) => !present.has(account.username));
  if (missing.length === 0) return;
  const passwords = new Map<string, object>();
  for (const account of missing) passwords.set(account.username, await hashed(account.password));
  const users = missing.map((account) => {
    const [firstName, ...others] = account.name.split(' ');
    const organisation = account.organisation === null ? undefined : organisations.get(account.organisation);
    if (account.organisation !== null && !organisation) throw new Error(`The account ${account.username} names an unknown organisation, ${account.organisation}.`);
    return {
      id: stableId(`account:${account.username}.demo.unionmigrantnet.example`),
      username: account.username,
      enabled: true,
      email: account.email,
      emailVerified: true,
      firstName,
      lastName: others.join(' '),
      attributes: { locale: [account.lang], ...(organisation ? { organisation: [organisation.id] } : {}) },
      realmRoles: account.roles,
      credentials: [passwords.get(account.username)],
    };
  });
  await keycloak.post(`realms/${realm}/partialImport`, { ifResourceExists: 'SKIP', users });
}
