import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { settle } from '@umn/testing';
import { ReceiptStore } from '../src/domain/transfers/receipt-store.ts';
import { membershipWorld, submit, type World } from './membership-world.ts';

let world: World;

beforeAll(async () => {
  world = await membershipWorld({ RECEIPT_ATTEMPTS: '3', RECEIPT_WINDOW_SECONDS: '4' });
}, 60_000);

afterAll(async () => {
  await world.stop();
});

const wrong = 'zoo-zoo-zoo-zoo-zoo-zoo-zoo';
const unknown = '/api/v1/transfers/UMN-0000-0000';
const without = ({ requestId: _, ...body }: Record<string, unknown>): unknown => body;

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

  it('takes as long to check for a case that is not there', async () => {
    const { caseRef } = await submit(world);
    const receipts = world.service.app.get(ReceiptStore);
    const times: Record<string, number[]> = { [caseRef]: [], 'UMN-0000-0001': [] };
    for (let round = 0; round < 15; round += 1) {
      for (const [ref, taken] of Object.entries(times)) {
        const begun = performance.now();
        expect(await receipts.matches(ref, wrong)).toBe(false);
        taken.push(performance.now() - begun);
      }
    }
    const [real, none] = Object.values(times).map((taken) => taken.sort((a, b) => a - b)[7] ?? 0) as [number, number];
    // Without the work for nobody's case the second would be some twenty times faster.
    expect(none).toBeGreaterThan(real / 5);
    expect(none).toBeLessThan(real * 5);
  }, 20_000);

  it('closes its case for a while after too many wrong ones, and so does one that is not there', async () => {
    const { path, receipt } = await submit(world);
    for (const target of [path, '/api/v1/transfers/UMN-0000-0002']) {
      const answers = [];
      for (let attempt = 0; attempt < 4; attempt += 1) answers.push(await world.ask('GET', target, { receipt: wrong }));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
      expect(answers[3]?.body.code).toBe('membership.receipt-attempts');
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await world.ask('GET', path, { receipt })).status).toBe(429);
    await settle('the window to end', 8000, async () => (await world.ask('GET', path, { receipt })).status === 200);
  }, 20_000);

  it('forgets wrong attempts after the right words', async () => {
    const { path, receipt } = await submit(world);
    for (let round = 0; round < 4; round += 1) {
      expect((await world.ask('GET', path, { receipt: wrong })).status).toBe(401);
      expect((await world.ask('GET', path, { receipt })).status).toBe(200);
    }
  });
});
