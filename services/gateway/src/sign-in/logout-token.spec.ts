import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { LogoutTokens } from './logout-token.ts';

const issuer = 'http://keycloak.example/realms/unionmigrantnet';
const event = { 'http://schemas.openid.net/event/backchannel-logout': {} };

describe('the word of a sign-out elsewhere', () => {
  let ours: CryptoKey;
  let theirs: CryptoKey;
  let tokens: LogoutTokens;

  beforeAll(async () => {
    const [pair, other] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
    ours = pair.privateKey;
    theirs = other.privateKey;
    tokens = new LogoutTokens(issuer, () => Promise.resolve(pair.publicKey));
  });

  const good: JWTPayload = { iss: issuer, aud: 'umn-portal', sub: 'person', sid: 'session', jti: 'one', events: event };
  const signed = (claims: JWTPayload, key = ours, issuedAt: number = Math.floor(Date.now() / 1000)) =>
    new SignJWT({ iat: issuedAt, ...claims }).setProtectedHeader({ alg: 'RS256', typ: 'logout+jwt' }).sign(key);
  const refusal = { refusal: { kind: 'invalid', code: 'gateway.logout-token-wrong' } };

  it('names the session at Keycloak and the person', async () => {
    expect(await tokens.read(await signed(good))).toEqual({ keycloakSession: 'session', person: 'person' });
    const { sid: _, ...withoutSession } = good;
    expect(await tokens.read(await signed(withoutSession))).toEqual({ keycloakSession: undefined, person: 'person' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['another issuer', { iss: 'http://evil.example/realms/unionmigrantnet' }],
    ['another audience', { aud: 'umn-api' }],
    ['no event', { events: {} }],
    ['another event', { events: { 'http://schemas.openid.net/event/other': {} } }],
    ['a nonce, as an ID token has', { nonce: 'n' }],
    ['neither session nor person', { sid: undefined, sub: undefined }],
    ['no id of its own', { jti: undefined }],
  ])('is refused with %s', async (_, wrong) => {
    await expect(tokens.read(await signed({ ...good, ...wrong } as JWTPayload))).rejects.toMatchObject(refusal);
  });

  it('is refused when somebody else signed it, when nobody did, and when it is old', async () => {
    await expect(tokens.read(await signed(good, theirs))).rejects.toMatchObject(refusal);
    const [, payload = ''] = (await signed(good)).split('.');
    const none = Buffer.from('{"alg":"none","typ":"logout+jwt"}').toString('base64url');
    await expect(tokens.read(`${none}.${payload}.`)).rejects.toMatchObject(refusal);
    await expect(tokens.read(await signed(good, ours, Math.floor(Date.now() / 1000) - 300))).rejects.toMatchObject(refusal);
    await expect(tokens.read('')).rejects.toMatchObject(refusal);
  });
});
