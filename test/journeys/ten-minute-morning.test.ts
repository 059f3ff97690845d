/*
 * Ten minutes before registration: what a proxy and a resolver wrote this morning, read by the daemon, and a lead at a keyboard, without a
 * mouse, who works through all of it. The keys and pages that each part took are printed as a table.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MORNING_ROSTER, proxyLog, resolverLog } from '../support/busy-morning.ts';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { reportAsPupil } from '../support/pupil-report.ts';
import { addAccount, addLead, EARLIER_LESSON, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { itemsIn } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

/** What the log makes of the morning: eleven for the lead, and one about a member of staff. */
const FROM_THE_LOGS = 12;
const SUICIDE = 'Searches or sites about suicide';

describe.skipIf(chromiumPath === null)('ten minutes before registration, with the keyboard alone', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let browser: Browser;
  let lead: Keyboard;

  beforeAll(async () => {
    const folder = on.folder();
    const logs = { proxy: join(folder, 'access.log'), resolver: join(folder, 'dns.log') };
    const now = Date.now();
    writeFileSync(logs.proxy, proxyLog(now));
    writeFileSync(logs.resolver, resolverLog(now));
    const sources = [{ path: logs.proxy }, { path: logs.resolver, zone: 'UTC' }];
    school = makeSchool(on, { logPath: '', settings: { sources, timetable: EARLIER_LESSON } });
    writeFileSync(join(school.folder, 'roster.csv'), MORNING_ROSTER);
    daemon = await school.start();
    await addLead(school);
    for (const role of ['class_teacher', 'head']) await addAccount(school, role);
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    await waitFor(() => itemsIn(school.data).length === FROM_THE_LOGS, 'the morning to be read', 20_000);
    browser = await openChromium(chromiumPath ?? '');
    await reportAsPupil(browser, daemon.address, { saw: 'www.pornhub.com', when: 'Earlier today', danger: 'No' });
    const page = await browser.newPage({ baseURL: daemon.address, viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    lead = atTheKeyboard(page);
  });
  afterAll(() => browser?.close());
  afterAll(() => console.log(lead.table()));

  const said = (sentence: string) => lead.page.getByRole('status').getByText(sentence).waitFor();

  /** From the heading of an incident to the next one: the finding is chosen with the arrows, and saved. */
  async function close(found: string, intent: string, next: string | RegExp): Promise<void> {
    await lead.tabTo('Go to “What did you find?”');
    await lead.press('Enter');
    await lead.choose('Passed to safeguarding', found);
    await lead.choose('Deliberate', intent);
    await lead.tabTo('Save and go to the next');
    await lead.opens(next);
  }

  /** The same, with letters: F leads to the first choice. */
  async function closeByLetters(found: string, intent: string, next: string | RegExp): Promise<void> {
    await lead.press('f');
    expect(await lead.focused()).toBe('Passed to safeguarding');
    if (found === 'Passed to safeguarding') await lead.press('Space');
    else await lead.arrowsTo(found);
    await lead.choose('Deliberate', intent);
    await lead.tabTo('Save and go to the next');
    await lead.opens(next);
  }

  async function skipToMain(): Promise<void> {
    await lead.tabTo('Skip to the main part of the page');
    await lead.press('Enter');
  }

  test('signs in, and sees what waits', async () => {
    lead.step('signs in');
    await lead.page.goto('/');
    await lead.tabTo('E-mail address');
    await lead.type(LEAD.email);
    await lead.tabTo('Password');
    await lead.type(LEAD.password);
    await lead.opens('11 incidents need your review', 'top');
    expect(await lead.page.getByRole('main').textContent()).toContain('1 pupil looked for help');
  });

  test('takes up the urgent one, writes a note, refers it, and passes it on', async () => {
    lead.step('opens the first, and takes it up');
    await skipToMain();
    await lead.tabTo('Open the first');
    await lead.opens(SUICIDE);
    await lead.tabTo('I’m looking at this');
    await lead.opens(SUICIDE);
    await said('You are looking at this now.');
    lead.step('writes a note');
    await lead.tabTo('Write a note');
    await lead.press('Enter');
    await lead.type('Spoke to her class teacher at once.');
    await lead.tabTo('Add the note');
    await lead.opens(SUICIDE);
    await said('Your note stands in the history.');
    lead.step('refers it to the class teacher');
    await lead.tabTo('Refer to a class teacher');
    await lead.opens('Refer to a class teacher');
    await lead.tabTo('Class teacher');
    await lead.press('ArrowDown');
    await lead.tabTo('Refer it');
    await lead.opens(SUICIDE);
    await said('Referred.');
    lead.step('closes it as passed to safeguarding');
    await close('Passed to safeguarding', 'Cannot tell', /./);
    await said('Closed as passed to safeguarding.');
  });

  test('takes back what was a slip, and lets it wait for an answer instead', async () => {
    lead.step('closes one, and takes it back');
    await close('No concern', 'Accidental', 'Pornography');
    await lead.backTo('Undo');
    await lead.opens('Pornography');
    await said('Opened again. Your finding was taken back.');
    lead.step('lets it wait for an answer');
    await lead.tabTo('Wait for an answer');
    await lead.opens('Wait for an answer');
    await lead.tabTo('What are you waiting for?');
    await lead.type('What the class teacher says.');
    await lead.tabTo('Let it wait');
    await lead.opens('Pornography');
    await said('It waits now, and comes back by itself.');
  });

  test('reads that a look-up is weak evidence, and closes it', async () => {
    await lead.page.getByText('Only a look-up of the name: the site may not have been opened.').first().waitFor();
    lead.step('closes what only a resolver knows');
    await close('No concern', 'Cannot tell', 'Gambling');
  });

  test('quietens a false alarm for the year that had the lesson', async () => {
    lead.step('closes a false alarm, and quietens it');
    await close('False alarm', 'Accidental', 'Getting round the filter');
    await lead.backTo('Quieten this?');
    await lead.opens('Quieten this?');
    await lead.tabTo('Requests to www.bet365.com');
    await lead.press('Space');
    await lead.tabTo('For Year 6');
    await lead.press('Space');
    await lead.tabTo(/^On /);
    await lead.press('Space');
    await lead.tabTo('Why?');
    await lead.type('The probability game of the maths lesson.');
    await lead.tabTo('Quieten it');
    await lead.opens('What has been quietened');
    await said('Quietened. It counts from now on.');
  });

  test('turns the letters on, and goes on with them', async () => {
    lead.step('turns the shortcuts on, and reads what they are');
    await lead.tabTo('Turn on shortcuts');
    await lead.press('Enter');
    await lead.opens('Help', 'keys', '?');
    lead.step('goes back to the list');
    await lead.backTo('Incidents');
    await lead.opens('7 open incidents', 'top');
    await skipToMain();
    await lead.tabTo('Getting round the filter');
    await lead.opens('Getting round the filter');
    lead.step('takes one up and closes it, with letters');
    await lead.opens('Getting round the filter', 'heading', 'a');
    await said('You are looking at this now.');
    await lead.press('n');
    await lead.type('She says that a game told her how.');
    await lead.tabTo('Add the note');
    await lead.opens('Getting round the filter');
    await closeByLetters('Passed to safeguarding', 'Deliberate', 'Whole-class activity: Illegal drugs');
    lead.step('looks at the next and comes back, with letters');
    await lead.opens('One account in two places', 'heading', 'j');
    await lead.opens('Whole-class activity: Illegal drugs', 'heading', 'k');
    lead.step('closes a whole class, with letters');
    await closeByLetters('No concern', 'Accidental', 'One account in two places');
    lead.step('closes a behaviour, with letters');
    await closeByLetters('No concern', 'Cannot tell', 'Shopping during lessons');
  });

  test('makes one of two incidents of one pupil', async () => {
    lead.step('puts two of one pupil together');
    await lead.opens('Games during lessons', 'heading', 'j');
    await lead.opens('Shopping during lessons', 'heading', 'j');
    await lead.tabTo('Put together with another');
    await lead.opens('Put together with another');
    await lead.tabTo(/^Games during lessons: /);
    await lead.press('Space');
    await lead.tabTo('Put together');
    await lead.opens('Games during lessons');
    await said('These are one incident now.');
    expect(await lead.page.locator('section.why').textContent()).toContain('crazygames.com');
  });

  test('writes down what no log shows', async () => {
    lead.step('writes down what a teacher said');
    await lead.backTo('Incidents');
    await lead.opens('3 open incidents', 'top');
    await skipToMain();
    await lead.tabTo('Write down an incident');
    await lead.opens('Write down an incident');
    await lead.tabTo('Which row of our policy?');
    await lead.type('Photographs');
    await lead.tabTo('Somebody whom I can name');
    await lead.press('Space');
    await lead.tabTo('Name or account (optional)');
    await lead.type('pupil023');
    await lead.tabTo('What happened?');
    await lead.type('A photograph was taken in the changing room.');
    await lead.tabTo('A member of staff saw it');
    await lead.press('Space');
    await lead.tabTo('Save as an incident');
    await lead.opens(/photographs/i);
    await said('Saved. It stands with the other incidents now.');
    lead.step('closes it, with letters');
    await closeByLetters('Passed to safeguarding', 'Deliberate', 'Shopping during lessons');
  });

  test('closes the low ones together', async () => {
    lead.step('closes the low ones together');
    await lead.backTo('Incidents');
    await lead.opens('3 open incidents', 'top');
    await skipToMain();
    await lead.tabTo('Choose all 3 on this page that can be closed together');
    await lead.opens('3 open incidents', 'choices');
    await lead.choose('No concern', 'No concern');
    await lead.choose('Deliberate', 'Cannot tell');
    await lead.tabTo('Close the chosen ones');
    await lead.opens('No open incidents');
    await said('3 incidents: Closed as no concern.');
  });

  test('links what a pupil reported, and looks after the one who looked for help', async () => {
    lead.step('goes to Today');
    await lead.backTo('Today');
    await lead.opens('Nothing needs your review', 'top');
    lead.step('links a report with its incident');
    await skipToMain();
    await lead.tabTo('1 report to look at');
    await lead.opens('1 report to look at');
    await lead.tabTo('What somebody saw');
    await lead.opens('What somebody saw');
    await lead.tabTo('Link with this incident: Pornography');
    await lead.opens('No reports to look at');
    await said('Linked.');
    lead.step('looks after who looked for help');
    await lead.backTo('Looked for help');
    await lead.opens(/looked for help/, 'top');
    await skipToMain();
    await lead.tabTo(/^Year 6 pupil/);
    await lead.opens('Somebody looked for help');
    await lead.choose(
      'Talked with them, or with somebody who knows them',
      'Talked with them, or with somebody who knows them',
    );
    await lead.tabTo('Save');
    await lead.opens(/looked for help/);
    await said('Thank you for looking after them.');
  });

  test('ends with nothing that needs review, and one that waits', async () => {
    lead.step('sees that nothing is left');
    await lead.backTo('Today');
    await lead.opens('Nothing needs your review', 'top');
    await skipToMain();
    await lead.tabTo('1 incident waits for an answer');
    expect(await lead.page.getByRole('main').textContent()).not.toMatch(/looked for help|report to look at/);
  });

  test('no part of it takes many keys', () => {
    expect(lead.keysOf('closes what only a resolver knows')).toBeLessThanOrEqual(15);
    expect(lead.keysOf('closes a behaviour, with letters')).toBeLessThanOrEqual(10);
    expect(lead.keysOf('looks at the next and comes back, with letters')).toBe(2);
    expect(lead.keysOf('closes the low ones together')).toBeLessThanOrEqual(50);
  });
});
