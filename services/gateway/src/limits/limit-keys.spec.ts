import { describe, expect, it } from '@jest/globals';
import { addressBlock, addressKey, personKey, receiptKey } from './limit-keys.ts';

describe('whose budget a request uses up', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002:ffff::1', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('counts %s under %s', (ip, block) => {
    expect(addressBlock(ip)).toBe(block);
  });

  it('gives a whole /64 one budget and the next /64 another', () => {
    expect(addressKey('2001:db8:1:2::1')).toEqual(addressKey('2001:db8:1:2:ffff::9'));
    expect(addressKey('2001:db8:1:2::1')).not.toEqual(addressKey('2001:db8:1:3::1'));
  });

  it('takes a receipt however it is written', () => {
    expect(receiptKey('River-Stone-one')).toEqual(receiptKey(' river-stone-ONE '));
  });

  it('shows neither address, person nor receipt', () => {
    for (const { key } of [addressKey('192.0.2.7'), personKey('5f0c'), receiptKey('river-stone')]) {
      expect(key).toMatch(/^[\w-]{22}$/);
      expect(key).not.toMatch(/192|5f0c|river/);
    }
  });
});
