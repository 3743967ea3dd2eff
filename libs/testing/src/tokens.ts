import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, servers } from './servers.ts';

export interface DemoAccount {
  readonly username: string;
  readonly password: string;
  readonly roles: readonly string[];
  /** The organisation's slug. */
  readonly organisation: string | null;
  readonly email: string;
  readonly name: string;
  readonly lang: string;
}

export const demoAccounts = (): DemoAccount[] => JSON.parse(readFileSync(join(repositoryRoot, 'infra/demo-data/accounts.json'), 'utf8')) as DemoAccount[];

const realmUrl = (): string => `${servers().KEYCLOAK_URL}/realms/${servers().KEYCLOAK_REALM}`;

async function requestToken(url: string, fields: Record<string, string>): Promise<string> {
  const answer = await fetch(`${url}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(fields) });
  const body = (await answer.json()) as { access_token?: string; error_description?: string };
  if (!body.access_token) throw new Error(`Keycloak gave no token: ${body.error_description ?? answer.status}`);
  return body.access_token;
}

const cached = new Map<string, { token: string; until: number }>();

async function remember(key: string, make: () => Promise<string>): Promise<string> {
  const known = cached.get(key);
  if (known && known.until > Date.now()) return known.token;
  const token = await make();
  cached.set(key, { token, until: Date.now() + 120_000 });
  return token;
}

/**
 * A real access token of a demonstration account, by the demonstration client. Keycloak, guarding against guesses,
 * takes one sign-in of a person at a time and calls a second one wrong, and tests run side by side: so it is tried again.
 */
export function tokenFor(username: string): Promise<string> {
  return remember(`person:${username}`, async () => {
    const account = demoAccounts().find((candidate) => candidate.username === username);
    if (!account) throw new Error(`There is no demonstration account ${username}`);
    const fields = { grant_type: 'password', client_id: 'umn-demo', username, password: account.password };
    for (let tries = 1; tries < 5; tries += 1) {
      try {
        return await requestToken(realmUrl(), fields);
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 150 * tries + Math.random() * 150));
      }
    }
    return requestToken(realmUrl(), fields);
  });
}

/** Keycloak's own administrator, for tests that make people or read a client's secret. */
export function administratorToken(): Promise<string> {
  const { KEYCLOAK_URL, KEYCLOAK_ADMINISTRATOR, KEYCLOAK_ADMINISTRATOR_PASSWORD } = servers();
  return requestToken(`${KEYCLOAK_URL}/realms/master`, {
    grant_type: 'password',
    client_id: 'admin-cli',
    username: KEYCLOAK_ADMINISTRATOR,
    password: KEYCLOAK_ADMINISTRATOR_PASSWORD,
  });
}

/** The secret of a client of the realm, as the provisioner set it. */
export async function clientSecret(clientId: string): Promise<string> {
  const { KEYCLOAK_URL, KEYCLOAK_REALM } = servers();
  const answer = await fetch(`${KEYCLOAK_URL}/admin/realms/${KEYCLOAK_REALM}/clients?clientId=${clientId}`, {
    headers: { authorization: `Bearer ${await administratorToken()}` },
  });
  const [client] = (await answer.json()) as { secret?: string }[];
  if (!client?.secret) throw new Error(`The realm has no secret for ${clientId}`);
  return client.secret;
}

/** A service's own token (client credentials). */
export const serviceToken = (service: string): Promise<string> =>
  remember(`service:${service}`, async () =>
    requestToken(realmUrl(), { grant_type: 'client_credentials', client_id: `umn-${service}`, client_secret: await clientSecret(`umn-${service}`) }),
  );
