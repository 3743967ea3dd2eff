import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TokenChecker } from '@umn/platform/auth';
import { administratorToken, demoAccounts, servers } from '@umn/testing';
import { SealedSerializer } from '../src/session/sealed-serializer.ts';
import { RedisConnection } from '../src/redis/redis-connection.ts';
import type { SessionTokens } from '../src/session/session-data.ts';
import { OpenidSignIn } from '../src/sign-in/openid-sign-in.ts';
import { Browser } from './browser.ts';
import { startGateway, type RunningGateway } from './start-gateway.ts';

const account = demoAccounts().find((candidate) => candidate.username === 'uil.operator') ?? demoAccounts()[0]!;
const secret = 'a secret of this test, long enough for it';

describe('a sign-in that lasts longer than its token', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await startGateway({ SESSION_SECRET: secret });
  });
  afterAll(() => gateway.stop());

  /** What the server keeps of the one who signed in. */
  async function kept(): Promise<SessionTokens> {
    const { client } = gateway.app.get(RedisConnection);
    for (const key of await client.keys(`${gateway.namespace}session:*`)) {
      const { tokens } = new SealedSerializer(secret).parse((await client.get(key)) ?? '');
      if (tokens) return tokens;
    }
    throw new Error('Nobody is signed in.');
  }

  it('is renewed at Keycloak, until Keycloak ends it', async () => {
    await new Browser(gateway.url).signIn(account.username, account.password);
    const tokens = await kept();
    expect(tokens.accessEndsAt - Date.now()).toBeLessThanOrEqual(300_000);
    const signIn = gateway.app.get(OpenidSignIn);
    const renewed = await signIn.renew(tokens);
    expect(renewed?.access).not.toBe(tokens.access);
    expect(await gateway.app.get(TokenChecker).check(renewed?.access ?? '')).toMatchObject({ kind: 'person', username: account.username });

    const sessionOfKeycloak = `${servers().KEYCLOAK_URL}/admin/realms/${servers().KEYCLOAK_REALM}/sessions/${tokens.keycloakSession}`;
    const ended = await fetch(sessionOfKeycloak, { method: 'DELETE', headers: { authorization: `Bearer ${await administratorToken()}` } });
    expect(ended.ok).toBe(true);
    expect(await signIn.renew(renewed ?? tokens)).toBeUndefined();
  });
});
