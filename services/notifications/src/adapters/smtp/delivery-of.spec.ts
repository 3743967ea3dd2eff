import { describe, expect, it } from '@jest/globals';
import { deliveryOf } from './delivery-of.ts';

const fault = (code: string, command: string, responseCode?: number, response?: string) => Object.assign(new Error('said'), { code, command, responseCode, response });

describe('what a failed attempt means', () => {
  it.each([
    ['deferred', fault('EENVELOPE', 'RCPT TO', 451)],
    ['deferred', fault('EENVELOPE', 'RCPT TO', 499)],
    ['rejected', fault('EENVELOPE', 'RCPT TO', 500)],
    ['rejected', fault('EENVELOPE', 'RCPT TO', 550)],
    ['rejected', fault('EMESSAGE', 'DATA', 554)],
    ['deferred', fault('EMESSAGE', 'DATA', 452)],
    ['rejected', fault('EMESSAGE', 'MAIL FROM')],
    ['deferred', fault('EENVELOPE', 'MAIL FROM', 550)],
    ['unreachable', fault('EENVELOPE', 'RCPT TO', 421)],
    ['unreachable', fault('EMESSAGE', 'DATA', 503)],
    ['unreachable', fault('ESOCKET', 'CONN')],
    ['unreachable', fault('ETIMEDOUT', 'CONN')],
    ['unreachable', fault('EABORT', 'CONN')],
    ['unreachable', fault('EAUTH', 'AUTH PLAIN', 535)],
    ['unreachable', fault('EPROTOCOL', 'CONN', 554)],
  ])('%s: %s', (outcome, error) => {
    expect(deliveryOf(error).outcome).toBe(outcome);
  });

  it('keeps codes and no words: servers repeat the address', () => {
    const said = fault('EENVELOPE', 'RCPT TO', 550, '550 5.1.1 <ana@example.org>: user unknown');
    expect(deliveryOf(said)).toEqual({ outcome: 'rejected', reason: 'smtp 550 5.1.1 RCPT TO' });
  });

  it('throws on what is a fault of ours', () => {
    expect(() => deliveryOf(new TypeError('no such thing'))).toThrow(TypeError);
    expect(() => deliveryOf(fault('EFILEACCESS', 'API'))).toThrow();
  });
});
