/*
 * Mails that are about people and accounts, through a real mail server, each followed to where its link leads: no subject says who or what,
 * and both parts of each say the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { reportAsPupil } from '../support/pupil-report.ts';
import { addAccount, addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type Account, signIn } from '../support/signed-in.ts';
import { type ReceivedMail, startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { waitFor } from '../support/wait-for.ts';

const HEAD: Account = { email: 'head@school.example', password: LEAD.password };
const NEW = { name: 'Kim Newcomer', email: 'kim@school.example', password: 'three words of kim' };
const WAITING = 'Waiting for the first line from access.log';
const SAW = 'www.dreadful.example, and Sam Example was sent there';

describe.skipIf(chromiumPath === null)('mails about people and accounts, through a real mail server', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let mail: TestSmtpServer;
  let browser: Browser;
  let head: Keyboard;

  beforeAll(async () => {
    mail = await startSmtpServer({ security: 'none' });
    on.afterwards(() => mail.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, '');
    school = makeSchool(on, { logPath, mail });
    await addLead(school);
    await addAccount(school, 'head');
    // Links in mails begin with it, so it must be known beforehand.
    daemon = await school.start({ FILTERWATCH_LISTEN: `127.0.0.1:${await freePort()}` });
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    browser = await openChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  async function sitDown(path: string): Promise<Keyboard> {
    const page: Page = await (await browser.newContext({ baseURL: daemon.address })).newPage();
    page.setDefaultTimeout(10_000);
    const keyboard = atTheKeyboard(page);
    keyboard.step('works');
    await page.goto(path);
    return keyboard;
  }

  async function enter(who: Keyboard, { email, password }: Account, then: string): Promise<void> {
    await who.tabTo('E-mail address');
    await who.type(email);
    await who.tabTo('Password');
    await who.type(password);
    await who.opens(then, 'top');
  }

  async function choosePassword(who: Keyboard, password: string): Promise<void> {
    await who.tabTo('Password');
    await who.type(password);
    await who.tabTo('Password again');
    await who.type(password);
    await who.opens('Sign in', 'top');
    await who.page.getByText('Your password is set. Sign in with it.').waitFor();
  }

  /** The only mail with this subject; it goes to these alone. */
  async function mailOf(subject: string, to: readonly string[]): Promise<ReceivedMail> {
    const all = () => mail.received.filter(({ headers }) => headers.get('subject') === subject);
    await waitFor(() => all().length > 0, `the mail “${subject}”`, 20_000);
    const [first, ...more] = all();
    expect(more).toEqual([]);
    if (first === undefined) throw new Error('A mail was expected.');
    expect(first.to).toEqual(to);
    expect(first.headers.get('content-type')).toMatch(/^multipart\/alternative/);
    for (const part of [first.text, first.html])
      for (const word of ['Sam Example', 'dreadful', NEW.name, LEAD.name]) expect(part).not.toContain(word);
    expect(subject).not.toMatch(/http|@|example/i);
    return first;
  }

  /** Its only link, which is the same in both parts. */
  function linkIn({ text, html }: ReceivedMail, under: string): string {
    const [inText, ...more] = text.match(/http:\S+/g) ?? [];
    expect([...new Set(withoutEntities(html).match(/http:[^"<\s]+/g))]).toEqual([inText]);
    expect(more).toEqual([]);
    expect(inText).toContain(`${daemon.address}${under}`);
    return inText ?? '';
  }

  test('that somebody may be in danger goes to the lead at once, and its link leads to the report', async () => {
    await reportAsPupil(browser, daemon.address, { saw: SAW, when: 'Just now', danger: 'Yes' });
    const danger = await mailOf(
      '[Filterwatch] Urgent: somebody reported a site and says that somebody may be in danger',
      [LEAD.email],
    );
    const lead = await sitDown(linkIn(danger, '/site-reports/'));
    await enter(lead, LEAD, 'What somebody saw');
    // Whom it names, the lead shows with a reason.
    await lead.page.getByText('www.dreadful.example, and [name withheld] was sent there').waitFor();
    await lead.page.context().close();
  });

  test('an invitation leads to a password of one’s own, once', async () => {
    head = await sitDown('/accounts/invite');
    await enter(head, HEAD, 'Invite a colleague');
    await head.tabTo('Name');
    await head.type(NEW.name);
    await head.tabTo('E-mail address');
    await head.type(NEW.email);
    await head.tabTo('Role');
    await head.type('Tech');
    await head.tabTo('By mail, to this address');
    await head.press('Space');
    await head.tabTo('Invite');
    await head.opens('The link is on its way', 'top');
    const invitation = await mailOf('[Filterwatch] You are invited to sign in', [NEW.email]);
    const link = linkIn(invitation, '/sign-in/link?token=');
    const kim = await sitDown(link);
    await kim.page.getByRole('heading', { name: `Welcome, ${NEW.name}` }).waitFor();
    await choosePassword(kim, NEW.password);
    await enter(kim, NEW, WAITING);
    await kim.page.goto(link);
    await kim.page.getByRole('heading', { level: 1, name: 'This link' }).waitFor();
    await kim.page.context().close();
  });

  test('a forgotten password is chosen anew, and the old one works no more', async () => {
    const kim = await sitDown('/sign-in');
    await kim.tabTo('Forgotten your password?');
    await kim.opens('Choose a new password', 'top');
    await kim.tabTo('E-mail address');
    await kim.type(NEW.email);
    await kim.opens('Look in your mailbox', 'top');
    const reset = await mailOf('[Filterwatch] Choose a new password', [NEW.email]);
    await kim.page.goto(linkIn(reset, '/sign-in/link?token='));
    await choosePassword(kim, 'three other words of kim');
    await kim.tabTo('E-mail address');
    await kim.type(NEW.email);
    await kim.tabTo('Password');
    await kim.type(NEW.password);
    await kim.opens('Sign in', 'summary');
    await kim.tabTo('Password');
    await kim.type('three other words of kim');
    await kim.opens(WAITING, 'top');
    await kim.page.context().close();
  });

  test('that the emergency account was used goes to the head, and its link leads to the accounts', async () => {
    const { stdout } = await school.command(['user', 'break-glass']);
    const password = /Password:\s+(\S+)/.exec(stdout)?.[1] ?? '';
    const somebody = await sitDown('/sign-in');
    await enter(somebody, { email: 'emergency', password }, 'Nothing has been checked yet');
    await somebody.page.context().close();
    const notice = await mailOf('[Filterwatch] Urgent: the emergency account was used', [HEAD.email]);
    expect(notice.content).not.toContain(password);
    // Who is signed in already opens it at once.
    await head.page.goto(linkIn(notice, '/accounts'));
    await head.tabTo('We know of this use');
    await head.opens('Accounts');
    await head.page.getByText('Noted. The banner is gone.').waitFor();
    await head.page.context().close();
  });

  test('nothing else was sent', () => {
    expect(mail.received).toHaveLength(4);
  });
});

/** As a mail program reads it. */
function withoutEntities(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}
