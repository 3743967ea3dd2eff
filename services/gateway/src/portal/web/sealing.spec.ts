import { describe, expect, it, jest } from '@jest/globals';
import { Sealing } from './sealing.ts';

const sealing = new Sealing('a secret of at least thirty-two characters');

describe('what is sealed', () => {
  it('comes back as it was, for its own purpose', () => {
    const sealed = sealing.seal('transfer', { name: 'Γιάννης' }, 60);
    expect(sealing.open('transfer', sealed)).toEqual({ name: 'Γιάννης' });
    expect(sealing.open('receipt', sealed)).toBeUndefined();
  });

  it('shows nothing of itself, and never looks the same twice', () => {
    const [one, other] = [sealing.seal('transfer', 'Marked', 60), sealing.seal('transfer', 'Marked', 60)];
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('Marked');
    expect(one).not.toBe(other);
  });

  it('is refused when changed anywhere, cut, made up, or sealed by somebody else', () => {
    const sealed = sealing.seal('transfer', 'x', 60);
    const bytes = Buffer.from(sealed, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(sealing.open('transfer', changed.toString('base64url'))).toBeUndefined();
    }
    for (const wrong of [undefined, '', 'x', sealed.slice(0, -4), 'A'.repeat(9000)]) expect(sealing.open('transfer', wrong)).toBeUndefined();
    expect(new Sealing('another secret').open('transfer', sealed)).toBeUndefined();
  });

  it('ends when its time is over', () => {
    const sealed = sealing.seal('transfer', 'x', 60);
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now');
    clock.mockReturnValue(now + 59_000);
    expect(sealing.open('transfer', sealed)).toBe('x');
    clock.mockReturnValue(now + 61_000);
    expect(sealing.open('transfer', sealed)).toBeUndefined();
    clock.mockRestore();
  });
});
