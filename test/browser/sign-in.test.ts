/* Signing in with a second step, in a real browser with the keyboard alone: set up, used, and without the phone. */
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeAt } from '../support/authenticator.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { addStaff, auditOf, newWorld, officeOf, PASSWORD, pupil, raise, type World } from '../support/office.ts';
import { storeWithArchive } from '../support/open-archive-of.ts';
import { waitFor } from '../support/wait-for.ts';
import { startWholeDashboard, type WholeDashboard } from '../support/whole-dashboard.ts';

const store = storeWithArchive();
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const EMAIL = 'lead-the-lead@school.example';
const TODAY = 'No log is connected yet';

describe.skipIf(chromiumPath === null)('signing in with a second step, with the keyboard alone', () => {
  let browser: Browser;
  let whole: WholeDashboard;
  let world: World;
  let lead: Keyboard;

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  beforeEach(async () => {
    world = newWorld();
    world.sources = [];
    world.signInRules = { ...world.signInRules, secondFactorFor: ['lead'] };
    await store.stores().settings.set('set_up_done', '1');
    await addStaff(store.stores(), 'lead');
    whole = await startWholeDashboard(store, officeOf(store.stores(), world));
    await whole.app.listen({ host: '127.0.0.1', port: 0 });
    const baseURL = `http://127.0.0.1:${(whole.app.server.address() as AddressInfo).port}`;
    const page = await (await browser.newContext({ baseURL })).newPage();
    page.setDefaultTimeout(10_000);
    lead = atTheKeyboard(page);
    lead.step('signs in');
  });
  afterEach(async () => {
    await lead.page.context().close();
    await whole.app.close();
  });
  afterAll(() => browser?.close());

  const text = async (selector: string) => (await lead.page.locator(selector).first().textContent()) ?? '';

  async function password(next: string): Promise<void> {
    await lead.page.goto('/sign-in');
    await lead.tabTo('E-mail address');
    await lead.type(EMAIL);
    await lead.tabTo('Password');
    await lead.type(PASSWORD);
    await lead.opens(next, 'top');
  }

  async function code(typed: string, next: string, landing: 'top' | 'summary' = 'top'): Promise<void> {
    await lead.tabTo('Code');
    await lead.type(typed);
    await lead.opens(next, landing);
  }

  async function signOut(): Promise<void> {
    await lead.tabTo('Sign out');
    await lead.opens('Sign in', 'top');
  }

  /** Sets it up, and answers the key and the recovery codes as they stood on the pages. */
  async function setUp(): Promise<{ readonly secret: string; readonly recovery: readonly string[] }> {
    await password('Set up two-step sign-in');
    await lead.page.getByText('so your school asks for a second step').waitFor();
    const secret = await text('.secret code');
    await code('000000', 'Set up two-step sign-in', 'summary');
    expect(await text('.error-summary')).toContain('This code is not the one that the app should show.');
    expect(await text('.secret code')).toBe(secret);
    await code(codeAt(secret, world.now), 'Keep these recovery codes');
    const recovery = await lead.page.locator('.codes code').allTextContents();
    await lead.tabTo('I have kept them. Go on');
    await lead.opens(TODAY, 'top');
    return { secret, recovery };
  }

  test('is set up at the first sign-in, and asked for from then on; a wrong code and an old one are refused', async () => {
    const { secret } = await setUp();
    await signOut();
    await password('Enter your code');
    await code(codeAt(secret, world.now), 'Enter your code', 'summary');
    expect(await text('.error-summary')).toContain('This code is not right, or it was used before.');
    // Enter on what is wrong leads to the field.
    await lead.press('Tab');
    await lead.press('Enter');
    expect(await lead.focused()).toBe('Code');
    world.now += 30 * SECOND;
    await lead.type(codeAt(secret, world.now));
    await lead.opens(TODAY, 'top');
    expect((await auditOf(store.stores())).filter((entry) => entry.includes('code_refused'))).toHaveLength(1);
  });

  test('a recovery code signs in once, and not twice; the account says how many are left', async () => {
    const { recovery } = await setUp();
    const [first = ''] = recovery;
    await signOut();
    await password('Enter your code');
    await code(first, TODAY);
    await lead.tabTo('Your account');
    await lead.opens('Your account', 'top');
    await lead.page.getByText(`You have ${recovery.length - 1} recovery codes left`).waitFor();
    await lead.page.getByText('Your school asks for it in your role, so it cannot be turned off.').waitFor();
    await signOut();
    await password('Enter your code');
    await code(first, 'Enter your code', 'summary');
    await lead.tabTo('Start again');
    await lead.opens('Sign in', 'top');
  });

  test('a session that ends soon says so, can be kept with a key, and when it has ended leads to the sign-in', async () => {
    await lead.page.clock.install();
    const { secret } = await setUp();
    const pass = async (minutes: number) => {
      world.now += minutes * MINUTE;
      await lead.page.clock.runFor(minutes * MINUTE + SECOND);
    };
    await lead.tabTo('Policy');
    await pass(25);
    await lead.page.getByText('You will be signed out in five minutes').waitFor();
    await lead.tabTo('Stay signed in');
    await lead.page.keyboard.press('Enter');
    await lead.page.getByText('You will be signed out in five minutes').waitFor({ state: 'detached' });
    await waitFor(async () => (await lead.focused()) === 'Policy', 'the focus to be where it was');
    await lead.press('Shift+Tab');
    world.now += 31 * MINUTE;
    await raise(store.stores(), [{ identity: pupil('pupil017') }], { at: world.now });
    await lead.page.getByText('You have been signed out.').waitFor();
    await lead.tabTo('Sign in again');
    await lead.opens('Sign in', 'top');
    await password('Enter your code');
    await code(codeAt(secret, world.now), '1 incident needs your review');
  });
});
