/*
 * A name, only when it is needed: the lead finds an incident with the keyboard alone, says what the name is needed for, sees it and hides
 * it again; the head sees who looked at it and why; and an entry of that record that somebody changes in the file is told on every page.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { addAccount, addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { rowsOf } from '../support/store-reading.ts';
import { tabTo } from '../support/tab-to.ts';
import { waitFor } from '../support/wait-for.ts';

const OF_PUPIL = /pupil017|sam.{0,3}example|ms.{0,3}sample/i;
const HEAD = 'head@school.example';

describe.skipIf(chromiumPath === null)('a name', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let browser: Browser;
  let incident = '';

  beforeAll(async () => {
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, '');
    school = makeSchool(on, { logPath });
    await addLead(school);
    await addAccount(school, 'head');
    daemon = await school.start();
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    const at = (Date.now() / 1000).toFixed(3);
    appendFileSync(
      logPath,
      `${at}     90 192.0.2.17 TCP_MISS/200 3241 GET http://www.bet365.com/pupil017 pupil017 HIER_DIRECT/192.0.2.200 text/html\n`,
    );
    await waitFor(() => rowsOf(school.data, 'incidents').length === 1, 'the incident', 20_000);
    const { stdout } = await school.command(['incidents', '--json']);
    ({ id: incident } = z.object({ id: z.string() }).parse(jsonLines(stdout)[0]));
    browser = await openChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  async function open(email: string, javaScriptEnabled = true): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: daemon.address, javaScriptEnabled })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill(LEAD.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    return page;
  }

  test('is hidden, shown with a reason, and hidden again, with the keyboard alone', async () => {
    const page = await open(LEAD.email);
    await tabTo(page, 'Gambling');
    await page.keyboard.press('Enter');
    await page.getByText('Year 5 pupil').first().waitFor();
    expect(page.url()).toContain(incident);
    expect(await page.content()).not.toMatch(OF_PUPIL);
    expect(await page.content()).toContain('http://www.bet365.com/[name withheld]');

    await tabTo(page, 'Show the name');
    await page.keyboard.press('Enter');
    await tabTo(page, 'To speak to the pupil');
    await page.keyboard.press('Space');
    await tabTo(page, 'In your own words');
    await page.keyboard.type('before the next lesson');
    await page.keyboard.press('Enter');
    await page.getByText('Named until').waitFor();
    await page.getByText('Sam Example').first().waitFor();
    await page.getByText('to speak to them. before the next lesson').waitFor();
    expect(await page.content()).toContain('http://www.bet365.com/pupil017');

    await page.goto('/incidents');
    expect(await page.content()).not.toMatch(OF_PUPIL);
    await page.goto(`/incidents/${incident}`);
    await tabTo(page, 'Hide it again');
    await page.keyboard.press('Enter');
    await page.getByText('Show the name').first().waitFor();
    expect(await page.content()).not.toMatch(OF_PUPIL);
    await page.context().close();
  });

  test('is shown without scripts as well', async () => {
    const page = await open(LEAD.email, false);
    await page.goto(`/incidents/${incident}`);
    await page.getByText('Show the name').first().click();
    await page.getByLabel('To pass it to safeguarding').check();
    await page.getByRole('button', { name: 'Show the name' }).click();
    await page.getByText('Sam Example').first().waitFor();
    await page.getByRole('button', { name: 'Hide it again' }).click();
    await page.getByText('Show the name').first().waitFor();
    await page.context().close();
  });

  test('that somebody looked at it, and why, is told to the head, who is not told the name', async () => {
    const page = await open(HEAD);
    await page.goto(`/who-looked?kind=names`);
    await page.getByText('Looked at a name: to speak to them').first().waitFor();
    await page.getByText('Hid a name again').first().waitFor();
    await page.getByText(LEAD.name).first().waitFor();
    expect(await page.content()).not.toMatch(OF_PUPIL);
    expect(await page.locator('.banner').count()).toBe(0);
    await page.context().close();
  });

  test('an entry of it that somebody changes in the file is told on every page, and which one it is', async () => {
    const entry = rowsOf(school.data, 'audit').find(({ action }) => action === 'show_names');
    const database = new Sqlite(join(school.data, 'filterwatch.sqlite'));
    database.exec('drop trigger audit_is_final; drop trigger audit_stays');
    database.prepare("update audit set staff_id = 'somebody-else' where sequence = ?").run(entry?.sequence);
    database.close();
    const page = await open(HEAD);
    await page.goto('/who-looked');
    await page.getByRole('button', { name: 'Check it now' }).click();
    const said = `from entry ${String(entry?.sequence)} on`;
    for (const path of ['/who-looked', '/', `/incidents/${incident}`]) {
      await page.goto(path);
      await page.locator('.banner').getByText(said).waitFor();
    }
    await page.context().close();
    expect(daemon.output()).not.toMatch(OF_PUPIL);
  });
});
