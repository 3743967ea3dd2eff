import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settle } from '@umn/testing';
import { attested, membershipWorld, submit, type Submitted, type World } from './membership-world.ts';

let world: World;
const dayMs = 86_400_000;

beforeAll(async () => {
  world = await membershipWorld();
}, 60_000);

afterAll(async () => {
  await world.stop();
});

/** Lets a case's present state have begun some days earlier, as if so much time had passed. */
async function daysPass({ caseRef }: Submitted, days: number): Promise<void> {
  const cases = world.connection.collection('transfers');
  const row = await cases.findOne({ caseRef });
  const earlier = (at: Date | null): Date | null => at && new Date(at.getTime() - days * dayMs);
  await cases.updateOne(
    { caseRef },
    { $set: { timerAt: earlier(row?.['timerAt']), nextBy: earlier(row?.['nextBy']), 'facts.stateSince': earlier(row?.['facts'].stateSince) } },
  );
}

const reaches = (submitted: Submitted, status: string) =>
  settle(`status ${status}`, 10_000, async () => {
    const { body } = await world.ask('GET', submitted.path, { receipt: submitted.receipt });
    return body.status === status ? body : null;
  });

const eventsOf = async ({ caseRef }: Submitted): Promise<string[]> => {
  const row = await world.connection.collection('transfers').findOne({ caseRef });
  const rows = await world.connection.collection('outbox').find({ key: String(row?._id) }).sort({ seq: 1 }).toArray();
  return rows.map(({ type, data }) => `${data.version} ${String(type).replace('membership.transfer.', '')} ${data.status}`);
};

describe('time', () => {
  it('reminds a silent home union, finds it overdue, and ends the case', async () => {
    const submitted = await submit(world);
    await daysPass(submitted, 6);
    await settle('the reminder', 10_000, async () => (await eventsOf(submitted)).length === 2);
    await daysPass(submitted, 10);
    expect((await reaches(submitted, 'HOME_OVERDUE')).waitingFor).toBe('home');
    await daysPass(submitted, 61);
    expect(await reaches(submitted, 'EXPIRED')).toMatchObject({ nextBy: null, moves: [] });
    expect(await eventsOf(submitted)).toEqual([
      '1 submitted AWAITING_HOME',
      '2 reminder-due AWAITING_HOME',
      '3 overdue HOME_OVERDUE',
      '4 closed EXPIRED',
    ]);
  }, 30_000);

  it('does all that is due in one go after a long standstill', async () => {
    const submitted = await submit(world);
    await attested(world, submitted);
    await daysPass(submitted, 200);
    await reaches(submitted, 'CLOSED_UNANSWERED');
    expect((await eventsOf(submitted)).slice(2)).toEqual(['3 overdue HOST_OVERDUE', '4 closed CLOSED_UNANSWERED']);
  }, 30_000);

  it('still lets an overdue union answer', async () => {
    const submitted = await submit(world);
    await daysPass(submitted, 16);
    await reaches(submitted, 'HOME_OVERDUE');
    const answer = await attested(world, submitted);
    expect(answer.status).toBe('AWAITING_HOST');
  }, 20_000);
});
