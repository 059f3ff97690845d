/* The yearly review, in a real browser without scripts: begun, answered, signed by four accounts, and then changed by nobody. */
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../daemon/identity/role.ts';
import { REVIEW_QUESTIONS } from '../../daemon/report/annual-review/questions.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { addStaff, newWorld, officeOf, PASSWORD } from '../support/office.ts';
import { storeWithArchive } from '../support/open-archive-of.ts';
import { startWholeDashboard, type WholeDashboard } from '../support/whole-dashboard.ts';

const store = storeWithArchive();
const PEOPLE = REVIEW_QUESTIONS.filter(({ answeredBy }) => answeredBy === 'people').map(({ id }) => id);
const FOUR = ['lead', 'senior_leader', 'technician', 'governor'] as const;

describe.skipIf(chromiumPath === null)('the annual review, in a real browser without scripts', () => {
  let browser: Browser;
  let whole: WholeDashboard;
  let origin = '';

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  beforeEach(async () => {
    const stores = store.stores();
    await stores.settings.set('set_up_done', '1');
    for (const role of [...FOUR, 'head'] as const) await addStaff(stores, role);
    const office = { ...officeOf(stores, newWorld()), sessions: stores.sessions };
    whole = await startWholeDashboard(store, office, stores.sessions);
    await whole.app.listen({ host: '127.0.0.1', port: 0 });
    origin = `http://127.0.0.1:${(whole.app.server.address() as AddressInfo).port}`;
  });
  afterEach(() => whole.app.close());
  afterAll(() => browser?.close());

  async function as(role: Role, use: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ baseURL: origin, javaScriptEnabled: false });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/sign-in');
    await page.fill('[name=email]', `${role}-the-${role}@school.example`);
    await page.fill('[name=password]', PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('Sign out').first().waitFor();
    await use(page);
    await context.close();
  }

  /** Opens the one review that there is; answers where it is. */
  async function openReview(page: Page): Promise<string> {
    await page.click('p.also a[href="/reports/reviews"]');
    await page.click('table a[href^="/reports/reviews/"]');
    return new URL(page.url()).pathname;
  }

  async function answer(page: Page, review: string, id: string, text: string): Promise<void> {
    await page.click(`a[href="${review}/answers/${id}"]`);
    await page.fill('textarea', text);
    await page.click('main form button.main');
  }

  async function sign(page: Page): Promise<void> {
    await page.click('a.main[href$="/sign"]');
    await page.check('#hasRead');
    await page.click('main form button.main');
    await page.getByText('You have signed.').waitFor();
  }

  test('four answer and sign; the fifth finds nothing to change', { timeout: 120_000 }, async () => {
    let review = '';
    await as('lead', async (page) => {
      await page.click('p.also a[href="/reports/reviews"]');
      await page.click('main form button');
      review = new URL(page.url()).pathname;
      await page.getByText('The review was begun').waitFor();
      for (const id of PEOPLE.slice(1)) await answer(page, review, id, `What we found about ${id}.`);
      expect(await page.locator('a[href$="/sign"]').count()).toBe(0);
      await answer(page, review, PEOPLE[0] ?? '', 'Everybody knows what is expected.');
      await sign(page);
    });
    await as('governor', async (page) => {
      await openReview(page);
      await answer(page, review, 'training', 'Governors were trained in January.');
      await page.getByText('Signatures that stood were removed').waitFor();
      expect(await page.textContent('article')).toContain('Signatures that no longer stand');
    });
    for (const role of FOUR)
      await as(role, async (page) => {
        await openReview(page);
        await sign(page);
      });
    await as('head', async (page) => {
      expect(await openReview(page)).toBe(review);
      expect(await page.textContent('article')).toContain('All four have signed.');
      expect(await page.locator('main a[href*="/answers/"], main a[href$="/sign"]').count()).toBe(0);
      await page.goto(`${review}/answers/training`);
      expect(new URL(page.url()).pathname).toBe(review);
      expect(await page.locator('textarea').count()).toBe(0);
    });
  });
});
