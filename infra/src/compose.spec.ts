import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { checkout } from './instance.ts';

interface Service {
  image?: string;
  profiles?: string[];
  ports?: string[];
  networks?: string[] | Record<string, unknown>;
  volumes?: string[];
  healthcheck?: { test?: unknown; disable?: boolean };
  depends_on?: Record<string, unknown>;
  environment?: Record<string, unknown>;
}
interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

const read = (...path: string[]): string => readFileSync(join(checkout, ...path), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as Compose;
const local = parse(read('infra', 'compose', 'local.yml'), { merge: true }) as Compose;
const schema = JSON.parse(read('infra', 'compose', 'compose-spec.schema.json')) as Record<string, unknown>;
delete schema['$schema']; // Ajv knows this draft by another address.
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
const problems = (document: unknown): unknown[] => (validate(document) ? [] : (validate.errors ?? []));

const entries = Object.entries(compose.services);
const networksOf = (service: Service): string[] => (Array.isArray(service.networks) ? service.networks : Object.keys(service.networks ?? {}));

describe('docker-compose.yml', () => {
  it('keeps to the compose specification', () => {
    expect(problems(compose)).toEqual([]);
    expect(problems(local)).toEqual([]);
  });

  const composeIsHere = spawnSync('docker', ['compose', 'version']).status === 0;
  (composeIsHere ? it : it.skip)('is understood by docker compose itself', () => {
    const files = ['-f', 'docker-compose.yml', '-f', 'infra/compose/local.yml'];
    const { status, stderr } = spawnSync('docker', ['compose', '--env-file', 'infra/compose/demo.env', '--profile', 'demo', ...files, 'config', '--quiet'], { cwd: checkout, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('would be refused with a word the specification does not know', () => {
    expect(problems({ services: { a: { image: 'a', imagee: 'b' } } })).not.toEqual([]);
  });

  it('has every server and every service', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['mongodb', 'kafka', 'elasticsearch', 'redis', 'keycloak', 'inbox', 'directory', 'events', 'membership', 'notifications', 'gateway']),
    );
  });

  it('knows the health of everything that stays', () => {
    const blind = entries.filter(([, service]) => !service.healthcheck).map(([name]) => name);
    expect(blind).toEqual([]);
    const once = entries.filter(([, service]) => service.healthcheck?.disable).map(([name]) => name);
    expect(once.sort()).toEqual(['demo-data', 'setup']);
  });

  it('publishes the gateway, Keycloak and, in the demonstration, the inbox, each on loopback unless told otherwise', () => {
    const published = entries.filter(([, service]) => service.ports?.length);
    expect(published.map(([name]) => name).sort()).toEqual(['gateway', 'inbox', 'keycloak']);
    for (const [, service] of published) expect(service.ports?.every((port) => port.includes(':-127.0.0.1:'))).toBe(true);
    expect(compose.services['inbox']?.profiles).toEqual(['demo']);
  });

  it('keeps stores on a network without a way out', () => {
    expect(compose.networks['stores']?.internal).toBe(true);
    for (const store of ['mongodb', 'kafka', 'elasticsearch', 'redis', 'keycloak-database']) expect(networksOf(compose.services[store] as Service)).toEqual(['stores']);
  });

  it('keeps the data of each store in a volume', () => {
    for (const store of ['mongodb', 'kafka', 'elasticsearch', 'redis', 'keycloak-database']) {
      const volume = compose.services[store]?.volumes?.[0]?.split(':')[0] as string;
      expect(Object.keys(compose.volumes)).toContain(volume);
    }
  });

  it('has no secret of its own: each must be given', () => {
    const secretive = /(SECRET|PASSWORD|KEY|REDISCLI_AUTH)$/;
    const settings = entries.flatMap(([, service]) => Object.entries(service.environment ?? {})).filter(([name]) => secretive.test(name));
    expect(settings.length).toBeGreaterThan(10);
    for (const [, value] of settings) expect(value).toMatch(/^\$\{[A-Z_]+:\?\}$/);
  });

  it('asks for nothing that the demonstration’s file does not give', () => {
    const given = new Set(read('infra', 'compose', 'demo.env').split('\n').map((line) => line.split('=')[0]));
    const required = [...text.matchAll(/\$\{([A-Z_]+):\?\}/g)].map((match) => match[1] as string);
    expect(required.filter((name) => !given.has(name))).toEqual([]);
  });

  it('waits only for services that exist', () => {
    const wanted = entries.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(wanted.filter((name) => !(name in compose.services))).toEqual([]);
  });
});
