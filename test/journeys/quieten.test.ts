/*
 * A false alarm that keeps coming: a class plays a probability game on a betting site. The lead closes the incident, asks for it to be
 * quietened for the whole school, the head agrees, and from then on nobody is flagged for it, until somebody lifts it again; the
 * restart in between forgets nothing.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type Account, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const HEAD = { name: 'Robin Head', email: 'head@school.example', password: 'three other plain words' };
const DICE = 'http://www.bet365.com/dice';
const list = z.object({ inForce: z.array(z.object({ hidden: z.number().nullable() })) });

describe.skipIf(chromiumPath === null)('a false alarm that keeps coming', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let browser: Browser;
  let lead: Page;
  let head: Page;
  let logPath: string;
  let written = 0;

  const write = async (...lines: readonly string[]) => {
    appendFileSync(logPath, lines.join(''));
    written += lines.length;
    await waitFor(() => linesStored(school.data).all === written, 'the line to be stored', 20_000);
  };
  const incidents = () => rowsOf(school.data, 'incidents').length;
  const signedIn = async ({ email, password }: Account): Promise<Page> => {
    const page = await (await browser.newContext({ baseURL: daemon.address, javaScriptEnabled: false })).newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    return page;
  };

  beforeAll(async () => {
    const folder = on.folder();
    logPath = join(folder, 'access.log');
    appendFileSync(logPath, '');
    school = makeSchool(on, { logPath });
    daemon = await school.start();
    await addLead(school);
    const names = ['--name', HEAD.name, '--email', HEAD.email, '--role', 'head'];
    expect(await school.command(['user', 'add', ...names], HEAD.password)).toMatchObject({ code: 0 });
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    await write(pageLine('pupil017', DICE));
    browser = await openChromium(chromiumPath ?? '');
    on.afterwards(() => browser.close());
    lead = await signedIn(LEAD);
    head = await signedIn(HEAD);
  }, 120_000);

  test('can be quietened where it is closed, after seeing what that would have hidden', async () => {
    await lead.goto('/incidents');
    await lead.getByRole('link', { name: 'Gambling' }).first().click();
    await lead.getByLabel('False alarm').check();
    await lead.getByLabel('Cannot tell').check();
    await lead.getByRole('button', { name: 'Save and go to the next' }).click();
    await lead.getByText('Closed as false alarm.').waitFor();
    await lead.getByRole('link', { name: 'Quieten this?' }).click();
    await lead.getByLabel('Requests to www.bet365.com').check();
    await lead.getByLabel('For the whole school').check();
    await lead.getByLabel('At any time').check();
    await lead.getByLabel('Why?').fill('The probability game of the maths lessons.');
    await lead.getByRole('button', { name: 'See what this would have changed' }).click();
    await lead.getByText('have taken away 1 flagged request of 1 person in 1 incident').waitFor();
    await lead.getByRole('button', { name: 'Quieten it' }).click();
    await lead.getByText('It counts as soon as a second person agrees.').waitFor();
    await lead.getByText('You asked for this. Somebody else must agree.').waitFor();
  });

  test('is flagged until a second person agrees', async () => {
    await write(pageLine('pupil023', DICE));
    expect(incidents()).toBe(2);
  });

  test('raises nothing once the head has agreed, and all else goes on being flagged', async () => {
    await head.goto('/');
    await head.getByText('A colleague wants something quietened: 1 wish for you to decide on.').waitFor();
    await head.goto('/quietened');
    await head.getByRole('button', { name: /Agree to quieten: Gambling on www\.bet365\.com/ }).click();
    await head.getByText('Agreed. It counts from now on.').waitFor();
    await write(pageLine('pupil031', DICE), pageLine('pupil042', DICE));
    expect(incidents()).toBe(2);
    await write(pageLine('pupil031', 'http://www.paddypower.com/odds'), searchLine('pupil042', 'how to kill myself'));
    expect(incidents()).toBe(4);
  });

  test('stays quiet after a restart, for the commands too, and its page counts what it hid', async () => {
    await daemon.stop();
    daemon = await school.start();
    await write(pageLine('pupil042', DICE));
    expect(incidents()).toBe(4);
    const script = await signIn(daemon.address, LEAD);
    const { inForce } = list.parse(await script.getJson('/api/v1/suppressions'));
    expect(inForce).toEqual([{ hidden: 3 }]);
    const explained = await school.command(['explain', pageLine('pupil042', DICE).trim(), '--json']);
    expect(JSON.parse(explained.stdout)).toMatchObject({ verdict: { outcome: 'pass', reason: 'suppressed' } });
  });

  test('is flagged again as soon as it is lifted', async () => {
    lead = await signedIn(LEAD);
    await lead.goto('/quietened');
    await lead.getByRole('link', { name: /^Lift/ }).click();
    await lead.getByLabel('Why?').fill('The topic is over.');
    await lead.getByRole('button', { name: 'Flag it again' }).click();
    await lead.getByText('It is flagged again from now on.').waitFor();
    await write(pageLine('pupil042', DICE));
    expect(incidents()).toBe(5);
    expect(await lead.getByRole('main').textContent()).toContain('The topic is over.');
  });
});
