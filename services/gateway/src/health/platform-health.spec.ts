import { describe, expect, it } from '@jest/globals';
import { combine, type ServiceReport } from './platform-health.ts';
import { hostAndPort } from './server-addresses.ts';

const up = (...servers: string[]): ServiceReport => ({ status: 'up', servers: Object.fromEntries(servers.map((server) => [server, 'up' as const])) });
const reports = {
  directory: up('mongodb', 'kafka', 'elasticsearch'),
  membership: up('mongodb', 'kafka', 'keycloak'),
  events: up('mongodb', 'kafka'),
  notifications: up('mongodb', 'kafka', 'redis', 'smtp'),
};
const own = { redis: 'up', keycloak: 'up' } as const;

describe('what /health says', () => {
  it('is up when everything is', () => {
    expect(combine(reports, own)).toEqual({
      status: 'up',
      services: { gateway: 'up', directory: 'up', membership: 'up', events: 'up', notifications: 'up' },
      servers: { mongodb: 'up', kafka: 'up', elasticsearch: 'up', redis: 'up', keycloak: 'up', smtp: 'up' },
    });
  });

  it('names the server that one service cannot use', () => {
    const away = { ...reports, directory: { status: 'down' as const, servers: { mongodb: 'up' as const, kafka: 'up' as const, elasticsearch: 'down' as const } } };
    expect(combine(away, own)).toMatchObject({ status: 'down', services: { directory: 'up' }, servers: { elasticsearch: 'down', mongodb: 'up' } });
  });

  it('names the service that does not answer, and asks elsewhere for the servers only it knows', () => {
    const away = { ...reports, directory: undefined };
    expect(combine(away, { ...own, elasticsearch: 'up' })).toMatchObject({ status: 'down', services: { directory: 'down', events: 'up' }, servers: { elasticsearch: 'up' } });
    expect(combine(away, own)).toMatchObject({ servers: { elasticsearch: 'down' } });
  });

  it('is down when a service says it is not ready for a reason of its own', () => {
    expect(combine({ ...reports, events: { ...reports.events, status: 'down' } }, own).status).toBe('down');
  });
});

describe('the address of a server', () => {
  it.each([
    ['mongodb://127.0.0.1:27017/?replicaSet=rs0', '127.0.0.1', 27017],
    ['mongodb://user:secret@a:27017,b:27018', 'a', 27017],
    ['127.0.0.1:9092,127.0.0.1:9093', '127.0.0.1', 9092],
    ['http://[::1]:9200', '::1', 9200],
    ['smtp://localhost:1025', 'localhost', 1025],
  ])('is found in %s', (address, host, port) => {
    expect(hostAndPort(address)).toEqual({ host, port });
  });

  it('is nothing where no port is named', () => {
    expect(hostAndPort('mongodb+srv://cluster.example/')).toBeUndefined();
  });
});
