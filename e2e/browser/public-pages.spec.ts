import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { interfaceLanguages } from '@umn/messages';
import type { Browser } from 'playwright-core';
import { at, barriers, openBrowser, visitor } from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

const pages = ['/desks?place=Milano', '/transfer', '/events'];

describe('the public pages without JavaScript', () => {
  it('find a desk in Arabic, from right to left, by a town in Arabic letters', async () => {
    const { context, page, strangers } = await visitor(browser, { script: false });
    await page.goto(at('/ar/desks'));
    await page.locator('input[name=place]').fill('ميلانو');
    await page.locator('select[name=language]').selectOption('ar');
    await page.locator('form[role=search] button[type=submit], main form button[type=submit]').first().click();
    const html = page.locator('html');
    expect(await html.getAttribute('dir')).toBe('rtl');
    expect(await html.getAttribute('lang')).toBe('ar');
    expect(new URL(page.url()).searchParams.get('place')).toBe('ميلانو');
    const links = page.locator('main a[href*="/ar/desks/"]');
    expect(await links.count()).toBeGreaterThan(0);
    await links.first().click();
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
    await context.close();
  });

  it('help with an unknown town, beside the field', async () => {
    const { context, page } = await visitor(browser, { script: false });
    const answer = await page.goto(at('/ar/desks?place=Xqzzyv'));
    expect(answer?.status()).toBeLessThan(500);
    expect(await page.locator('[aria-invalid=true], .error-summary, [role=alert]').count()).toBeGreaterThan(0);
    await context.close();
  });

  it.each(['en', 'ar'])('show the conference with its four workshops (%s)', async (language) => {
    const { context, page } = await visitor(browser, { script: false });
    await page.goto(at(`/${language}/events`));
    await page.locator(`main a[href*="/${language}/events/"]`).first().click();
    expect(await page.locator('h1').innerText()).not.toBe('');
    await context.close();
  });
});

describe('every public page', () => {
  it.each(interfaceLanguages.flatMap((language) => pages.map((path) => [language, path] as const)))('has no barrier and asks nobody else: /%s%s', async (language, path) => {
    for (const dark of [false, true]) {
      const { context, page, strangers } = await visitor(browser, { dark });
      await page.goto(at(`/${language}${path}`));
      expect(await barriers(page)).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      expect(strangers).toEqual([]);
      await context.close();
    }
  });

  it('is told apart: a page with a barrier is noticed', async () => {
    const { context, page } = await visitor(browser);
    await page.setContent('<html><body><img src="data:,"><input></body></html>');
    expect((await barriers(page)).length).toBeGreaterThan(0);
    await context.close();
  });
});
