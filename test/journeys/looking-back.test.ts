/*
 * A list that learns late: two pupils were on a site last week that a list knows only today. The list is updated under the running
 * daemon; who went there before waits on "Looking back", and the lead makes one of them an incident.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { type ListServer, startListServer } from '../support/list-server.ts';
import { siteLines } from '../support/list-source.ts';
import { pageLine } from '../support/log-lines.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { showName } from '../support/show-name.ts';
import { type SignedIn, signIn } from '../support/signed-in.ts';
import { linesStored, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const DAY = 86_400_000;
const LISTED = 5_000;
/** It waits twenty seconds for more to be learnt. */
const LOOKED_WITHIN_MS = 90_000;

const batches = z.object({ batches: z.array(z.object({ id: z.string(), state: z.string(), waiting: z.number() })) });

const preview = z.object({ isComplete: z.boolean(), added: z.object({ requests: z.number(), people: z.number() }) });

describe.skipIf(chromiumPath === null)('a list that learns late', () => {
  const on = journey();
  let server: ListServer;
  let school: School;
  let daemon: DaemonProcess;
  let lead: SignedIn;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startListServer();
    on.afterwards(() => server.close());
    const logPath = join(on.folder(), 'access.log');
    server.give('/county.txt', siteLines(LISTED));
    const county = { id: 'county', title: 'County list', from: `${server.address}/county.txt`, category: 'gambling' };
    school = makeSchool(on, { logPath, settings: { lists: [county] } });
    const log = [
      pageLine('pupil017', 'http://www.late.example/dice', Date.now() - 6 * DAY),
      pageLine('pupil017', 'http://www.school-news.example/', Date.now() - 2 * DAY),
      pageLine('pupil023', 'http://late.example/', Date.now() - DAY),
      pageLine('staff03', 'http://late.example/', Date.now() - DAY),
    ];
    appendFileSync(logPath, log.join(''));
    expect(await school.command(['lists', 'update'])).toMatchObject({ code: 0 });
    daemon = await school.start();
    await addLead(school);
    lead = await signIn(daemon.address, LEAD);
    await lead.press('/set-up/finish');
    await waitFor(() => linesStored(school.data).all === log.length, 'every line to be stored', 60_000);
    browser = await openChromium(chromiumPath ?? '');
    on.afterwards(() => browser.close());
    page = await (await browser.newContext({ baseURL: daemon.address })).newPage();
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(LEAD.email);
    await page.getByLabel('Password').fill(LEAD.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }, 120_000);

  test('can be asked before what it would have flagged', async () => {
    const say = { kind: 'site', entry: 'late.example', as: 'gambling' };
    const ask = async () => preview.parse(await lead.postJson('/api/v1/hindsight/preview', say));
    const whole = async () => {
      const answer = await ask();
      return answer.isComplete ? answer : null;
    };
    const answer = await waitFor(whole, 'all of the log to be looked at', 30_000);
    expect(answer.added).toEqual({ requests: 2, people: 2 });
  });

  test('shows on Today and on a page who was there, and raises nothing by itself', async () => {
    server.give('/county.txt', `${siteLines(LISTED)}late.example\n`);
    await lead.postJson('/api/v1/lists/update', { id: 'county' });
    const isDone = () => rowsOf(school.data, 'hindsight_batches').some(({ state }) => state === 'done');
    await waitFor(isDone, 'the log to be looked through', LOOKED_WITHIN_MS);
    expect(rowsOf(school.data, 'incidents')).toEqual([]);
    expect(rowsOf(school.data, 'outbox')).toEqual([]);
    await page.goto('/');
    await page.getByRole('link', { name: 'Looking back found something: 2 findings to decide on.' }).click();
    await page.getByRole('link', { name: 'County list learnt 1 site' }).click();
    await page.getByText('2 people had to do with it: 2 requests to 2 sites or searches.').waitFor();
    expect(await page.getByRole('main').textContent()).not.toMatch(/Alex Specimen|Sam Example/);
    await showName(page);
    expect(await page.getByRole('main').textContent()).toMatch(/Alex Specimen[\s\S]*Sam Example/);
    expect(await page.getByRole('main').textContent()).not.toContain('Jo Sample');
    expect(await page.getByRole('link', { name: /late\.example/ }).count()).toBe(0);
  });

  test('becomes an incident when the lead says so, and is left with a reason', async () => {
    await page.getByRole('button', { name: 'Make it an incident' }).first().click();
    await page.getByText('It is an incident now, and waits in the queue. No mail was sent.').waitFor();
    await page.getByRole('link', { name: 'Leave it', exact: true }).click();
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByRole('link', { name: 'Say why' }).waitFor();
    await page.getByLabel('Why?').fill('A lesson about chance.');
    await page.getByRole('button', { name: 'Leave it' }).click();
    await page.getByText('Left as it is by Pat Reviewer: A lesson about chance.').waitFor();
    await page.getByRole('link', { name: 'Open the incident' }).click();
    await page.getByText('Found by looking back, and made an incident by Pat Reviewer').waitFor();
    expect(await page.getByRole('main').textContent()).toContain('http://late.example/');
    expect(rowsOf(school.data, 'incidents')).toHaveLength(1);
    expect(rowsOf(school.data, 'outbox')).toEqual([]);
  });

  test('does not bring it again after a restart', async () => {
    await daemon.stop();
    daemon = await school.start();
    lead = await signIn(daemon.address, LEAD);
    const { batches: all } = batches.parse(await lead.getJson('/api/v1/hindsight'));
    expect(all.map(({ state, waiting }) => [state, waiting])).toEqual([['reviewed', 0]]);
  });
});
