import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'redis';
import { get, type Answer } from '../platform/call.ts';
import { allUp, kill } from '../platform/processes.ts';
import { urls } from '../platform/urls.ts';

/** The documented budgets of an address, a minute. */
const perMinute = 1200;
const guesses = 120;

/** The budgets that were used up are given back, in Redis and in the gateway itself, so that whatever comes next finds them whole. */
async function giveBack(): Promise<void> {
  const redis = await createClient({ url: urls().redis }).connect();
  try {
    for await (const keys of redis.scanIterator({ MATCH: 'limit-*' })) if (keys.length > 0) await redis.del(keys);
  } finally {
    redis.destroy();
  }
  kill('gateway');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await allUp();
}

/** `count` requests, thirty at a time, each from another address if its word were believed. */
async function many(count: number, one: (number: number) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < count; from += 30) answers.push(...(await Promise.all(Array.from({ length: Math.min(30, count - from) }, (_, index) => one(from + index)))));
  return answers;
}

const forged = (number: number): Record<string, string> => {
  const address = `203.0.113.${number % 250}`;
  return { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}`, 'true-client-ip': address, 'cf-connecting-ip': address };
};

describe('limits', () => {
  beforeAll(async () => {
    await allUp();
  }, 90_000);
  afterAll(giveBack, 90_000);

  it(`end an address’s ${guesses} wrong tokens a minute with 429 and Retry-After, whatever address it says it has`, async () => {
    const answers = await many(guesses + 60, (number) => get('/transfers', { token: `wrong-${number}`, limited: true, headers: forged(number) }));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.slice(-10)).toEqual(Array.from({ length: 10 }, () => 429));
    const last = answers.at(-1) as Answer;
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(last.body).toMatchObject({ status: 429, code: 'gateway.too-many' });
    expect(last.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }, 60_000);

  it('do not touch who shows no token, and the key of tests is exempt', async () => {
    expect((await get('/events', { limited: true })).status).toBe(200);
    expect((await get('/transfers', { token: 'wrong' })).status).toBe(401);
    expect((await get('/transfers', { token: 'wrong', limited: true, headers: { 'x-load-key': 'guessed-guessed-guessed' } })).status).toBe(429);
  });

  it(`end an address’s ${perMinute} requests a minute, on the API and on pages alike`, async () => {
    // A minute that had begun before may end meanwhile, and then another one is used up.
    let last: Answer | undefined;
    for (let sent = 0; sent < 2 * perMinute + 60 && last?.status !== 429; sent += 60) {
      last = (await many(60, (number) => get('/taxonomy', { limited: true, headers: forged(sent + number) }))).at(-1);
    }
    expect(last).toMatchObject({ status: 429, body: { code: 'gateway.too-many' } });
    const page = await get('//en', { limited: true, headers: forged(7) });
    expect(page.status).toBe(429);
    expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await get('/taxonomy')).status).toBe(200);
  }, 90_000);
});
