import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Timers } from '@umn/platform/timers';
import { settle } from '@umn/testing';
import { RunActivations } from '../src/application/transfers/run-activations.ts';
import { TransferStore } from '../src/domain/transfers/transfer-store.ts';
import { idOf, membershipWorld, offered, submit, type World } from './membership-world.ts';

const key = { MEMBERSHIP_KEY: randomBytes(32).toString('base64') };
const steps = ['provisioned', 'rechecked', 'activated', 'released', 'seniority-posted'];
let world: World;

beforeEach(async () => {
  world = await membershipWorld(key);
}, 60_000);

afterEach(async () => {
  await world.stop();
}, 30_000);

/** A case whose member has accepted, with the service's own timers silent. */
async function acceptedWithoutTimers(): Promise<{ id: string; receipt: string; path: string }> {
  await world.service.app.get(Timers).stop();
  const submitted = await submit(world);
  await offered(world, submitted);
  await world.ask('POST', `${submitted.path}/accept`, { receipt: submitted.receipt, body: { releaseName: true } });
  const row = await world.connection.collection('transfers').findOne({ caseRef: submitted.caseRef });
  return { id: String(row?._id), receipt: submitted.receipt, path: submitted.path };
}

describe('the activation', () => {
  it('goes on where a dead process left it, each step once', async () => {
    const { id, path, receipt } = await acceptedWithoutTimers();
    const run = world.service.app.get(RunActivations);
    await run.oneStep(id);
    await run.oneStep(id);
    await run.oneStep(id);
    const { namespace } = world.service;
    await world.service.stop({ keepData: true });
    world = await membershipWorld(key, namespace);
    const done = await settle('the activation to complete', 15_000, async () => {
      const { body } = await world.ask('GET', path, { receipt });
      return body.status === 'COMPLETED' ? body : null;
    });
    const taken = done.steps.map(({ what }: { what: string }) => what).filter((what: string) => steps.includes(what));
    expect(taken).toEqual(steps);
    const events = await world.connection.collection('outbox').find({ key: id }).sort({ seq: 1 }).toArray();
    expect(events.map(({ data }) => data.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }, 60_000);

  it('takes each step once when several run it at once', async () => {
    const { id } = await acceptedWithoutTimers();
    const run = world.service.app.get(RunActivations);
    await Promise.all([run.execute(), run.execute(), run.execute()]);
    await run.execute();
    const transfer = await world.service.app.get(TransferStore).findById(id);
    expect(transfer?.activation).toEqual(steps);
    expect(transfer?.version).toBe(10);
    expect(transfer?.hostSide.seniority).toEqual([
      { from: '2015-03-01', to: null, kind: 'full', unionId: idOf('lombardia'), country: 'IT' },
    ]);
  }, 30_000);

  it('stops before the pivot when a union was suspended meanwhile, and closes the host union’s access', async () => {
    const { id, path, receipt } = await acceptedWithoutTimers();
    await world.connection.collection('organisations').updateOne({ _id: idOf('wallonie') as never }, { $set: { membership: 'suspended' } });
    await world.service.app.get(RunActivations).execute();
    expect((await world.ask('GET', path, { receipt })).body).toMatchObject({ status: 'CLOSED_NOT_ACTIVATED', moves: [] });
    const transfer = await world.service.app.get(TransferStore).findById(id);
    expect(transfer).toMatchObject({ activation: [], hostSide: { name: null, attested: null } });
  }, 30_000);
});
