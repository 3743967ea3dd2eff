import { readDemoAccounts } from './demo-accounts.ts';
import { readJson } from './instance.ts';
import { KeycloakAdmin } from './keycloak-admin.ts';
import { runningInstance } from './running-instance.ts';
import { runInService } from './run-in-service.ts';

/** `npm run demo:remove`: all demonstration data and accounts leave, for real ones to come. The next `npm start` would bring them back. */
const { instance, urls } = runningInstance();
for (const service of ['directory', 'events', 'membership'] as const) {
  await runInService(instance, String(urls['portal']), service, 'demo/remove.js');
  console.log(`${service}: demonstration data removed`);
}
const addresses = readJson<Record<string, string>>(instance.addressFile) ?? {};
const keycloak = await KeycloakAdmin.signIn(String(addresses['KEYCLOAK_URL']), String(addresses['KEYCLOAK_ADMINISTRATOR']), String(addresses['KEYCLOAK_ADMINISTRATOR_PASSWORD']));
const realm = addresses['KEYCLOAK_REALM'] ?? 'unionmigrantnet';
for (const { username } of readDemoAccounts()) {
  const [user] = (await keycloak.find<{ id: string }[]>(`realms/${realm}/users?exact=true&username=${encodeURIComponent(username)}`)) ?? [];
  if (user) await keycloak.delete(`realms/${realm}/users/${user.id}`);
}
console.log('The demonstration accounts are gone. The next npm start brings all of it back.');
