/*
 * The main job, end to end, with nothing stood in for: a real Squid writes the log of real requests, the daemon follows
 * it through a rotation, a real mail server takes the alerts over TLS, and a person in a real Chromium sets up, signs in
 * and records what she found.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { selfSignedCertificate } from '../support/certificate.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import { jsonLines } from '../support/command-line.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { abortedThroughProxy, throughProxy, tunnelThroughProxy } from '../support/proxy-client.ts';
import { realTool } from '../support/real-tool.ts';
import { LEAD, makeSchool, ROSTER, type School } from '../support/school.ts';
import { showName } from '../support/show-name.ts';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { NEVER_ENDING, type RunningSquid, startSquid } from '../support/squid.ts';
import { linesStored } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const squidProgram = realTool('squid', ['/usr/sbin/squid']);
const openssl = realTool('openssl', ['/usr/bin/openssl']);

const HOSTILE_NAME = '"><script>alert(1)</script>&%0a';
/** Squid logs the blanks of a name as they are. */
const NAME_WITH_BLANKS = 'year 5 tablet';
const USERS = ['pupil017', 'pupil023', 'pupil031', 'pupil042', 'staff03', NAME_WITH_BLANKS, HOSTILE_NAME];
const HEAD = { name: 'Robin Example', email: 'head@school.example', password: 'yet another three words' };
const MAIL_ACCOUNT = { user: 'filterwatch@school.example', password: 'a password of the mail server' };

describe.skipIf(squidProgram === null || openssl === null)('from Squid to the review', () => {
  const on = journey();
  let squid: RunningSquid;
  let mail: TestSmtpServer;
  let school: School;
  let daemon: DaemonProcess;

  beforeAll(async () => {
    const certificate = selfSignedCertificate(openssl ?? '');
    squid = await startSquid({ users: USERS, denied: ['.bet365.com', '.pornhub.com'], tunnels: ['www.bbc.co.uk'] });
    on.afterwards(() => squid.stop());
    mail = await startSmtpServer({ security: 'tls', certificate, account: MAIL_ACCOUNT });
    on.afterwards(() => mail.stop());
    school = makeSchool(on, { logPath: squid.logPath, settings: { mail: mailSettings(mail.port) } });
    writeFileSync(join(school.folder, 'smtp-password'), MAIL_ACCOUNT.password);
    writeFileSync(join(school.folder, 'authority.pem'), certificate.cert);
    daemon = await school.start({
      // Links in mails begin with it, so it must be known beforehand.
      FILTERWATCH_LISTEN: `127.0.0.1:${await freePort()}`,
      NODE_EXTRA_CA_CERTS: join(school.folder, 'authority.pem'),
    });
    await beforeRotation(squid);
    await squid.rotate();
    await afterRotation(squid);
    await waitFor(() => linesStored(school.data).all === linesWritten(squid), 'every line to be stored', 20_000);
  });

  test('every line of both files is understood', () => {
    expect(readFileSync(`${squid.logPath}.1`, 'utf8')).toContain('bet365.com');
    expect(squid.log()).toContain('bet365.com');
    expect(linesStored(school.data)).toEqual({
      all: linesWritten(squid),
      malformed: 0,
      // The browser that was asked to sign in, and whoever connected without asking for anything.
      skipped: linesWith(squid, /TCP_DENIED\/407|NONE_NONE\/000/),
      record: linesWritten(squid) - linesWith(squid, /TCP_DENIED\/407|NONE_NONE\/000/),
    });
  });

  test('what a person must look at becomes an incident, and nothing else does', async () => {
    const { stdout } = await school.command(['incidents', '--json']);
    const incidents = jsonLines(stdout).map(({ rule, severity, status, subject, events, blocked, searches }) => ({
      rule,
      severity,
      status,
      subject,
      counts: [events, blocked, searches],
    }));
    expect(incidents).toEqual([
      incident('pupils-self-harm', 'high', 'person:pupil031', [1, 0, 1]),
      incident('everyone-gambling', 'medium', 'person:pupil017', [3, 3, 0]),
      incident('everyone-pornography', 'high', 'person:staff03', [1, 1, 0]),
      incident('pupils-suicide', 'critical', `account:${HOSTILE_NAME}`, [1, 0, 1]),
    ]);
  });

  test('each serious incident is told of once, over TLS, without a name, an address or a search word', async () => {
    await waitFor(() => mail.received.length >= 2, 'two alerts', 20_000);
    const alerts = mail.received;
    expect(subjectsOf(alerts)).toEqual([
      '[Filterwatch] High: 1 incident needs your review (Searches or sites about self-harm)',
      '[Filterwatch] Urgent: 1 incident needs your review (Searches or sites about suicide)',
    ]);
    for (const alert of alerts) {
      expect(alert).toMatchObject({ secure: true, user: MAIL_ACCOUNT.user, to: [LEAD.email] });
      for (const word of privateWords()) expect(alert.content).not.toContain(word);
    }
    expect(new Set(alerts.map((alert) => alert.headers.get('message-id'))).size).toBe(2);
  });

  test.skipIf(chromiumPath === null)('a person sets up, signs in, and records what she found', async () => {
    const browser = await openChromium(chromiumPath ?? '');
    on.afterwards(() => browser.close());
    const page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    await setUp(page, daemon.setUpLink ?? '', mail);
    await page.getByRole('button', { name: 'Sign out' }).click();
    const alert = mail.received.find((one) => one.headers.get('subject')?.includes('suicide'));
    await openFromMail(page, alert);
    await readTheIncident(page);
    await findAndUndo(page);
    await seeTheQueue(page);
    const { stdout } = await school.command(['incidents', '--json']);
    expect(jsonLines(stdout).map(({ rule, status }) => [rule, status])).toEqual([
      ['pupils-self-harm', 'new'],
      ['everyone-gambling', 'new'],
      ['everyone-pornography', 'new'],
      ['pupils-suicide', 'resolved'],
    ]);
    // Nothing but the test alert was sent meanwhile.
    expect(mail.received).toHaveLength(3);
  });

  test('the alert about a member of staff has waited for a head, and goes to nobody else', async () => {
    const before = mail.received.length;
    const names = ['--name', HEAD.name, '--email', HEAD.email, '--role', 'head'];
    expect(await school.command(['user', 'add', ...names], HEAD.password)).toMatchObject({ code: 0 });
    await waitFor(() => mail.received.length > before, 'the alert to the head', 60_000);
    const [alert, ...others] = mail.received.slice(before);
    expect(others).toEqual([]);
    expect(alert?.to).toEqual([HEAD.email]);
    expect(alert?.headers.get('subject')).toBe('[Filterwatch] High: 1 incident needs your review (Pornography)');
    for (const word of privateWords()) expect(alert?.content).not.toContain(word);
  });
});

