import { createHash } from 'node:crypto';
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

/** Adds the demonstration accounts that are missing; those present are left as they are. */
export async function importDemoAccounts(keycloak: KeycloakAdmin, realm: string): Promise<void> {
  const organisations = readDemoOrganisations();
  const users = readDemoAccounts().map((account) => {
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
      credentials: [{ type: 'password', value: account.password, temporary: false }],
    };
  });
  await keycloak.post(`realms/${realm}/partialImport`, { ifResourceExists: 'SKIP', users });
}
