import { topics } from '@umn/contracts';
import { applyRealm, confidentialClients, type ConfidentialClient, type Profile } from './realm.ts';
import { ensureTopics } from './topics.ts';

/** Run once at each start of docker-compose.yml: applies the realm and makes the topics. */
const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

await applyRealm({
  url: given('KEYCLOAK_ADMINISTRATION_URL'),
  administrator: given('KEYCLOAK_ADMINISTRATOR'),
  password: given('KEYCLOAK_ADMINISTRATOR_PASSWORD'),
  profile: given('UMN_PROFILE') as Profile,
  portalOrigin: given('PORTAL_ORIGIN'),
  smtpUrl: given('SMTP_URL'),
  secrets: Object.fromEntries(
    confidentialClients.map((client) => [client, given(`${client.toUpperCase().replace('-', '_')}_SECRET`)]),
  ) as Record<ConfidentialClient, string>,
});
const made = await ensureTopics(given('KAFKA_BROKERS').split(','), topics, process.env['UMN_NAMESPACE'] ?? '');
console.log(`The realm is applied; ${made} topics were made.`);
