import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type DashboardServer, startDashboard } from '../support/dashboard-server.ts';
import { lead } from '../support/fake-daemon.ts';

describe.skipIf(chromiumPath === null)('searching the log, in a real browser without scripts', () => {
  let browser: Browser;
  let server: DashboardServer;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  beforeEach(async () => {
    server = await startDashboard();
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    // Narrowed by hand: a server that listens on a port has an address with one.
    const baseURL = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
    context = await browser.newContext({ baseURL, javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(lead.email);
    await page.getByLabel('Password').fill(lead.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  });
  afterEach(async () => {
    await context.close();
    await server.app.close();
  });
  afterAll(() => browser?.close());

  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  test('a search is filled in, narrowed to one person, and saved as a file', async () => {
    await page.getByRole('link', { name: 'Search the log' }).click();
    await page.getByLabel('Who').fill('pupil017');
    await page.getByLabel('From').fill('2026-02-09T08:00');
    await page.getByLabel('What the filter did').selectOption('Blocked');
    await page.getByLabel('What are you looking for it for?').fill('A concern');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await heading('1,204 requests found');
    expect(new URL(page.url()).pathname).toBe('/log/search-1');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'For a spreadsheet (CSV)' }).click();
    expect((await download).suggestedFilename()).toBe('filterwatch-log-2026-02-09.csv');

    await page.getByRole('button', { name: 'Search only for Pupil Seventeen' }).click();
    await heading('There is no such search');
    const asked = server.daemon.calls.map((call) => call.split(' ')[0]);
    expect(asked).toEqual(['today', 'search', 'found', 'export', 'narrow', 'found']);
    expect(server.daemon.calls[1]).toContain(`"from":${Date.UTC(2026, 1, 9, 8)}`);
  });

  test('a name in the answer is printed as a name', async () => {
    await page.goto('/log/search-1');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Search only for Pupil Seventeen' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'For a spreadsheet (CSV)' }).isVisible()).toBe(false);
  });
});
