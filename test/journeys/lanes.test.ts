/*
 * A class of 28 looks up one thing in one lesson, one of them goes on after it, and one looks for help: from the log of the proxy, through
 * a daemon that follows it, to a lead in a real browser, who finds one item, one pupil who stands out, and a page apart.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { pageLine, searchLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { showName } from '../support/show-name.ts';
import { type Account, signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { itemsIn, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const MINUTE = 60_000;
const OWLS = Array.from({ length: 28 }, (_, place) => `owl${String(place + 1).padStart(2, '0')}`);
const HEAD: Account & { readonly name: string } = {
  name: 'Robin Example',
  email: 'head@school.example',
  password: 'yet another three words',
};
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** At the school it is noon, whatever the day: the lesson was from nine to eleven. */
const LESSON = [{ from: '09:00', to: '11:00', period: 'lessons' }];

describe.skipIf(chromiumPath === null)('a whole class, and somebody who looks for help', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let mail: TestSmtpServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const folder = on.folder();
    const logPath = join(folder, 'access.log');
    const settings = { timetable: Object.fromEntries(DAYS.map((day) => [day, LESSON])) };
    school = makeSchool(on, { logPath, mail, settings });
    writeFileSync(join(school.folder, 'roster.csv'), rosterOf());
    writeFileSync(logPath, '');
    daemon = await school.start();
    await addLead(school);
    const names = ['--name', HEAD.name, '--email', HEAD.email, '--role', 'head'];
    expect((await school.command(['user', 'add', ...names], HEAD.password)).code).toBe(0);
    browser = await openChromium(chromiumPath ?? '');
    // The lesson comes in pieces, as a proxy writes it.
    const nineFifteen = noon() - 165 * MINUTE;
    appendFileSync(
      logPath,
      OWLS.slice(0, 6)
        .map((owl, place) => harm(owl, nineFifteen + place * 1_000))
        .join(''),
    );
    await waitFor(() => itemsIn(school.data).length === 6, 'the first six to be raised', 20_000);
    appendFileSync(
      logPath,
      OWLS.slice(6)
        .map((owl, place) => harm(owl, nineFifteen + (place + 6) * 1_000))
        .join(''),
    );
    await waitFor(() => itemsIn(school.data).length === 1, 'the class to be one item', 20_000);
    appendFileSync(logPath, searchLine('owl07', 'i want to cut myself', noon() - 30 * MINUTE));
    appendFileSync(logPath, pageLine('owl12', 'http://www.childline.org.uk/', noon() - 20 * MINUTE));
    await waitFor(() => itemsIn(school.data).length === 2, 'the one who stands out to be raised', 20_000);
    await waitFor(() => helpIn(school.data) === 1, 'the one who looked for help to be kept', 20_000);
  });
  afterAll(() => browser?.close());

  const harm = (owl: string, at: number) => searchLine(owl, 'self harm', at);
  const noon = () => Date.now();

  async function signInHere(): Promise<void> {
    page = await browser.newPage({ baseURL: daemon.address });
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(LEAD.email);
    await page.getByLabel('Password').fill(LEAD.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.goto('/set-up/alert');
    await page.locator('form[action="/set-up/finish"] button').click();
    await page.getByRole('heading', { level: 1, name: 'need your review' }).waitFor();
  }

  test('a lead finds the class as one item, with the lesson, and the one who stands out beside it', async () => {
    await signInHere();
    await page.goto('/incidents');
    const rows = await page.locator('li.row').allTextContents();
    expect(rows).toHaveLength(2);
    expect(rows.join('\n')).toContain('Whole-class activity: Searches or sites about self-harm');
    expect(rows.join('\n')).toContain('Year 5, Owls: 28 of 28 pupils, lesson 09:00–11:00');
    await page.getByRole('link', { name: 'Whole-class activity' }).click();
    await page.getByRole('heading', { name: 'These stand on their own' }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Owl 7');
    await showName(page);
    expect(await page.locator('table').first().textContent()).toContain('Owl 7');
    expect(await page.locator('section.whole-class').textContent()).toContain('i want to cut myself');
    expect(await page.locator('section.whole-class a[href^="/incidents/"]').count()).toBeGreaterThan(28);
  });

  test('was mailed for the first pupils, once for the class, and for the one who stands out', async () => {
    // Six were told before there was a class; owl07 belonged to it and was told when that was over.
    await waitFor(() => mail.received.length === 8, 'the mails to arrive', 20_000);
    const ofClasses = mail.received.filter(({ content }) => content.includes('Whole-class activity'));
    expect(ofClasses).toHaveLength(1);
    expect(ofClasses[0]?.content).toContain('Year 5, Owls: 28 of 28 pupils in one lesson');
    expect(mail.received.filter(({ content }) => /owl\s?\d|childline/i.test(content))).toEqual([]);
  });

  test('whoever looked for help is on a page apart, and nowhere else', async () => {
    await page.goto('/');
    expect(await page.locator('h1').textContent()).toBe('2 incidents need your review');
    await page.getByRole('link', { name: '1 pupil looked for help' }).click();
    await page.getByRole('link', { name: 'Year 5 pupil' }).click();
    await page.getByText('Do not ask why they looked').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('Owl 12');
    await showName(page);
    expect(await page.locator('main').textContent()).toContain('Owl 12');
    await page.getByLabel('Talked with them').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Thank you for looking after them.').waitFor();
    await page.goto('/');
    expect(await page.locator('main').textContent()).not.toContain('looked for help');
    const lead = await signIn(daemon.address, LEAD);
    expect(await lead.getJson('/api/v1/support?view=closed')).toMatchObject({ rows: [{ care: 'talked' }] });
  });

  test('the lead makes single incidents of the class again, with a reason', async () => {
    await page.goto('/incidents');
    await page.getByRole('link', { name: 'Whole-class activity' }).click();
    await page.getByRole('link', { name: 'make single incidents' }).click();
    await page.getByRole('button', { name: 'Make single incidents' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('Why?').fill('There was no such lesson.');
    await page.getByRole('button', { name: 'Make single incidents' }).click();
    await page.getByText('These are single incidents again').waitFor();
    expect(await page.locator('section.history').textContent()).toContain('There was no such lesson.');
    const head = await signIn(daemon.address, HEAD);
    expect(await head.getJson('/api/v1/incidents')).toMatchObject({ total: 28 });
    expect(mail.received).toHaveLength(8);
  });
});

function rosterOf(): string {
  const rows = OWLS.map((account, place) => `${account},Owl ${place + 1},pupil,Year 5,Owls,Ms Sample`);
  return ['account,name,role,year,class,class teacher', ...rows, ''].join('\n');
}

function helpIn(dataFolder: string): number {
  return rowsOf(dataFolder, 'incidents').filter(({ lane }) => lane === 'support').length;
}
