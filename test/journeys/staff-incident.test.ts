/*
 * An incident about a member of staff: past the lead to the head, who works through what the policy asks, with the keyboard alone; and the
 * lead finds nothing of it anywhere.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { pageLine } from '../support/log-lines.ts';
import { realTool } from '../support/real-tool.ts';
import { addAccount, addLead, LEAD, makeSchool, type School } from '../support/school.ts';
import { type Account, signIn } from '../support/signed-in.ts';
import { startSmtpServer, type TestSmtpServer } from '../support/smtp-server.ts';
import { itemsIn, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const HEAD: Account = { email: 'head@school.example', password: LEAD.password };
const OVERSEER: Account = { email: 'senior_leader@school.example', password: LEAD.password };
const TITLE = 'Pornography';
const LETTER = 'Letter to the local authority, the governors or personnel';
/** Far enough that it never is over while this runs. */
const YEAR = new Date().getUTCFullYear() + 1;

const pdfinfo = realTool('pdfinfo', ['/usr/bin/pdfinfo']);

describe.skipIf(chromiumPath === null || pdfinfo === null)(
  'an incident about a member of staff, with the keyboard alone',
  () => {
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
      writeFileSync(logPath, pageLine('staff03', 'http://www.pornhub.com/'));
      school = makeSchool(on, { logPath, mail });
      await addLead(school);
      for (const role of ['head', 'senior_leader']) await addAccount(school, role);
      daemon = await school.start();
      await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
      await waitFor(() => itemsIn(school.data).length === 1, 'the incident', 20_000);
      browser = await openChromium(chromiumPath ?? '');
      head = await enter(HEAD, '1 incident needs your review');
    });
    afterAll(() => browser?.close());
    afterAll(() => console.log(head.table()));

    async function enter({ email, password }: Account, then: string | RegExp): Promise<Keyboard> {
      const page = await (await browser.newContext({ baseURL: daemon.address })).newPage();
      page.setDefaultTimeout(10_000);
      const who = atTheKeyboard(page);
      who.step('signs in');
      await page.goto('/sign-in');
      await who.tabTo('E-mail address');
      await who.type(email);
      await who.tabTo('Password');
      await who.type(password);
      await who.opens(then, 'top');
      return who;
    }

    const said = (sentence: string) => head.page.getByRole('status').getByText(sentence).waitFor();
    const shot = (name: string) => head.page.screenshot({ path: `/tmp/journeys-shots/${name}.png`, fullPage: true });

    test('is told to the head alone, who takes it up', async () => {
      await waitFor(() => mail.received.length > 0, 'the alert', 20_000);
      expect(mail.received.map(({ to }) => to)).toEqual([[HEAD.email]]);
      head.step('opens it, and takes it up');
      await head.tabTo('Open the first');
      await head.opens(TITLE);
      await head.tabTo('I’m looking at this');
      await head.opens(TITLE);
      await said('You are looking at this now.');
    });

    test('is closed as deliberate, and then says what the policy asks', async () => {
      head.step('closes it');
      await head.tabTo('Go to “What did you find?”');
      await head.press('Enter');
      await head.tabTo('Passed to safeguarding');
      await head.press('Space');
      await head.tabTo('Deliberate');
      await head.press('Space');
      await head.tabTo('Save and go to the next');
      await head.opens('Nothing needs your review');
      await said('Closed as passed to safeguarding.');
      head.step('sees what the policy asks');
      await head.backTo('See what our policy asks for');
      await head.opens(TITLE, 'actions');
      await head.page.getByText('Because of this: Looked for offensive or pornographic material.').waitFor();
      await head.page.getByText('5 things still to do.').waitFor();
    });

    test('what was done, and what does not apply, is recorded one by one', async () => {
      for (const action of ['tell the police', 'tell whoever runs the filter', 'disciplinary action']) {
        head.step('records what was done');
        await head.tabTo(`Done: ${action}`);
        await head.opens(TITLE, 'actions');
      }
      head.step('records that one does not apply, and why');
      await head.tabTo('Record it with a note: suspension or dismissal');
      await head.opens('Suspension or dismissal');
      await head.tabTo('It was done');
      await head.press('ArrowDown');
      await head.tabTo('Save');
      await head.opens('Suspension or dismissal', 'summary');
      await head.press('Tab');
      await head.press('Enter');
      expect(await head.focused()).toBe('Note (optional)');
      await head.type('The governors decide on that.');
      await head.tabTo('Save');
      await head.opens(TITLE, 'actions');
      await head.page.getByText('1 thing still to do.').waitFor();
      await head.page.getByText('Called not applicable by The head').first().waitFor();
    });

    test('a letter is written from its template, changed, and prints on one sheet', async () => {
      head.step('writes a letter');
      await head.tabTo('Write a letter: tell the local authority, the governors or personnel');
      await head.opens(LETTER);
      await head.tabTo('Letter');
      await head.press('Control+End');
      await head.type('\nI ask for a meeting this week.');
      await shot('letter');
      await head.tabTo('Send it by mail now');
      await head.press('ArrowDown');
      await head.tabTo('Do this and record it');
      await head.opens(LETTER);
      await shot('letter-written');
      const pdf = join(on.folder(), 'letter.pdf');
      await head.page.pdf({ path: pdf, preferCSSPageSize: true });
      const info = execFileSync(pdfinfo ?? '', [pdf], { encoding: 'utf8' });
      expect(info).toMatch(/Pages:\s+1\n/);
      expect(info).toMatch(/Page size:.*A4/);
      const letter = (await head.page.locator('.letter-text').textContent()) ?? '';
      expect(letter).toContain('I ask for a meeting this week.');
      expect(letter).not.toMatch(/Jo Sample|staff03|pornhub/);
      await head.backTo('Back to the incident');
      await head.opens(TITLE, 'actions');
      await head.page.getByText('Nothing is left to do.').waitFor();
    });

    test('access is taken away until a day, which stands on Today until it is given back', async () => {
      head.step('takes access away');
      await head.tabTo('Record something that our policy does not ask for');
      await head.press('Enter');
      await head.tabTo('Take away access for a time');
      await head.opens('Take away access for a time');
      await head.tabTo('Last day');
      // The twelfth of December: the same in every order of day and month.
      await head.type(`1212${YEAR}`);
      await shot('access');
      await head.tabTo('Why, and what is taken away');
      await head.type('The web, while the governors look into it.');
      await head.tabTo('Save the days');
      await head.opens(TITLE, 'actions');
      await shot('after');
      head.step('sees it on Today');
      await head.backTo('Today');
      await head.opens('Nothing needs your review', 'top');
      await head.tabTo(`Access removed until the end of 12 Dec ${YEAR}: a member of staff`);
      await shot('today-head');
    });

    test('the lead finds nothing of it anywhere', async () => {
      const id = String(rowsOf(school.data, 'incidents')[0]?.id);
      const lead = await enter(LEAD, 'Nothing needs your review');
      const pages = [
        '/',
        '/incidents',
        '/incidents?view=closed',
        '/incidents?view=mine',
        '/access',
        '/requests',
        '/quietened',
      ];
      for (const path of pages) {
        await lead.page.goto(path);
        expect(await lead.page.getByRole('main').textContent()).not.toMatch(
          /Pornography|Jo Sample|staff03|a member of staff/,
        );
      }
      expect((await lead.page.goto(`/incidents/${id}`))?.status()).toBe(404);
      expect((await lead.page.goto('/who-looked'))?.status()).toBe(403);
      await lead.page.goto('/log');
      await lead.tabTo(/^Site/);
      await lead.type('pornhub.com');
      await lead.tabTo('What are you looking for it for?');
      await lead.type('A check.');
      await lead.tabTo('Search');
      await lead.opens('Nothing found');
      await lead.page.context().close();
    });

    test('who looked is there for the head, and for a senior leader without saying that it is about staff', async () => {
      head.step('reads who looked');
      await head.tabTo('Who looked');
      await head.opens('Who has looked at what', 'top');
      const asHead = (await head.page.getByRole('main').textContent()) ?? '';
      expect(asHead).toContain('(member of staff)');
      for (const done of ['Closed', 'Wrote down what was done', 'Wrote a letter', 'Took away or gave back access'])
        expect(asHead).toContain(done);
      const overseer = await enter(OVERSEER, /^Nothing waits for you/);
      await overseer.tabTo('Who looked');
      await overseer.opens('Who has looked at what', 'top');
      const asOverseer = (await overseer.page.getByRole('main').textContent()) ?? '';
      expect(asOverseer).toContain('Took away or gave back access');
      expect(asOverseer).not.toMatch(/member of staff\)|Jo Sample|staff03/);
      await overseer.page.context().close();
    });
  },
);
