import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { membershipWorld, submit, type World } from './membership-world.ts';

let world: World;

beforeAll(async () => {
  world = await membershipWorld({ RECEIPT_ATTEMPTS: '3', RECEIPT_WINDOW_SECONDS: '1' });
}, 60_000);

afterAll(async () => {
  await world.stop();
});

const wrong = 'zoo-zoo-zoo-zoo-zoo-zoo-zoo';
const unknown = '/api/v1/transfers/UMN-0000-0000';
const without = ({ requestId: _, ...body }: Record<string, unknown>): unknown => body;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a receipt', () => {
  it('opens its own case, however it is typed, and no other', async () => {
    const one = await submit(world);
    const other = await submit(world);
    expect((await world.ask('GET', one.path, { receipt: one.receipt })).status).toBe(200);
    expect((await world.ask('GET', one.path.replace('UMN', 'umn'), { receipt: one.receipt.toUpperCase() })).status).toBe(200);
    expect((await world.ask('GET', other.path, { receipt: one.receipt })).status).toBe(401);
  });

  it('that is wrong gets the answer of a case that is not there', async () => {
    const { path } = await submit(world);
    const toReal = await world.ask('GET', path, { receipt: wrong });
    const toNone = await world.ask('GET', unknown, { receipt: wrong });
    expect(toReal).toMatchObject({ status: 401, body: { code: 'membership.receipt-wrong' } });
    expect(toNone.status).toBe(401);
    expect(without(toReal.body)).toEqual(without(toNone.body));
    expect(toReal.headers.get('www-authenticate')).toBe(toNone.headers.get('www-authenticate'));
  });

  it('takes as long to refuse for a case that is not there', async () => {
    const { path } = await submit(world);
    const time = async (target: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        if (round % 3 === 0) await pause(1100);
        const begun = performance.now();
        await world.ask('GET', target, { receipt: wrong });
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[4] ?? 0;
    };
    const real = await time(path);
    const none = await time(unknown);
    expect(Math.abs(real - none)).toBeLessThan(Math.max(real, none) * 0.6);
  }, 40_000);

  it('closes its case for a while after too many wrong ones, and so does one that is not there', async () => {
    await pause(1100);
    const { path, receipt } = await submit(world);
    for (const target of [path, unknown]) {
      const answers = [];
      for (let attempt = 0; attempt < 4; attempt += 1) answers.push(await world.ask('GET', target, { receipt: wrong }));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
      expect(answers[3]?.body.code).toBe('membership.receipt-attempts');
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await world.ask('GET', path, { receipt })).status).toBe(429);
    await pause(1100);
    expect((await world.ask('GET', path, { receipt })).status).toBe(200);
  }, 20_000);

  it('forgets wrong attempts after the right words', async () => {
    const { path, receipt } = await submit(world);
    for (let round = 0; round < 4; round += 1) {
      expect((await world.ask('GET', path, { receipt: wrong })).status).toBe(401);
      expect((await world.ask('GET', path, { receipt })).status).toBe(200);
    }
  });
});
