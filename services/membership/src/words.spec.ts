import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { consentTextVersion } from './domain/transfers/consent-gate.ts';
import { everMoves, openStates, openStatuses, transferStatuses } from './domain/transfers/transfer-table.ts';
import { transferModes } from './domain/agreements/terms.ts';

const words = JSON.parse(readFileSync(join(import.meta.dirname, '../../../libs/messages/catalogues/en/membership.json'), 'utf8')) as Record<string, string>;
const without = (keys: readonly string[]): string[] => keys.filter((key) => !(key in words));

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
const codes = new Set(sources.flatMap((file) => readFileSync(join(import.meta.dirname, file), 'utf8').match(/(?<=')membership\.[a-z-]+(?=')/g) ?? []));

describe('the words of this service', () => {
  it('say every refusal that the sources can make', () => {
    expect(codes.size).toBeGreaterThan(25);
    expect(without([...codes])).toEqual([]);
  });

  it('say every status, move, mode and party', () => {
    const moves = ['attest', 'refuse', 'offer', 'decline', 'accept', 'withdraw'] as const;
    expect(moves.every((move) => (['member', 'home', 'host'] as const).some((mover) => everMoves(mover, move)))).toBe(true);
    expect(
      without([
        ...transferStatuses.map((status) => `membership.status.${status}`),
        ...moves.map((move) => `membership.move.${move}`),
        ...transferModes.map((mode) => `membership.mode.${mode}`),
        ...openStatuses.map((status) => `membership.waiting-for.${openStates[status].waitsFor}`),
      ]),
    ).toEqual([]);
  });

  it('carry the version that consents are recorded with', () => {
    expect(words['membership.consent-version']).toBe(consentTextVersion);
  });
});
