import { readDemoAccounts, readDemoOrganisations } from './demo-accounts.ts';
import { readJson } from './instance.ts';
import { runningInstance } from './running-instance.ts';

/** `npm run -s accounts`: the demonstration accounts and Keycloak's administrator, as JSON; in the demo and test profiles only. */
const { instance, urls } = runningInstance();
if (!('loadKey' in urls)) {
  console.error('There are no demonstration accounts in production.');
  process.exit(1);
}
const addresses = readJson<Record<string, string>>(instance.addressFile) ?? {};
const organisations = readDemoOrganisations();
const accounts = readDemoAccounts().map(({ username, password, roles, organisation, name, lang }) => {
  const found = organisation === null ? undefined : organisations.get(organisation);
  return { username, password, roles, organisation: found?.id ?? null, organisationName: found?.name ?? null, name, lang, realm: 'unionmigrantnet' };
});
const administrator = {
  username: addresses['KEYCLOAK_ADMINISTRATOR'] ?? null,
  password: addresses['KEYCLOAK_ADMINISTRATOR_PASSWORD'] ?? null,
  roles: ['keycloak-administrator'],
  organisation: null,
  organisationName: null,
  name: 'Keycloak’s administrator',
  lang: 'en',
  realm: 'master',
};
console.log(JSON.stringify([...accounts, administrator], null, 2));
