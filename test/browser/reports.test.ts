import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { addStaff, newWorld, officeOf, PASSWORD, pupil, raise, TUESDAY } from '../support/office.ts';
import { storeWithArchive } from '../support/open-archive-of.ts';
import { startWholeDashboard, type WholeDashboard } from '../support/whole-dashboard.ts';

const store = storeWithArchive();
const MINUTE = 60_000;
const WIDE = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false, locale: 'cy-GB' };

describe.skipIf(chromiumPath === null)('what people saw, in a real browser with the keyboard alone', () => {
  let browser: Browser;
  let whole: WholeDashboard;
  let origin = '';

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  beforeEach(async () => {
    const world = newWorld();
    const office = officeOf(store.stores(), world);
    await store.stores().settings.set('set_up_done', '1');
    await addStaff(store.stores(), 'lead');
    const record = { timestamp: TUESDAY - 4 * MINUTE, clientIp: '127.0.0.1', url: 'http://www.videos.example/' };
    const request = { ...record, urlDomain: 'www.videos.example' };
    await raise(store.stores(), [{ identity: pupil('pupil017'), rule: 'everyone-pornography', record: request }]);
    whole = await startWholeDashboard(store, office);
    await whole.app.listen({ host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${(whole.app.server.address() as AddressInfo).port}`;
  });
  afterEach(() => whole.app.close());
  afterAll(() => browser?.close());

  async function within(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ ...options, baseURL: origin });
    await use(await context.newPage());
    await context.close();
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto('/sign-in');
    await fill(page, 'email', 'lead-the-lead@school.example');
    await fill(page, 'password', PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('needs your review').first().waitFor();
  }

  test('a pupil reports in Welsh on a small screen without scripts; the incident says so, and is closed', async () => {
    await within(WIDE, async (page) => {
      await page.goto('/report-a-site');
      expect(await page.getAttribute('html', 'lang')).toBe('cy');
      await fill(page, 'saw', 'videos.example');
      await choose(page, 'when');
      await choose(page, 'how');
      await choose(page, 'danger');
      await choose(page, 'reporter');
      await fill(page, 'name', 'Sam');
      // In a field, Enter sends, and does not change the language.
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Diolch am ddweud wrthym' }).waitFor();
    });
    await within({}, async (page) => {
      await signIn(page);
      await follow(page, 'a[href^="/incidents/"]:not(.main)');
      await page.getByText('Written down: it was reported at once').waitFor();
      expect(await page.getByText('and told nobody').count()).toBe(0);
      await page.locator('#resolution').focus();
      await page.keyboard.press('Space');
      await page.locator('#intent').focus();
      await page.keyboard.press('Space');
      await press(page, 'Save and go to the next');
      await page.getByText('Closed as passed to safeguarding.').waitFor();
    });
  });

  test('changing the language keeps what was typed', async () => {
    await within(WIDE, async (page) => {
      await page.goto('/report-a-site');
      await fill(page, 'saw', 'a fight');
      await press(page, 'English');
      await page.getByRole('heading', { name: 'Tell us what you saw' }).waitFor();
      expect(await page.inputValue('#saw')).toBe('a fight');
      expect(await page.getAttribute('html', 'lang')).toBe('en-GB');
    });
  });

  test('the lead writes down what no log shows, and closes it', async () => {
    await within({}, async (page) => {
      await signIn(page);
      await page.goto('/incidents');
      await press(page, 'Write down an incident');
      await page.locator('#rule').focus();
      await page.keyboard.type('Photographs');
      await page.locator('#who').focus();
      await page.keyboard.press('Space');
      await fill(page, 'person', 'pupil017');
      await fill(page, 'whatHappened', 'A photograph was taken in the changing room.');
      await choose(page, 'cameToLight');
      await press(page, 'Save as an incident');
      await page.getByText('Saved. It stands with the other incidents now.').waitFor();
      await page.getByText('Entered by hand by The lead. No log shows it.').waitFor();
      await page.locator('#resolution').focus();
      await page.keyboard.press('Space');
      await page.locator('#intent').focus();
      await page.keyboard.press('Space');
      await press(page, 'Save and go to the next');
      await page.getByText('Closed as passed to safeguarding.').waitFor();
    });
  });
});

async function fill(page: Page, id: string, text: string): Promise<void> {
  await page.locator(`#${id}`).focus();
  await page.keyboard.type(text);
}

/** The first of a group. */
async function choose(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).focus();
  await page.keyboard.press('Space');
}

async function press(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
  await target.focus();
  await page.keyboard.press('Enter');
}

async function follow(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Enter');
}
