import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './instance.ts';
import { KeycloakAdmin } from './keycloak-admin.ts';
import { importDemoAccounts, readDemoAccounts } from './demo-accounts.ts';

export type Profile = 'demo' | 'test' | 'production';

/** The clients of the realm that have a secret. */
export const confidentialClients = ['umn-portal', 'umn-directory', 'umn-events', 'umn-membership', 'umn-notifications', 'umn-gateway'] as const;
export type ConfidentialClient = (typeof confidentialClients)[number];

export interface RealmSettings {
  /** Keycloak's origin. */
  readonly url: string;
  readonly administrator: string;
  readonly password: string;
  readonly profile: Profile;
  /** Where people reach the portal; the only place they are sent back to after signing in. */
  readonly portalOrigin: string;
  /** `smtp://host:port`, for the mails of Keycloak itself. */
  readonly smtpUrl: string;
  readonly secrets: Readonly<Record<ConfidentialClient, string>>;
}

interface Client {
  readonly clientId: string;
  readonly [field: string]: unknown;
}

interface Realm {
  readonly realm: string;
  readonly clients: readonly Client[];
  readonly [field: string]: unknown;
}

/** Puts values in the place of `${NAME}`; names it does not know stay, because Keycloak has placeholders of its own. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{([A-Z_]+)\}/g, (whole, name: string) => (name in values ? JSON.stringify(values[name]).slice(1, -1) : whole));
}

const secretVariable = (client: ConfidentialClient): string => `${client.toUpperCase().replace('-', '_')}_SECRET`;

function readRealm(settings: RealmSettings): { realm: Realm; fingerprint: string } {
  const text = readFileSync(join(checkout, 'infra/keycloak/realm.json'), 'utf8');
  const smtp = new URL(settings.smtpUrl);
  const values = {
    PORTAL_ORIGIN: settings.portalOrigin,
    SMTP_HOST: smtp.hostname,
    SMTP_PORT: smtp.port || '25',
    ...Object.fromEntries(confidentialClients.map((client) => [secretVariable(client), settings.secrets[client]])),
  };
  return { realm: JSON.parse(fillIn(text, values)) as Realm, fingerprint: createHash('sha256').update(text).digest('hex') };
}

const demoClient = (portal: Client): Client => ({
  clientId: 'umn-demo',
  name: 'Tokens for scripts, in demonstrations and tests only',
  enabled: true,
  protocol: 'openid-connect',
  publicClient: true,
  standardFlowEnabled: false,
  implicitFlowEnabled: false,
  directAccessGrantsEnabled: true,
  serviceAccountsEnabled: false,
  fullScopeAllowed: true,
  redirectUris: [],
  webOrigins: [],
  defaultClientScopes: portal['defaultClientScopes'],
  optionalClientScopes: [],
});

/**
 * Makes the realm of the file, or brings its settings and clients up to date: addresses and secrets change
 * with each start. Nothing is done when all is as the last time. In the demo and test profiles, a realm made from another edition of the file is made anew,
 * officers and admins are let in without a second factor, and `umn-demo` and the demo accounts are added.
 * Such a realm is refused in production.
 */
export async function applyRealm(settings: RealmSettings): Promise<void> {
  const { realm: file, fingerprint } = readRealm(settings);
  const forTrial = settings.profile !== 'production';
  const applied = createHash('sha256').update(JSON.stringify([file, settings.profile, forTrial && readDemoAccounts()])).digest('hex');
  const realm: Realm = {
    ...file,
    attributes: { umnEdition: fingerprint },
    clients: forTrial ? [...file.clients, demoClient(file.clients.find((client) => client.clientId === 'umn-portal') as Client)] : file.clients,
  };
  const keycloak = await KeycloakAdmin.signIn(settings.url, settings.administrator, settings.password);
  const present = await keycloak.find<{ attributes?: Record<string, string> }>(`realms/${realm.realm}`);
  if (present?.attributes?.['umnApplied'] === applied) return;
  if (present && !forTrial && (await keycloak.clientByName(realm.realm, 'umn-demo'))) throw new Error(`The realm at ${settings.url} was made for a demonstration: its accounts are public. Begin production with a realm of its own, e.g. UMN_INSTANCE=production.`);
  const outdated = present !== undefined && forTrial && present.attributes?.['umnEdition'] !== fingerprint;
  if (outdated) await keycloak.delete(`realms/${realm.realm}`);
  if (!present || outdated) await keycloak.post('realms', realm);
  else await bringUpToDate(keycloak, realm);
  if (forTrial) {
    await dropSecondFactor(keycloak, realm.realm);
    await importDemoAccounts(keycloak, realm.realm);
  }
  // Last, so that an attempt that broke off is made again.
  await keycloak.put(`realms/${realm.realm}`, { attributes: { umnEdition: fingerprint, umnApplied: applied } });
}

const madeOnce = new Set(['clients', 'clientScopes', 'roles', 'users', 'components', 'authenticationFlows', 'authenticatorConfig', 'localizationTexts', 'defaultDefaultClientScopes', 'defaultOptionalClientScopes']);

async function bringUpToDate(keycloak: KeycloakAdmin, realm: Realm): Promise<void> {
  await keycloak.put(`realms/${realm.realm}`, Object.fromEntries(Object.entries(realm).filter(([field]) => !madeOnce.has(field))));
  for (const client of realm.clients) {
    const present = await keycloak.clientByName(realm.realm, client.clientId);
    if (present) await keycloak.put(`realms/${realm.realm}/clients/${present.id}`, { ...present, ...client });
    else await keycloak.post(`realms/${realm.realm}/clients`, client);
  }
}

/** Demonstration officers and admins sign in with a password alone: there is nobody to own their telephones. */
async function dropSecondFactor(keycloak: KeycloakAdmin, realm: string): Promise<void> {
  for (const role of ['officer', 'admin']) {
    const path = `realms/${realm}/roles/${role}/composites`;
    const parts = (await keycloak.find<{ name: string }[]>(path)) ?? [];
    if (parts.length > 0) await keycloak.delete(path, parts);
  }
}
