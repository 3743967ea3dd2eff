import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { urls } from '../platform/urls.ts';

const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** The system's own Chromium; nothing is downloaded, and it looks for nothing outside. */
export function openBrowser(): Promise<Browser> {
  if (!executable) throw new Error('There is no Chromium on this machine: apt-get install chromium');
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that left for another origin than the portal's and Keycloak's; a public page makes none. */
  readonly strangers: string[];
}

export interface Visitor {
  readonly script?: boolean;
  readonly dark?: boolean;
  readonly width?: number;
}

/** A person with a small phone, unless told otherwise. */
export async function visitor(browser: Browser, { script = true, dark = false, width = 360 }: Visitor = {}): Promise<Visit> {
  const context = await browser.newContext({ javaScriptEnabled: script, colorScheme: dark ? 'dark' : 'light', viewport: { width, height: 740 } });
  const page = await context.newPage();
  const own = [new URL(urls().portal).origin, new URL(urls().keycloak).origin];
  const strangers: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !own.includes(url.origin)) strangers.push(request.url());
  });
  page.setDefaultTimeout(20_000);
  return { context, page, strangers };
}

export const at = (path: string): string => new URL(path, urls().portal).href;

/** What axe finds wrong, one line each. It is put in by the debugger, which the page's policy does not concern. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> } };
    const { violations } = await inPage.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary?.slice(0, 200) ?? ''}`));
  });
}
