import { describe, expect, it } from '@jest/globals';
import * as contracts from '@umn/contracts';
import { acceptedCase, attested, offered, submitted } from '../../../test/a-transfer.ts';
import { sidesToTell } from './transfer-audience.ts';

describe('who is told', () => {
  it.each([
    ['membership.transfer.submitted', submitted(), ['member', 'home']],
    ['membership.transfer.attested', attested(), ['member', 'host']],
    ['membership.transfer.offered', offered(), ['member', 'home']],
    ['membership.transfer.accepted', acceptedCase(), ['member', 'home', 'host']],
    ['membership.transfer.activation-advanced', acceptedCase(), []],
    ['membership.transfer.reminder-due', submitted(), ['home']],
    ['membership.transfer.reminder-due', attested(), ['host']],
    ['membership.transfer.overdue', { ...attested(), overdue: 'host' as const }, ['member', 'host']],
    ['membership.transfer.withdrawn', attested(), ['member', 'home', 'host']],
    ['something.else', attested(), []],
  ])('of %s', (type, transfer, sides) => {
    expect(sidesToTell(transfer, type)).toEqual(sides);
  });

  it('a host union that was told nothing is not told of the end either', () => {
    expect(sidesToTell(submitted(), 'membership.transfer.withdrawn')).toEqual(['member', 'home']);
    expect(sidesToTell(submitted(), 'membership.transfer.closed')).toEqual(['member', 'home']);
  });

  it('of every event of a case that the contracts know, somebody or expressly nobody', () => {
    const silent = 'membership.transfer.activation-advanced';
    const types = contracts.catalogue.filter(({ topic }) => topic === 'membership.transfer.v1').map(({ type }) => type);
    expect(types.length).toBeGreaterThan(10);
    const mentioned = types.filter((type) => [submitted(), attested(), offered()].some((transfer) => sidesToTell(transfer, type).length > 0));
    expect(mentioned.sort()).toEqual(types.filter((type) => type !== silent).sort());
  });
});
