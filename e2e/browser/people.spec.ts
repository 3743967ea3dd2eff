import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { account } from '../platform/demonstration.ts';
import { at, barriers, openBrowser, visitor } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function signIn(page: Page, username: string, language = 'en'): Promise<void> {
  await page.goto(at(`/${language}/operator`));
  if (new URL(page.url()).pathname.startsWith(`/${language}`)) await page.locator('a[href*="/auth/sign-in"]').first().click();
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(account(username).password);
  await page.locator('input[type=submit], button[type=submit]').first().click();
  await page.waitForURL(new RegExp(`/${language}/operator`));
}

describe('signed-in people', () => {
  it('an operator signs in through Keycloak, sees what waits, edits a desk page, signs out', async () => {
    const { context, page, strangers } = await visitor(browser, { width: 1200 });
    await signIn(page, 'lombardia.officer');
    for (const path of ['/en/operator', '/en/operator/desks', '/en/operator/transfers']) {
      await page.goto(at(path));
      expect(await page.locator('h1').count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
    }
    expect(strangers).toEqual([]);
    await page.locator('form[action*="/auth/sign-out"] button').first().click();
    await page.goto(at('/en/operator'));
    expect(page.url()).not.toMatch(/\/en\/operator$/);
    await context.close();
  });

  it('an admin sees the organisations, an operator does not', async () => {
    const admin = await visitor(browser, { width: 1200 });
    await signIn(admin.page, 'admin.one');
    await admin.page.goto(at('/en/admin'));
    expect(await barriers(admin.page)).toEqual([]);
    expect(await admin.page.locator('main a[href*="/en/admin/"]').count()).toBeGreaterThan(3);
    await admin.context.close();
    const operator = await visitor(browser, { script: false });
    await signIn(operator.page, 'wallonie.operator');
    const answer = await operator.page.goto(at('/en/admin'));
    expect(answer?.status()).toBe(403);
    await operator.context.close();
  });
});
