import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stableId } from './demo-accounts.ts';
import { checkout } from './instance.ts';
import { confidentialClients, fillIn } from './realm.ts';

interface Client {
  clientId: string;
  publicClient: boolean;
  secret?: string;
  directAccessGrantsEnabled: boolean;
  implicitFlowEnabled: boolean;
  redirectUris?: string[];
  attributes?: Record<string, string>;
}
const text = readFileSync(join(checkout, 'infra/keycloak/realm.json'), 'utf8');
const realm = JSON.parse(text) as { clients: Client[]; bruteForceProtected: boolean; accessTokenLifespan: number; roles: { realm: { name: string; composites?: { realm: string[] } }[] } };

describe('the realm', () => {
  it('holds no secret: each is a placeholder', () => {
    const secrets = realm.clients.flatMap((client) => client.secret ?? []);
    expect(secrets).toHaveLength(confidentialClients.length);
    for (const secret of secrets) expect(secret).toMatch(/^\$\{UMN_[A-Z]+_SECRET\}$/);
  });

  it('lets nobody in by a password grant or the implicit flow', () => {
    expect(realm.clients.filter((client) => client.directAccessGrantsEnabled || client.implicitFlowEnabled)).toEqual([]);
  });

  it('asks the portal for PKCE and sends people back to one address only', () => {
    const portal = realm.clients.find((client) => client.clientId === 'umn-portal');
    expect(portal?.attributes?.['pkce.code.challenge.method']).toBe('S256');
    expect(portal?.redirectUris).toEqual(['${PORTAL_ORIGIN}/auth/callback']);
  });

  it('slows down guessing, and gives tokens for five minutes', () => {
    expect(realm.bruteForceProtected).toBe(true);
    expect(realm.accessTokenLifespan).toBe(300);
  });

  it('asks officers and admins for a second factor', () => {
    const asked = realm.roles.realm.filter((role) => role.composites?.realm.includes('second-factor')).map((role) => role.name);
    expect(asked.sort()).toEqual(['admin', 'officer']);
  });
});

describe('filling in', () => {
  it('puts values in, safe inside JSON, and leaves Keycloak’s own placeholders', () => {
    const filled = fillIn('{"a":"${PORTAL_ORIGIN}","b":"resource_access.${client_id}.roles","c":"${UNKNOWN}"}', { PORTAL_ORIGIN: 'say "hi"' });
    expect(JSON.parse(filled)).toEqual({ a: 'say "hi"', b: 'resource_access.${client_id}.roles', c: '${UNKNOWN}' });
  });
});

describe('a stable id', () => {
  it('is the version 5 UUID of the name', () => {
    expect(stableId('www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });
});
