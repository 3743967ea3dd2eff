import { describe, expect, it } from '@jest/globals';
import type { SessionData } from 'express-session';
import { SealedSerializer } from './sealed-serializer.ts';

const session = { cookie: { originalMaxAge: null }, csrf: 'a-secret-of-the-session' } as unknown as SessionData;

describe('a session in Redis', () => {
  it('comes back as it was, and cannot be read meanwhile', () => {
    const sealed = new SealedSerializer('s'.repeat(32));
    const text = sealed.stringify(session);
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('secret');
    expect(sealed.parse(text)).toEqual(session);
    expect(sealed.stringify(session)).not.toBe(text);
  });

  it('cannot be opened after a change or with another secret', () => {
    const sealed = new SealedSerializer('s'.repeat(32));
    const bytes = Buffer.from(sealed.stringify(session), 'base64');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => sealed.parse(bytes.toString('base64'))).toThrow();
    expect(() => new SealedSerializer('t'.repeat(32)).parse(sealed.stringify(session))).toThrow();
    expect(() => sealed.parse('')).toThrow();
  });
});