function mailSettings(port: number): Record<string, unknown> {
  return {
    host: '127.0.0.1',
    port,
    security: 'tls',
    user: MAIL_ACCOUNT.user,
    password_file: 'smtp-password',
    from: 'Filterwatch <filterwatch@school.example>',
    // With a name, as people write it.
    to: [`The Lead <${LEAD.email}>`],
  };
}

async function beforeRotation({ port, originPort }: RunningSquid): Promise<void> {
  const bbc = 'http://www.bbc.co.uk/bitesize';
  expect(await throughProxy({ port, url: bbc, user: null })).toBe(407);
  expect(await throughProxy({ port, url: bbc, user: 'pupil017' })).toBe(200);
  expect(await throughProxy({ port, url: 'http://bet365.com/', user: 'pupil017' })).toBe(403);
  expect(await throughProxy({ port, url: 'http://sports.bet365.com/', user: 'pupil017' })).toBe(403);
  expect(await throughProxy({ port, url: 'http://bet365.com/', user: 'pupil023' })).toBe(403);
  const horse = 'http://www.google.com/search?q=how+to+draw+a+horse';
  expect(await throughProxy({ port, url: horse, user: 'pupil023' })).toBe(200);
  const harm = 'http://www.google.com/search?client=x&q=ways%20to%20self%20harm';
  expect(await throughProxy({ port, url: harm, user: 'pupil031' })).toBe(200);
  expect(await tunnelThroughProxy({ port, url: `www.bbc.co.uk:${originPort}`, user: 'pupil023' })).toBe(200);
  // What a football page loads by itself: more often than the rule's attempts, and still nobody's doing.
  for (const picture of ['a.gif', 'b.png', 'c.js', 'd.css'])
    expect(await throughProxy({ port, url: `http://ads.bet365.com/${picture}`, user: 'pupil042' })).toBe(403);
  const advert = 'http://ad.doubleclick.net/ddm/adj/page.html';
  expect(await throughProxy({ port, url: advert, user: 'pupil042' })).toBe(200);
}

