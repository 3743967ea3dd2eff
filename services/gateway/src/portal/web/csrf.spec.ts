import { describe, expect, it } from '@jest/globals';
import { BrowserSessions } from '../../session/browser-sessions.ts';
import { Cookies } from './cookies.ts';
import { FormProof } from './csrf.ts';
import { Sealing } from './sealing.ts';

const sealing = new Sealing('a secret of at least thirty-two characters');
const sessions = new BrowserSessions(undefined as never);

function browser(cookie: string | undefined, more: { headers?: Record<string, string>; session?: object } = {}) {
  const set: string[] = [];
  const req = { headers: { ...(cookie ? { cookie } : {}), host: 'portal.example', ...more.headers }, session: more.session } as never;
  const proof = new FormProof(req, new Cookies(req, { append: (_: string, value: string) => set.push(value) } as never, sealing, true), sessions);
  return { proof, set };
}

describe('the proof of a form', () => {
  const first = browser(undefined);
  const token = first.proof.token();
  const cookie = first.set[0]?.split(';')[0] ?? '';

  it('is a cookie out of reach of scripts and other sites, and a field that fits it', () => {
    expect(first.set[0]).toMatch(/^umn_form=[\w-]+; Path=\/; HttpOnly; SameSite=Strict; Secure$/);
    expect(browser(cookie).proof.holds(token)).toBe(true);
  });

  it('looks different on each page and holds all the same', () => {
    const again = browser(cookie).proof.token();
    expect(again).not.toBe(token);
    expect(browser(cookie).proof.holds(again)).toBe(true);
  });

  it('does not hold without the cookie, with another, changed, or sent from elsewhere', () => {
    const stranger = browser(undefined);
    stranger.proof.token();
    for (const [name, held] of [
      ['no cookie', browser(undefined).proof.holds(token)],
      ['another cookie', browser(stranger.set[0]?.split(';')[0]).proof.holds(token)],
      ['no field', browser(cookie).proof.holds('')],
      ['a changed field', browser(cookie).proof.holds(`x${token}`)],
      ['another site', browser(cookie, { headers: { 'sec-fetch-site': 'cross-site' } }).proof.holds(token)],
      ['another origin', browser(cookie, { headers: { origin: 'https://evil.example' } }).proof.holds(token)],
    ] as const) {
      expect([name, held]).toEqual([name, false]);
    }
    expect(browser(cookie, { headers: { origin: 'https://portal.example', 'sec-fetch-site': 'same-origin' } }).proof.holds(token)).toBe(true);
  });

  it('is the session’s for who is signed in: the anonymous cookie no longer counts', () => {
    const session = { person: {}, csrf: 'the session’s own' };
    const signedIn = browser(cookie, { session });
    expect(signedIn.proof.holds(token)).toBe(false);
    expect(browser(undefined, { session }).proof.holds(signedIn.proof.token())).toBe(true);
    expect(signedIn.proof.token()).not.toBe(signedIn.proof.token());
    expect(signedIn.proof.token()).not.toContain(session.csrf);
    expect(signedIn.set).toEqual([]);
  });
});
