/*
 * Signing in with the school's own account, through a real OpenID Connect provider and a real browser, with the keyboard alone: groups give
 * the role, whoever is in none is told so, and the emergency account works when the provider does not.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { freePort } from '../support/free-port.ts';
import { journey } from '../support/journey.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { searchLine } from '../support/log-lines.ts';
import { type OidcServer, startOidcServer } from '../support/oidc-server.ts';
import { addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { itemsIn, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const WITH_SCHOOL = 'Sign in with your school account';
const PATIENT = { sub: 'person-1', name: 'Pat Reviewer', email: 'lead@school.example', email_verified: true };

describe.skipIf(chromiumPath === null)('signing in with the school’s own account, with the keyboard alone', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let oidc: OidcServer;
  let browser: Browser;

  beforeAll(async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    oidc = await startOidcServer(`${address}/sign-in/with/school/callback`, 'asks');
    on.afterwards(() => oidc.stop());
    const logPath = join(on.folder(), 'access.log');
    writeFileSync(logPath, searchLine('pupil031', 'i want to kill myself'));
    const data = join(on.folder(), 'data');
    await setUpWithPasswords(data, logPath);
    school = makeSchool(on, {
      ...{ logPath, data },
      settings: {
        dashboard: { address },
        sign_in: {
          passwords: 'emergency',
          oidc: [
            {
              ...{ id: 'school', title: 'your school account', issuer: oidc.issuer, client_id: oidc.clientId },
              client_secret_file: 'client-secret',
              roles: { lead: ['g-lead'], technician: ['g-it'] },
              allow_new_accounts: true,
            },
          ],
        },
      },
    });
    writeFileSync(join(school.folder, 'client-secret'), oidc.clientSecret);
    daemon = await school.start({ FILTERWATCH_LISTEN: `127.0.0.1:${port}` });
    await waitFor(() => itemsIn(school.data).length === 1, 'the incident', 20_000);
    browser = await openChromium(chromiumPath ?? '');
  });
  afterAll(() => browser?.close());

  /** As every school begins: with a password. */
  async function setUpWithPasswords(data: string, logPath: string): Promise<void> {
    const before = makeSchool(on, { logPath, data });
    await addLead(before);
    const first = await before.start();
    await (await signIn(first.address, LEAD)).press('/set-up/finish');
    await first.stop();
  }

  /** A browser of its own, at the sign-in page. */
  async function sitDown(path = '/'): Promise<Keyboard> {
    const page = await (await browser.newContext({ baseURL: daemon.address })).newPage();
    page.setDefaultTimeout(10_000);
    const keyboard = atTheKeyboard(page);
    keyboard.step('signs in');
    await page.goto(path);
    return keyboard;
  }

  /** Through the provider's page, which asks who it is, and back. */
  async function throughSchool(who: Keyboard, then: string | RegExp): Promise<void> {
    await who.tabTo(WITH_SCHOOL);
    await who.opens('School account', 'top');
    // The page is the provider's, and how it shows the focus is not ours to say.
    for (const key of ['Tab', 'Enter']) await who.page.keyboard.press(key);
    await who.page.getByRole('heading', { level: 1, name: then }).waitFor();
  }

  test('groups give the role, and one sign-in leads to the page that was asked for', async () => {
    oidc.claims = { ...PATIENT, groups: ['g-lead', 'another'] };
    const who = await sitDown('/incidents');
    await throughSchool(who, '1 open incident');
    expect(new URL(who.page.url()).pathname).toBe('/incidents');
    await who.tabTo('Your account');
    await who.opens('Your account', 'top');
    await who.page.getByText('You sign in through your school’s own account').waitFor();
    await who.tabTo('Sign out');
    await who.opens('Sign in', 'top');
    // It is over here, though not at the provider.
    await who.page.goto('/incidents');
    await who.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await who.page.context().close();
  });

  test('another group gives another role, which sees no incident', async () => {
    oidc.claims = {
      sub: 'person-2',
      name: 'Kim Cable',
      email: 'it@school.example',
      email_verified: true,
      groups: ['g-it'],
    };
    const who = await sitDown();
    await throughSchool(who, 'Everything is being received');
    expect(await who.page.getByRole('link', { name: 'Incidents' }).count()).toBe(0);
    await who.page.context().close();
  });

  test('whoever is in no group is told so in plain words', async () => {
    oidc.claims = {
      sub: 'person-3',
      name: 'Sam Nobody',
      email: 'cook@school.example',
      email_verified: true,
      groups: [],
    };
    const who = await sitDown();
    await throughSchool(who, 'Your account is in no group that may sign in here');
    await who.page.getByText('ask whoever keeps the accounts').waitFor();
    await who.tabTo('Sign in');
    await who.opens('Sign in', 'top');
    await who.page.context().close();
  });

  test('when the provider is down, that is said, and the emergency account works', async () => {
    const { stdout } = await school.command(['user', 'break-glass']);
    const password = /Password:\s+(\S+)/.exec(stdout)?.[1] ?? '';
    await oidc.stop();
    await daemon.stop();
    daemon = await school.start({ FILTERWATCH_LISTEN: new URL(daemon.address).host });
    const who = await sitDown();
    await who.tabTo(WITH_SCHOOL);
    await who.opens('Your school’s sign-in does not answer', 'top');
    await who.tabTo('Sign in');
    await who.opens('Sign in', 'top');
    await who.tabTo('Use the emergency account');
    await who.opens('Sign in', 'top');
    await who.tabTo('E-mail address');
    await who.type('emergency');
    await who.tabTo('Password');
    await who.type(password);
    await who.opens('1 incident needs your review', 'top');
    await who.page.getByText('The emergency account was used').waitFor();
    await who.page.context().close();
    expect(rowsOf(school.data, 'audit').at(-1)?.action).toBe('emergency_sign_in');
  });
});
