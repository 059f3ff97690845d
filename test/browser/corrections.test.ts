import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type DashboardServer, startDashboard } from '../support/dashboard-server.ts';
import { lead } from '../support/fake-daemon.ts';

describe.skipIf(chromiumPath === null)('putting right what was wrong, in a real browser without scripts', () => {
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

  const changes = () => server.daemon.calls.filter((call) => /^(?:site|silence|word|remove|update) /.test(call));
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

  test('a site that is listed wrongly is said to be about something else', async () => {
    await page.goto('/incidents/incident-1');
    await page.getByText('Is this wrong?').click();
    await page.getByRole('link', { name: 'Put this right' }).click();
    await page.getByLabel('It is about something else').check();
    await page.getByLabel('Why?').fill('A lesson on probability.');
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.getByLabel('Why?').inputValue()).toBe('A lesson on probability.');
    await page.getByLabel('bet.example/poker').check();
    await page.getByLabel('What is it about?').selectOption('Education');
    await page.getByRole('button', { name: 'Save and go back' }).click();
    await page.getByText('Saved on our own list.').waitFor();
    expect(changes()).toEqual(['site lead-1 bet.example/poker education incident-1 A lesson on probability.']);
  });

  test('a site is added on Lists, and another is taken off', async () => {
    await page.getByRole('link', { name: 'Lists' }).click();
    await heading('Every list is fresh');
    await page.getByRole('link', { name: 'Add a site' }).click();
    await page.getByLabel('Site').fill('com');
    await page.getByLabel('What is it?').selectOption('It is not to be flagged');
    await page.getByLabel('Why?').fill('A lesson.');
    await page.getByRole('button', { name: 'Add this site' }).click();
    await page.getByRole('link', { name: 'Name one site' }).click();
    await page.getByLabel('Site').fill('dice.example');
    await page.getByRole('button', { name: 'Add this site' }).click();
    await page.getByText('Saved. It counts from now on').waitFor();
    await page.getByRole('link', { name: 'Take off probability.example' }).click();
    await page.getByLabel('Why?').fill('The topic is over.');
    await page.getByRole('button', { name: 'Take it off' }).click();
    await page.getByText('Taken off.').waitFor();
    expect(changes()).toEqual([
      'site lead-1 dice.example allow null A lesson.',
      'remove lead-1 say-1 The topic is over.',
    ]);
  });

  test('a list is fetched by a button that says which', async () => {
    await page.goto('/lists');
    await page.getByRole('button', { name: 'Fetch UT1 Toulouse now' }).click();
    await page.getByText('Asked for.').waitFor();
    expect(changes()).toEqual(['update lead-1 ut1']);
  });
});
