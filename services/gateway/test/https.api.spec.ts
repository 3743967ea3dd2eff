import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { startGateway, type RunningGateway } from './start-gateway.ts';

describe('the door behind TLS', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await startGateway({ PORTAL_ORIGIN: 'https://portal.example' });
  });
  afterAll(() => gateway.stop());

  it('gives a cookie that goes nowhere but here, over TLS only, and asks browsers to stay on TLS', async () => {
    const answer = await request(gateway.url).get('/auth/sign-in');
    expect(answer.status).toBe(303);
    expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-umn=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)]);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    expect(new URL(answer.headers['location'] ?? '').searchParams.get('redirect_uri')).toBe('https://portal.example/auth/callback');
  });

  it('takes no session from the cookie’s name without the prefix', async () => {
    const begun = await request(gateway.url).get('/auth/sign-in');
    const [pair = ''] = (begun.headers['set-cookie']?.[0] ?? '').split(';');
    const state = new URL(begun.headers['location'] ?? '').searchParams.get('state') ?? '';
    const answer = await request(gateway.url).get(`/auth/callback?code=x&state=${state}`).set('cookie', pair.replace('__Host-', ''));
    expect(answer.status).toBe(400);
  });
});
