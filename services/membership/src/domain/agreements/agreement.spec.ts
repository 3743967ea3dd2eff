import { describe, expect, it } from '@jest/globals';
import { after, agreementHash, monday, terms } from '../../../test/a-transfer.ts';
import { stateOfAgreement, stateOfVersion, termsFor, versionInForce, type AgreementVersion, type RecognitionAgreement } from './agreement.ts';
import { everyUnionAcceded } from './charter.ts';

const approval = (unionId: string, hash = agreementHash) => ({ unionId, hash, at: monday });
const version = (changes: Partial<AgreementVersion> = {}): AgreementVersion => ({
  version: 1,
  terms,
  hash: agreementHash,
  approvals: [approval('home'), approval('host')],
  inForceFrom: monday,
  terminatedAt: null,
  ...changes,
});
const agreement = (...versions: AgreementVersion[]): RecognitionAgreement => ({ id: 'one', unions: ['home', 'host'], versions, demo: false });

describe('an agreement is in force', () => {
  it.each([
    ['both approvals quote its hash', version(), true],
    ['one approval is missing', version({ approvals: [approval('home')] }), false],
    ['one approval quotes another hash', version({ approvals: [approval('home'), approval('host', 'c'.repeat(64))] }), false],
    ['a third party approved instead', version({ approvals: [approval('home'), approval('other')] }), false],
    ['it has no beginning', version({ inForceFrom: null }), false],
  ])('%s', (_, one, inForce) => {
    expect(versionInForce(agreement(one), monday) !== null).toBe(inForce);
    expect(termsFor([agreement(one)], 'home', 'host', 'full', monday) !== null).toBe(inForce);
  });

  it('from its first instant until the instant it is terminated', () => {
    const one = agreement(version({ terminatedAt: after(10) }));
    expect(versionInForce(one, new Date(monday.getTime() - 1))).toBeNull();
    expect(versionInForce(one, monday)).not.toBeNull();
    expect(versionInForce(one, new Date(after(10).getTime() - 1))).not.toBeNull();
    expect(versionInForce(one, after(10))).toBeNull();
    expect(stateOfAgreement(one, after(10))).toBe('terminated');
  });

  it('in its old version while a new one is negotiated, and in its new one after', () => {
    const second = version({ version: 2, approvals: [approval('home')] });
    const negotiated = agreement(version(), second);
    expect(versionInForce(negotiated, monday)?.version).toBe(1);
    expect(stateOfVersion(negotiated, second, monday)).toBe('proposed');
    const first = version();
    const agreed = agreement(first, version({ version: 2 }));
    expect(versionInForce(agreed, monday)?.version).toBe(2);
    expect(stateOfVersion(agreed, first, monday)).toBe('superseded');
  });

  it('in no version once the newest is terminated, which brings no older one back', () => {
    const first = version();
    const ended = agreement(first, version({ version: 2, terminatedAt: after(10) }));
    expect(versionInForce(ended, after(10))).toBeNull();
    expect(stateOfVersion(ended, first, after(10))).toBe('superseded');
    expect(stateOfAgreement(ended, after(10))).toBe('terminated');
  });

  it('for its unions in both directions and for its modes only', () => {
    expect(termsFor([agreement(version())], 'host', 'home', 'full', monday)).not.toBeNull();
    expect(termsFor([agreement(version())], 'home', 'another', 'full', monday)).toBeNull();
    expect(termsFor([agreement(version())], 'home', 'host', 'guest', monday)).toBeNull();
  });
});

describe('the charter', () => {
  const signed = (organisationId: string, charterVersion: number) => ({ organisationId, charterVersion, hash: '', at: monday, demo: false });

  it.each([[1, true], [2, true], [3, false]])('an agreement on charter version %s, with accessions to version 2: %s', (charterVersion, holds) => {
    expect(everyUnionAcceded(['home', 'host'], charterVersion, [signed('home', 2), signed('host', 2)])).toBe(holds);
  });

  it('needs every union', () => {
    expect(everyUnionAcceded(['home', 'host'], 1, [signed('home', 1)])).toBe(false);
  });
});
