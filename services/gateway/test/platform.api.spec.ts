import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { serviceBehind, type ServiceBehind } from './service-behind.ts';
import { startGateway, type RunningGateway } from './start-gateway.ts';

const problem = { type: 'object', properties: { code: { type: 'string' } } };

/** A service as the gateway sees it: its health and its document. */
const service = (health: () => object, paths: object): Promise<ServiceBehind> =>
  serviceBehind((heard, response) => {
    const body = heard.url === '/health/ready' ? health() : { openapi: '3.1.0', info: { title: 'x', version: '1' }, paths, components: { schemas: { Problem: problem }, securitySchemes: {} } };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });

describe('the whole platform, asked at the door', () => {
  let behind: ServiceBehind[];
  let gateway: RunningGateway;
  let elasticsearch: 'up' | 'down' = 'up';

  beforeAll(async () => {
    const operation = { get: { summary: 'Lists <them>', security: [{}], responses: { 200: { description: 'Done.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } } } } };
    behind = await Promise.all([
      service(() => ({ status: elasticsearch, servers: { mongodb: 'up', kafka: 'up', elasticsearch } }), { '/api/v1/places': operation, '/internal/x': operation }),
      service(() => ({ status: 'up', servers: { mongodb: 'up', kafka: 'up' } }), { '/api/v1/organisations': operation }),
      service(() => ({ status: 'up', servers: { mongodb: 'up', kafka: 'up' } }), { '/api/v1/events': operation }),
      service(() => ({ status: 'up', servers: { mongodb: 'up', kafka: 'up', smtp: 'up', redis: 'up', secret: 'up' } }), {}),
    ]);
    const [directory, membership, events, notifications] = behind.map(({ url }) => url);
    gateway = await startGateway({ DIRECTORY_URL: directory ?? '', MEMBERSHIP_URL: membership ?? '', EVENTS_URL: events ?? '', NOTIFICATIONS_URL: notifications ?? '' });
  });
  afterAll(async () => {
    await gateway.stop();
    for (const one of behind) await one.stop();
  });

  it('says of each service and server whether it is up, and nothing else', async () => {
    const answer = await request(gateway.url).get('/health');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      status: 'up',
      services: { gateway: 'up', directory: 'up', membership: 'up', events: 'up', notifications: 'up' },
      servers: { mongodb: 'up', kafka: 'up', elasticsearch: 'up', redis: 'up', keycloak: 'up', smtp: 'up' },
    });
  });

  it('gives one OpenAPI document of all services, without what is inside', async () => {
    const answer = await request(gateway.url).get('/api/v1/openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('application/json');
    expect(answer.body).toMatchObject({ openapi: '3.1.0', components: { schemas: { Problem: problem } } });
    expect(Object.keys((answer.body as { paths: object }).paths)).toEqual(['/api/v1/events', '/api/v1/organisations', '/api/v1/places']);
  });

  it('shows it as a page without any request elsewhere', async () => {
    const answer = await request(gateway.url).get('/api/docs');
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('text/html');
    expect(answer.text).toContain('Lists &lt;them>');
    expect(answer.text).not.toMatch(/<script|style="|(?:src|href)="(?:https?:)?\/\//);
    const style = /href="(\/api\/docs\/style-[^"]+\.css)"/.exec(answer.text)?.[1] ?? '';
    expect((await request(gateway.url).get(style)).type).toBe('text/css');
  });

  it('names a server that is down, and the service that went, within its seconds', async () => {
    elasticsearch = 'down';
    await behind[2]?.stop();
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const started = Date.now();
    const answer = await request(gateway.url).get('/health');
    expect(Date.now() - started).toBeLessThan(3500);
    expect(answer.status).toBe(503);
    expect(answer.headers['retry-after']).toBeDefined();
    expect(answer.body).toMatchObject({ status: 'down', services: { directory: 'up', events: 'down' }, servers: { elasticsearch: 'down', mongodb: 'up' } });
  });
});