async function afterRotation({ port }: RunningSquid): Promise<void> {
  // The third attempt is the first that counts, though the first two stand in the file before.
  // Sites of their own: what a browser asks of one within moments is one attempt.
  for (const name of ['in-play', 'casino', 'poker'])
    expect(await throughProxy({ port, url: `http://${name}.bet365.com/`, user: 'pupil017' })).toBe(403);
  expect(await throughProxy({ port, url: 'http://bet365.com/', user: 'pupil023' })).toBe(403);
  expect(await throughProxy({ port, url: 'http://www.childline.org.uk/', user: 'pupil031' })).toBe(200);
  expect(await throughProxy({ port, url: 'http://www.topmarks.co.uk/', user: NAME_WITH_BLANKS })).toBe(200);
  await abortedThroughProxy({ port, url: `http://www.bbc.co.uk${NEVER_ENDING}`, user: 'pupil042' });
  for (const name of ['www', 'm'])
    expect(await throughProxy({ port, url: `http://${name}.pornhub.com/`, user: 'staff03' })).toBe(403);
  const headers = { 'user-agent': 'evil "agent" GET http://bet365.com/ \\" <script>alert(2)</script>' };
  const help = 'http://www.google.com/search?q=i+want+to+kill+myself';
  expect(await throughProxy({ port, url: help, user: HOSTILE_NAME, headers })).toBe(200);
}

function incident(rule: string, severity: string, subject: string, counts: readonly number[]) {
  return { rule, severity, status: 'new', subject, counts };
}

function linesWritten(squid: RunningSquid): number {
  return linesWith(squid, /./);
}

function linesWith(squid: RunningSquid, pattern: RegExp): number {
  const text = readFileSync(`${squid.logPath}.1`, 'utf8') + squid.log();
  return text.split('\n').filter((line) => line !== '' && pattern.test(line)).length;
}

function subjectsOf(mails: readonly ReceivedMail[]): readonly (string | undefined)[] {
  return mails.map((one) => one.headers.get('subject')).toSorted();
}

/** Names and accounts of the roster, and what was searched for and opened. */
function privateWords(): readonly string[] {
  const [, ...people] = ROSTER.trim().split('\n');
  const names = people.flatMap((row) => row.split(',').slice(0, 2));
  return [...names, HOSTILE_NAME, 'alert(1)', 'kill myself', 'ways to', 'google.com', 'pornhub', '127.0.0.1 '];
}

async function setUp(page: Page, link: string, mail: TestSmtpServer): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Name of the school').fill('Example Primary School');
  await page.getByLabel('Your name').fill(LEAD.name);
  await page.getByLabel('E-mail address').fill(LEAD.email);
  await page.getByLabel('Password', { exact: true }).fill(LEAD.password);
  await page.getByLabel('Password again').fill(LEAD.password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByText('This log is being read and understood.').waitFor();
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('heading', { name: 'Check the policy' }).waitFor();
  await page.getByRole('link', { name: 'Next' }).first().click();
  await page.getByRole('button', { name: 'Send me a test alert' }).click();
  await page.getByText('A test alert was sent').waitFor();
  await waitFor(() => mail.received.length === 3, 'the test alert');
  await page.getByRole('button', { name: 'Finish set-up' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
}

/** The link in the mail leads through the sign-in to the incident itself. */
async function openFromMail(page: Page, alert: ReceivedMail | undefined): Promise<void> {
  const link = /http:\/\/127\.0\.0\.1:\d+\/incidents\/\w+/.exec(alert?.content ?? '')?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('E-mail address').fill(LEAD.email);
  await page.getByLabel('Password').fill(LEAD.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Searches or sites about suicide' }).waitFor();
  expect(page.url()).toContain(link);
}

/** Who and what is said as text: nothing of it runs, and no address is a link. */
async function readTheIncident(page: Page): Promise<void> {
  const incident = page.getByRole('article');
  expect(await incident.getByText(HOSTILE_NAME).count()).toBe(0);
  await showName(page);
  await incident.getByText(HOSTILE_NAME).first().waitFor();
  await incident.getByText('i want to kill myself').first().waitFor();
  expect(await page.locator('a[href*="google"]').count()).toBe(0);
  expect(await page.locator('article script').count()).toBe(0);
}

async function findAndUndo(page: Page): Promise<void> {
  await recordFinding(page, 'No concern');
  await page.getByRole('status').getByText('Closed as no concern.').waitFor();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Opened again. Your finding was taken back.').waitFor();
  await recordFinding(page, 'Passed to safeguarding');
  await page.getByRole('status').getByText('Closed as passed to safeguarding.').waitFor();
}

/** What is left: the incident about a member of staff is for the head alone. */
async function seeTheQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Incidents' }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  const queue = await page.getByRole('main').textContent();
  expect(queue).toContain('Gambling');
  expect(queue).toContain('self-harm');
  expect(queue).not.toContain('Pornography');
}

async function recordFinding(page: Page, finding: string): Promise<void> {
  await page.getByLabel(finding).check();
  await page.getByLabel('Cannot tell').check();
  await page.getByRole('textbox', { name: /^Note/ }).fill('Spoke to the class teacher.');
  await page.getByRole('button', { name: 'Save and go to the next' }).click();
}
