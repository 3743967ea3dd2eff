import { describe, expect, it } from '@jest/globals';
import { supplyOf } from './addresses.ts';
import { localServers } from './servers/all.ts';

const names = (env: NodeJS.ProcessEnv): string[] => supplyOf(env, localServers).ours.map((server) => server.name).sort();

describe('which servers are ours to bring up', () => {
  it('all of them when no address is given', () => {
    expect(names({})).toEqual(['elasticsearch', 'inbox', 'kafka', 'keycloak', 'mongodb', 'redis']);
  });

  it('not the one whose address is given', () => {
    expect(names({ KAFKA_BROKERS: 'a:9092,b:9092' })).toEqual(['elasticsearch', 'inbox', 'keycloak', 'mongodb', 'redis']);
  });

  it('none when every address is given', () => {
    const env = { KAFKA_BROKERS: 'a:1', MONGODB_URL: 'mongodb://a', ELASTICSEARCH_URL: 'http://a', REDIS_URL: 'redis://a', SMTP_URL: 'smtp://a', KEYCLOAK_URL: 'http://k' };
    expect(names(env)).toEqual([]);
  });

  it('an empty address is none', () => {
    expect(names({ REDIS_URL: '  ' })).toContain('redis');
  });

  it('an administrator counts only with a Keycloak that is given too', () => {
    expect(supplyOf({ KEYCLOAK_ADMINISTRATOR_PASSWORD: 'x' }, localServers).given).toEqual({});
    expect(supplyOf({ KEYCLOAK_ADMINISTRATOR_PASSWORD: 'x', KEYCLOAK_URL: 'http://k' }, localServers).given).toEqual({
      KEYCLOAK_ADMINISTRATOR_PASSWORD: 'x',
      KEYCLOAK_URL: 'http://k',
    });
  });
});
