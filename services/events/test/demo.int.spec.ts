import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@umn/testing';
import { join } from 'node:path';
import { KeepOrganisation } from '../src/application/keep-organisation.ts';
import { LoadDemo } from '../src/demo/load-demo.ts';
import { RemoveDemo } from '../src/demo/remove-demo.ts';
import { EventsApi } from './events-api.ts';
import { conference, person } from './events-world.ts';

const folder = join(repositoryRoot, 'infra/demo-data');
let api: EventsApi;

beforeAll(async () => {
  api = await EventsApi.start();
}, 90_000);
afterAll(() => api.stop());

const rows = async () => {
  const counts: Record<string, number> = {};
  for (const name of ['events', 'seatings', 'registrations', 'mlps', 'outbox']) counts[name] = await api.world.collection(name).countDocuments();
  return counts;
};

describe('the demonstration', () => {
  it('brings a conference with four workshops, two trainings and eight programmes; twice changes nothing', async () => {
    expect(await api.world.get(LoadDemo).execute(folder)).toMatchObject({ events: 3, added: 3, mlps: 8 });
    const once = await rows();
    expect(await api.world.get(LoadDemo).execute(folder)).toMatchObject({ added: 0 });
    expect(await rows()).toEqual(once);
    const { items } = (await api.get('/events?lang=ar')).body;
    expect(items).toHaveLength(3);
    expect(items.every(({ demo, free, capacity }: { demo: boolean; free: number; capacity: number }) => demo && free === capacity)).toBe(true);
    const conferenceShown = items.find(({ kind }: { kind: string }) => kind === 'conference');
    expect(conferenceShown).toMatchObject({ lang: 'ar', sessions: [{ lang: 'ar' }, {}, {}, {}] });
  });

  it('shows programmes with their parties’ names, once they are known', async () => {
    const { items, total } = (await api.get('/mlps')).body;
    expect(total).toBe(8);
    const host = items[0].hosts.union.id;
    await api.world.get(KeepOrganisation).run({ id: host, name: 'Demo Union', membership: 'admitted', version: 1 });
    expect((await api.get(`/mlps/${items[0].id}`)).body).toMatchObject({ hosts: { union: { id: host, name: 'Demo Union' } }, demo: true });
    expect((await api.get('/mlps?country=BG')).body.total).toBe(1);
  });

  it('leaves with one command, and takes nothing else along', async () => {
    const own = await api.world.publish(conference());
    await api.world.register(own, person());
    const demo = (await api.get('/events')).body.items.find(({ id }: { id: string }) => id !== own);
    await api.world.register(demo.id, person());
    expect(await api.world.get(RemoveDemo).execute()).toEqual({ events: 3, mlps: 8 });
    expect(await rows()).toMatchObject({ events: 1, seatings: 1, registrations: 1, mlps: 0 });
  });
});
