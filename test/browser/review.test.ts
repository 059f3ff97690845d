import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IncidentId } from '../../daemon/incidents/incident.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { type DashboardServer, startDashboard } from '../support/dashboard-server.ts';
import { head, lead } from '../support/fake-daemon.ts';

const MINUTE = 60_000;
const UPDATES = /\/updates(\?|$)/;

describe.skipIf(chromiumPath === null)('reviewing, in a real browser', () => {
  let browser: Browser;
  let server: DashboardServer;
  let origin = '';
  let context: BrowserContext;
  let newIncidents = 0;

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
  });
  beforeEach(async () => {
    newIncidents = 0;
    server = await startDashboard();
    const { live } = server.daemon;
    Object.assign(server.daemon, {
      live: async (...asked: Parameters<typeof live>) => ({ ...(await live(...asked)), newIncidents }),
    });
    await server.app.listen({ host: '127.0.0.1', port: 0 });
    // Narrowed by hand: a server that listens on a port has an address with one.
    origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    await context.close();
    await server.app.close();
  });
  afterAll(() => browser?.close());

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    context = await browser.newContext({ ...options, baseURL: origin });
    return context.newPage();
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(lead.email);
    await page.getByLabel('Password').fill(lead.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { level: 1, name: 'need your review' }).waitFor();
  }

  const resolved = () => server.daemon.calls.filter((call) => call.startsWith('resolve'));

  test('the keyboard alone signs in, opens an incident, records a finding and takes it back', async () => {
    const page = await open();
    await page.goto('/');
    await tabTo(page, 'E-mail address');
    await page.keyboard.type(lead.email);
    await tabTo(page, 'Password');
    await page.keyboard.type(lead.password);
    await page.keyboard.press('Enter');
    await page.getByText('need your review').first().waitFor();
    await tabTo(page, 'Skip to the main part of the page');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Gambling');
    await page.keyboard.press('Enter');
    await page.getByText('What did you find?').first().waitFor();
    await tabTo(page, 'Passed to safeguarding');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Deliberate');
    await page.keyboard.press('ArrowDown');
    await tabTo(page, 'Note (optional)');
    await page.keyboard.type('A mathematics lesson.');
    await tabTo(page, 'Save and go to the next');
    await page.keyboard.press('Enter');
    await page.getByText('Closed as false alarm.').waitFor();
    expect(resolved()).toEqual([
      'resolve lead-1 incident-1 {"resolution":"false_alarm","intent":"accidental","note":"A mathematics lesson.","caseReference":null}',
    ]);
    expect(await focused(page)).toBe('Gambling');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(await page.getByText('Closed as false alarm.').isVisible()).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await tabBackTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await page.getByText('Opened again. Your finding was taken back.').waitFor();
  });

  test('without scripts everything works that changes something', async () => {
    const page = await open({ javaScriptEnabled: false });
    await signIn(page);
    await page.getByRole('link', { name: 'Open the first' }).click();
    await page.getByRole('button', { name: 'I’m looking at this' }).click();
    await page.getByText('You are looking at this now.').waitFor();
    await page.getByRole('button', { name: 'Save and go to the next' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByRole('link', { name: 'Choose what it was' }).click();
    await page.getByLabel('No concern').check();
    await page.getByLabel('Cannot tell').check();
    await page.getByRole('button', { name: 'Save and go to the next' }).click();
    await page.getByText('Closed as no concern.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Opened again. Your finding was taken back.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(resolved()).toHaveLength(1);
  });

  test('a form with an error takes the focus to what is wrong', async () => {
    const page = await open();
    await signIn(page);
    await page.goto('/incidents/incident-1');
    await page.getByRole('button', { name: 'Save and go to the next' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
  });

  test('letters do nothing until shortcuts are turned on, and never while somebody types', async () => {
    const page = await open();
    await signIn(page);
    await page.goto('/incidents/incident-1');
    await page.keyboard.press('n');
    expect(await page.evaluate('document.activeElement.id')).not.toBe('added');
    await page.getByRole('button', { name: 'Turn on shortcuts' }).click();
    await page.getByText('Keyboard shortcuts are on.').waitFor();
    await page.keyboard.press('n');
    expect(await page.evaluate('document.activeElement.id')).toBe('added');
    await page.keyboard.type('jaf?');
    expect(await page.locator('#added').inputValue()).toBe('jaf?');
    expect(page.url()).toBe(`${origin}/incidents/incident-1#added`);
  });

  test('with shortcuts on, A takes an incident up, F goes to the finding and J to the next', async () => {
    const page = await open();
    await signIn(page);
    await page.getByRole('button', { name: 'Turn on shortcuts' }).click();
    await page.goto('/incidents/incident-1');
    await page.getByText('Keyboard shortcuts are on.').waitFor();
    await page.keyboard.press('a');
    await page.getByText('You are looking at this now.').waitFor();
    await page.getByText('Keyboard shortcuts are on.').waitFor();
    await page.keyboard.press('f');
    expect(await page.evaluate('document.activeElement.id')).toBe('resolution');
    await page.keyboard.press('j');
    await page.waitForURL('**/incidents/incident-2#heading');
    await page.getByText('Keyboard shortcuts are on.').waitFor();
    await page.keyboard.press('?');
    await page.waitForURL('**/help#keys');
  });

  test('new incidents are announced politely, and the list stays where it is', async () => {
    const page = await open();
    await signIn(page);
    const list = await page.locator('.rows').innerHTML();
    newIncidents = 2;
    server.daemon.tellOfChange();
    const status = page.getByRole('status').filter({ hasText: '2 new incidents.' });
    await status.waitFor();
    expect(await page.locator('.rows').innerHTML()).toBe(list);
    await status.getByRole('link', { name: 'Show them.' }).click();
    await page.waitForURL(`${origin}/`);
  });

  test('where nothing can be told as it comes, it is asked for', async () => {
    const page = await open();
    await page.clock.install();
    await page.route(UPDATES, (route) => (isStream(route.request()) ? route.abort() : route.continue()));
    await signIn(page);
    newIncidents = 1;
    await page.clock.runFor(31_000);
    await page.getByRole('status').filter({ hasText: '1 new incident. Show it.' }).waitFor();
  });

  test('a daemon that does not answer is said to be gone, and to be back', async () => {
    const page = await open();
    await page.clock.install();
    await page.route(UPDATES, (route) => route.abort());
    await signIn(page);
    await page.clock.runFor(31_000);
    const status = page.getByText('Filterwatch does not answer.');
    await status.waitFor();
    await page.unroute(UPDATES);
    await page.clock.runFor(31_000);
    await status.waitFor({ state: 'detached' });
  });

  test('what a colleague does to the incident that is open is said beside it, and what was typed stays', async () => {
    const page = await open();
    await signIn(page);
    await page.goto('/incidents/incident-1');
    await page.locator('#note').fill('The whole class had it.');
    await server.daemon.claim(head.viewer, 'incident-1' as IncidentId, 1);
    const status = page.getByRole('status').filter({ hasText: 'Dr Sample is looking at this now.' });
    await status.waitFor();
    const finding = { resolution: 'test', intent: 'unclear', note: '', caseReference: null } as const;
    await server.daemon.resolve(head.viewer, 'incident-1' as IncidentId, 2, finding);
    await page.getByText('Dr Sample has closed this.').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('The whole class had it.');
    await page.getByRole('link', { name: 'Show how it stands now.' }).click();
    await page.getByRole('heading', { name: 'What was found' }).waitFor();
  });

  test('a page behind others holds no connection', async () => {
    const page = await open();
    await signIn(page);
    await expect.poll(server.daemon.listening).toBe(1);
    await page.evaluate(`(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));
    })()`);
    await expect.poll(server.daemon.listening).toBe(0);
  });

  test('who signs out in one window is told so in the other', async () => {
    const page = await open();
    await signIn(page);
    const other = await context.newPage();
    await other.goto('/incidents');
    await other.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You have been signed out.').waitFor();
  });

  test('before a session ends the reader is warned, and can stay', async () => {
    const page = await open();
    await page.clock.install();
    await signIn(page);
    server.clock.now += 25 * MINUTE;
    await page.clock.runFor(25 * MINUTE + 1000);
    const warning = page.getByText('You will be signed out in five minutes');
    await warning.waitFor();
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await warning.waitFor({ state: 'detached' });
    server.clock.now += 20 * MINUTE;
    await page.getByRole('link', { name: 'Policy', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Our acceptable-use policy' }).waitFor();
  });

  test('after a session has ended the page says so, before anything is typed in vain', async () => {
    const page = await open();
    await page.clock.install();
    await signIn(page);
    server.clock.now += 31 * MINUTE;
    server.daemon.tellOfChange();
    await page.getByText('You have been signed out.').waitFor();
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });
});

function isStream(request: Request): boolean {
  return request.headers().accept === 'text/event-stream';
}

const MAX_TABS = 80;

function tabTo(page: Page, name: string): Promise<void> {
  return pressUntil(page, 'Tab', name);
}

function tabBackTo(page: Page, name: string): Promise<void> {
  return pressUntil(page, 'Shift+Tab', name);
}

/** Presses a key until what has the focus is called `name`, as somebody does who cannot use a mouse. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < MAX_TABS; presses += 1) {
    const now = await focused(page);
    if (now === name) return;
    passed.push(now);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to “${name}”. It led to: ${passed.join(', ')}`);
}

/** What the element with the focus is called, by its label or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const { labels, textContent, tagName } = document.activeElement;
    return tagName === 'BODY' ? '' : (labels?.[0]?.textContent ?? textContent).trim();
  })()`);
}
