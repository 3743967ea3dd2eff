import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { catalogue, topics } from './catalogue.ts';
import { OrganisationFacts } from './membership.ts';
import { personalFields } from './personal-fields.ts';

describe('the published language', () => {
  it.each(catalogue.map((contract) => [contract.type, contract] as const))('%s: example, topic, name, and nobody in it', (type, contract) => {
    expect(contract.schema.parse(contract.example)).toEqual(contract.example);
    expect(type.startsWith(contract.topic.replace(/\.v\d+$/, ''))).toBe(true);
    expect(contract.topic).toMatch(/^[a-z]+\.[a-z-]+\.v\d+$/);
    expect(personalFields(contract.schema)).toEqual([]);
    expect(contract.of(contract.example).key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses fields that the contract does not name', () => {
    for (const contract of catalogue) expect(contract.schema.safeParse({ ...(contract.example as object), email: 'a@b.example' }).success).toBe(false);
  });

  it('has each type once', () => {
    const types = catalogue.map((contract) => contract.type);
    expect(new Set(types).size).toBe(types.length);
    expect(topics.length).toBeGreaterThan(3);
  });

  it('would notice a person', () => {
    const planted = z.object({ transferId: z.string(), member: z.object({ memberNumber: z.string(), contact: z.array(z.object({ email: z.string() })) }) });
    expect(personalFields(planted)).toEqual(['member.memberNumber', 'member.contact.email']);
  });

  it('knows one `name` only: an organisation’s', () => {
    const withName = catalogue.filter((contract) => 'name' in (contract.example as object));
    for (const contract of withName) expect(contract.schema).toBe(OrganisationFacts);
  });
});
