import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SearchEngine } from '@umn/platform/search';
import { Line, servers, settle } from '@umn/testing';
import { sampleContactPoint } from '../src/contact-points/domain/sample-contact-point.ts';
import { ContactPointIndex } from '../src/search/domain/contact-point-index.ts';
import { desk, World } from './world.ts';

let line: Line;
let world: World;

beforeAll(async () => {
  line = await Line.to(servers().ELASTICSEARCH_URL);
  world = await World.start({ ELASTICSEARCH_URL: line.through(servers().ELASTICSEARCH_URL) });
  await world.admit({ organisationId: sampleContactPoint.organisationId });
  await world.add(desk('First'), desk('Second'));
  await world.found(2);
});
afterAll(async () => {
  await world.stop();
  await line.cut();
});

const status = async (path = '/api/v1/contact-points'): Promise<number> => (await world.ask(path)).status;

describe('Elasticsearch away', () => {
  it('the search says so within five seconds, the rest goes on, and nothing is lost', async () => {
    await line.cut();
    const began = performance.now();
    const answer = await world.ask('/api/v1/contact-points');
    expect(performance.now() - began).toBeLessThan(5000);
    expect([answer.status, answer.body.code]).toEqual([503, 'platform.unavailable']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await status('/api/v1/places?q=milano')).toBe(200);
    expect((await world.ask('/health/ready')).body).toMatchObject({ status: 'down', servers: { elasticsearch: 'down', mongodb: 'up' } });
    const third = desk('Third');
    await world.add(third);
    expect(await status(`/api/v1/contact-points/${third.id}`)).toBe(200);
    await line.mend();
    await world.found(3);
  });
});

describe('the index wiped while people search', () => {
  it('answers 503 or right, never less than everything, and comes back by itself', async () => {
    const wiped = world.get(SearchEngine).drop('contact-points');
    const totals = new Set<number>();
    const watch = settle('the index to come back', 20_000, async () => {
      const { status: code, body } = await world.ask('/api/v1/contact-points');
      expect([200, 503]).toContain(code);
      if (code === 200) totals.add(body.total);
      return code === 503 ? undefined : world.get(ContactPointIndex).isCurrent();
    });
    await wiped;
    await watch;
    await world.found(3);
    expect([...totals]).toEqual([3]);
  });

  it('an edit made meanwhile is there afterwards', async () => {
    await world.get(SearchEngine).drop('contact-points');
    await world.add(desk('Fourth'));
    await settle('all four', 20_000, async () => (await world.ask('/api/v1/contact-points')).body.total === 4);
  });
});

describe('the projection', () => {
  it('never lets older state overwrite newer', async () => {
    const index = world.get(ContactPointIndex);
    const organisation = { id: sampleContactPoint.organisationId, version: 1, name: 'Demo Union', kind: 'union', level: 'regional', parentId: null, country: 'IT', membership: 'admitted' } as const;
    const contactPoint = desk('Replayed');
    const write = (name: string, version: number, organisationVersion: number) =>
      index.write([{ contactPoint: { ...contactPoint, version, content: { en: { name, description: '' } } }, organisation: { ...organisation, version: organisationVersion }, place: undefined, terms: [] }]);
    await write('Newest', 3, 2);
    await write('Older edit', 2, 9);
    await write('Older organisation', 3, 1);
    expect((await world.search({ q: 'newest', lang: 'en' })).total).toBe(1);
    expect((await world.search({ q: 'older', lang: 'en' })).total).toBe(0);
  });
});
