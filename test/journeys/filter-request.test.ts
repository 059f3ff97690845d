/*
 * From an incident to a filter that does it: what a real Squid let through is asked to be blocked, a senior leader authorises it with the
 * keyboard alone, a real mail server receives one letter, Squid fetches the list, and its own log confirms it.
 */
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { throughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { addAccount, addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { type RunningSquid, startSquid } from '../support/squid.ts';
import { rowsOf } from '../support/store-reading.ts';
import { tabTo } from '../support/tab-to.ts';
import { waitFor } from '../support/wait-for.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const CASINO = 'casino.example';
const TO_PROVIDER = 'support@filter.example';

describe.skipIf(squidProgram === null || chromiumPath === null)('a filter request', () => {
  const on = journey();
  const list = join(on.folder(), 'blocked');
  let squid: RunningSquid;
  let school: School;
  let daemon: DaemonProcess;
  let mail: TestSmtpServer;
  let browser: Browser;
  let requestPage = '';

  beforeAll(async () => {
    writeFileSync(list, '# nothing yet\n', { mode: 0o644 });
    mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const rules = [`acl blocked dstdomain -n "${list}"`, 'http_access deny blocked'];
    chmodSync(join(list, '..'), 0o755);
    squid = await startSquid({ users: ['pupil017'], denied: [], rules });
    on.afterwards(() => squid.stop());
    school = makeSchool(on, {
      logPath: squid.logPath,
      mail,
      settings: {
        categories: { block: [{ entry: CASINO, category: 'gambling', reason: 'For this test' }] },
        filter_provider: {
          name: 'Example Filtering',
          email: TO_PROVIDER,
          reference: 'C-204',
          reply_to: 'office@school.example',
        },
      },
    });
    await addLead(school);
    await addAccount(school, 'senior_leader');
    daemon = await school.start();
    // The first run is over.
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    browser = await openChromium(chromiumPath ?? '');
    expect(await visit()).toBe(200);
    await waitFor(() => rowsOf(school.data, 'incidents').length === 1, 'the incident', 20_000);
  });
  afterAll(() => browser?.close());

  const visit = () => throughProxy({ port: squid.port, url: `http://www.${CASINO}/`, user: 'pupil017' });
  const letters = () => mail.received.filter(({ to }) => to.includes(TO_PROVIDER));

  async function open(email: string): Promise<Page> {
    const page = await (await browser.newContext({ baseURL: daemon.address })).newPage();
    await page.goto('/sign-in');
    await tabTo(page, 'E-mail address');
    await page.keyboard.type(email);
    await tabTo(page, 'Password');
    await page.keyboard.type(LEAD.password);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    return page;
  }

  test('is asked from the incident, with the keyboard alone', async () => {
    const { stdout } = await school.command(['incidents', '--json']);
    const { id } = z.object({ id: z.string() }).parse(jsonLines(stdout)[0]);
    const page = await open(LEAD.email);
    await page.goto(`/incidents/${id}`);
    await tabTo(page, `Ask to have ${CASINO} blocked`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ask to have a site blocked or unblocked' }).waitFor();
    expect(page.url()).not.toContain('casino');
    expect(await page.getByLabel('Which site or page?').inputValue()).toBe(CASINO);
    await tabTo(page, 'Ask for it');
    await page.keyboard.press('Enter');
    await page.getByText('Waits for a senior leader.').waitFor();
    await page.getByText('so somebody else must decide').waitFor();
    requestPage = new URL(page.url()).pathname;
    expect(letters()).toEqual([]);
    await page.context().close();
  });

  test('is authorised by a senior leader, and the provider gets one letter, without names', async () => {
    const page = await open('senior_leader@school.example');
    await page.goto('/requests');
    await page.getByRole('heading', { level: 1, name: '1 request waits for a senior leader' }).waitFor();
    await tabTo(page, '1. Block');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Authorise and send the letter' }).waitFor();
    await tabTo(page, 'Letter to the filtering provider');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nThank you.');
    await tabTo(page, 'Authorise and send the letter');
    await page.keyboard.press('Enter');
    await page.getByText('The letter is on its way.').waitFor();
    await waitFor(() => letters().length > 0, 'the letter');
    await page.reload();
    await page.getByText('Example Filtering was told by mail').waitFor();
    await page.context().close();
    const [letter] = letters();
    expect(letter?.headers.get('subject')).toBe('Filter request 1 from Example Primary School (reference C-204)');
    expect(letter?.headers.get('reply-to')).toBe('office@school.example');
    expect(letter?.headers.has('auto-submitted')).toBe(false);
    expect(letter?.content).toContain(`Site: ${CASINO}`);
    expect(letter?.content).toContain('Thank you.');
    expect(letter?.content).not.toMatch(/pupil017|Sam Example|Pat Reviewer|senior_leader/);
  });

  test('is confirmed by the log of the Squid that fetched the list', async () => {
    const { address } = daemon;
    const lead = await signIn(address, LEAD);
    const made = await lead.postJson('/api/v1/exports/tokens', { name: 'Squid' });
    const { token } = z.object({ token: z.string() }).parse(made);
    const response = await fetch(`${address}/export/blocklist/squid?token=${token}`);
    writeFileSync(list, await response.text());
    squid.reconfigure();
    // While it reads its configuration anew, it listens to nobody.
    await waitFor(
      () =>
        visit().then(
          (status) => status === 403,
          () => false,
        ),
      'Squid to deny it',
      20_000,
    );
    const page = await open(LEAD.email);
    await page.goto(requestPage);
    await waitFor(
      async () => {
        await page.reload();
        return page.getByText(/Blocked since .*, confirmed by the log\./).isVisible();
      },
      'the log to confirm it',
      90_000,
    );
    await page.goto('/requests/export');
    await page.getByText(/from 127\.0\.0\.1: blocklist squid/).waitFor();
    await page.context().close();
    expect(letters()).toHaveLength(1);
    expect(daemon.output()).not.toContain(token);
    expect(daemon.output()).not.toContain(CASINO);
  });
});
