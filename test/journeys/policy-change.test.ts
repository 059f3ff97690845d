/*
 * A rule is made milder: the lead asks for it in a real browser, nothing changes; the head allows it, and the running daemon judges the
 * next line by it. A command makes another rule stricter beside the running daemon; and a restart has the same policy.
 */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const HEAD = { name: 'Dr Sample', email: 'head@school.example', password: 'four other plain words' };
const policy = z.object({ version: z.string(), rules: z.array(z.object({ id: z.string(), severity: z.string() })) });
const BETTING = 'http://www.paddypower.com/odds';

describe.skipIf(chromiumPath === null)('a rule that is made milder', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let browser: Browser;
  let lead: SignedIn;
  let logPath: string;
  let written = 0;

  const visit = async (account: string) => {
    appendFileSync(logPath, pageLine(account, BETTING));
    written += 1;
    await waitFor(() => linesStored(school.data).all === written, 'the line to be stored', 20_000);
  };
  const versionsOfEvents = () => rowsOf(school.data, 'events').map((row) => row.policy_version);
  const inForce = async () => policy.parse(await lead.getJson('/api/v1/policy'));

  async function pageOf({ email, password }: Pick<typeof HEAD, 'email' | 'password'>): Promise<Page> {
    const context = await browser.newContext({ baseURL: daemon.address, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Policy', exact: true }).click();
    return page;
  }

  beforeAll(async () => {
    browser = await openChromium(chromiumPath ?? '');
    const folder = on.folder();
    logPath = join(folder, 'access.log');
    appendFileSync(logPath, '');
    school = makeSchool(on, { logPath });
    daemon = await school.start();
    await addLead(school);
    const names = ['--name', HEAD.name, '--email', HEAD.email, '--role', 'head'];
    expect((await school.command(['user', 'add', ...names], HEAD.password)).code).toBe(0);
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
    await visit('pupil017');
  });
  afterAll(() => browser?.close());

  test('waits while a lead alone has asked for it', async () => {
    const page = await pageOf(LEAD);
    await page.getByRole('link', { name: 'Change “Gambling”' }).click();
    await page.getByLabel('Acceptable at certain times').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('link', { name: 'Choose one time at least' }).waitFor();
    await page.getByLabel('Out of hours').check();
    await page.getByLabel('How serious is it?').selectOption('Note');
    await page.getByRole('button', { name: 'What would this have changed?' }).click();
    await page.getByText('In this it says less').waitFor();
    await page.getByLabel('Why is it changed now?').fill('The governors want less of it.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('it waits for a head').waitFor();
    await visit('pupil023');
    expect(versionsOfEvents()).toEqual(['2026-09-01', '2026-09-01']);
  });

  test('counts for the next line when a head has allowed it, without a restart', async () => {
    const page = await pageOf(HEAD);
    await page.getByRole('link', { name: 'Look at the change of “Gambling”' }).click();
    await page.getByText(/Severity: .* → Note/).waitFor();
    await page.getByLabel('Why?').fill('Agreed with the governors.');
    await page.getByRole('button', { name: 'Allow it' }).click();
    await page.getByText('Allowed. It counts from now on.').waitFor();
    const { version, rules } = await inForce();
    expect(rules.find(({ id }) => id === 'everyone-gambling')?.severity).toBe('informational');
    await visit('pupil031');
    expect(versionsOfEvents()).toEqual(['2026-09-01', '2026-09-01', version]);
    await page.getByRole('link', { name: 'What was changed, when and why' }).click();
    await page.getByText(`Allowed by ${HEAD.name}`).waitFor();
    await page.getByText('The governors want less of it.').waitFor();
  });

  test('can be made stricter again by a command, which the running daemon takes over', async () => {
    const file = join(school.folder, 'policy.yaml');
    expect((await school.command(['policy', 'export', '--out', file])).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    const [before = '', gambling = ''] = text.split(/(?=- id: everyone-gambling\n)/);
    writeFileSync(file, `${before}${gambling.replace('severity: informational', 'severity: critical')}`);
    const done = await school.command(['policy', 'import', file, '--reason', 'Back again.']);
    expect({ code: done.code, error: done.stderr }).toEqual({ code: 0, error: '' });
    const { policy: now } = z.object({ policy }).parse(await lead.getJson('/api/v1/policy/book'));
    expect(now.rules.find(({ id }) => id === 'everyone-gambling')?.severity).toBe('critical');
    await visit('pupil042');
    expect(versionsOfEvents().at(-1)).toBe(now.version);
  });

  test('is the same policy after a restart, and in the history of the command line', async () => {
    const { version } = await inForce();
    await daemon.stop();
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    expect((await inForce()).version).toBe(version);
    const { stdout } = await school.command(['policy', 'history', '--json']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      rows.map(({ origin, byName }) => `${origin} ${/command line/.test(byName) ? 'command line' : byName}`),
    ).toEqual(['page command line', `page ${LEAD.name}`, 'shipped null']);
    expect(rows[1].authorised.byName).toBe(HEAD.name);
  });
});
