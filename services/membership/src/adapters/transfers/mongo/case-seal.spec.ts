import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CaseSeal, type SealedSide } from './case-seal.ts';

const seal = new CaseSeal(randomBytes(32));
const empty = { name: null as string | null, number: null as string | null };
const facts = { name: 'Amina Test', number: '4711' };
const sealed = (): SealedSide => seal.seal('case-1', 'home', facts, null);
const opened = (side: SealedSide, caseId = 'case-1', unionId = 'home', by = seal) => () => by.open(caseId, unionId, side, empty);

describe('the seal of a case', () => {
  it('opens what it sealed and shows nothing of it at rest', () => {
    expect(opened(sealed())()).toEqual(facts);
    expect(JSON.stringify(sealed())).not.toMatch(/Amina|4711/);
  });

  it('refuses a side moved to another case or another union', () => {
    expect(opened(sealed(), 'case-2')).toThrow();
    expect(opened(sealed(), 'case-1', 'host')).toThrow();
  });

  it('refuses two fields that changed places', () => {
    const { key, fields } = sealed();
    expect(opened({ key, fields: { name: fields['number'] ?? '', number: fields['name'] ?? '' } })).toThrow();
  });

  it('refuses a field of another case with the same union', () => {
    const other = seal.seal('case-2', 'home', facts, null);
    const { key, fields } = sealed();
    expect(opened({ key, fields: { ...fields, name: other.fields['name'] ?? '' } })).toThrow();
    expect(opened({ key: other.key, fields })).toThrow();
  });

  it('refuses a changed byte', () => {
    const { key, fields } = sealed();
    const bytes = Buffer.from(fields['name'] ?? '', 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(opened({ key, fields: { ...fields, name: bytes.toString('base64') } })).toThrow();
  });

  it('opens for nobody without the master key', () => {
    expect(opened(sealed(), 'case-1', 'home', new CaseSeal(randomBytes(32)))).toThrow();
    expect(() => new CaseSeal(randomBytes(31))).toThrow();
  });

  it('keeps the key while there are facts and destroys it with them', () => {
    const first = sealed();
    const second = seal.seal('case-1', 'home', { ...facts, name: 'Amina Other' }, first);
    expect(second.key).toBe(first.key);
    expect(second.fields['number']).not.toBe(first.fields['number']);
    expect(seal.seal('case-1', 'home', empty, second)).toEqual({ key: null, fields: {} });
    expect(opened({ key: null, fields: {} })()).toEqual(empty);
  });
});
