/*
 * A class of 24 looks up one thing in one lesson, and one of them much more often: a lead with a keyboard and no mouse finds one item, looks
 * at whoever stands out, takes one more pupil out of it, and closes what is left with one finding.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, openChromium } from '../support/chromium.ts';
import type { DaemonProcess } from '../support/daemon-process.ts';
import { journey } from '../support/journey.ts';
import { atTheKeyboard, type Keyboard } from '../support/keyboard.ts';
import { searchLine } from '../support/log-lines.ts';
import { addLead, EARLIER_LESSON, LEAD, makeSchool, type School } from '../support/school.ts';
import { signIn } from '../support/signed-in.ts';
import { itemsIn, rowsOf } from '../support/store-reading.ts';
import { waitFor } from '../support/wait-for.ts';

const MINUTE = 60_000;
const OWLS = Array.from({ length: 24 }, (_, place) => `owl${String(place + 1).padStart(2, '0')}`);
const OUTLIER = 'owl07';
const CLASS = 'Whole-class activity: Illegal drugs';
const ALONE = 'Illegal drugs';

describe.skipIf(chromiumPath === null)('a whole class, with the keyboard alone', () => {
  const on = journey();
  let school: School;
  let daemon: DaemonProcess;
  let browser: Browser;
  let lead: Keyboard;

  beforeAll(async () => {
    const logPath = join(on.folder(), 'access.log');
    const lesson = Date.now() - 165 * MINUTE;
    const often = Array.from({ length: 6 }, (_, again) =>
      searchLine(OUTLIER, 'how to smoke weed', lesson + again * MINUTE),
    );
    const once = OWLS.filter((owl) => owl !== OUTLIER).map((owl, place) =>
      searchLine(owl, 'how to smoke weed', lesson + place * 1_000),
    );
    writeFileSync(logPath, [...once, ...often].toSorted().join(''));
    school = makeSchool(on, { logPath, settings: { timetable: EARLIER_LESSON } });
    const rows = OWLS.map((owl, place) => `${owl},Owl ${place + 1},pupil,Year 5,Owls,Ms Sample`);
    writeFileSync(
      join(school.folder, 'roster.csv'),
      ['account,name,role,year,class,class teacher', ...rows, ''].join('\n'),
    );
    daemon = await school.start();
    await addLead(school);
    await (await signIn(daemon.address, LEAD)).press('/set-up/finish');
    await waitFor(() => itemsIn(school.data).length === 2, 'one item for the class, and one beside it', 20_000);
    browser = await openChromium(chromiumPath ?? '');
    const page = await browser.newPage({ baseURL: daemon.address });
    page.setDefaultTimeout(10_000);
    lead = atTheKeyboard(page);
  });
  afterAll(() => browser?.close());
  afterAll(() => console.log(lead.table()));

  const said = (sentence: string) => lead.page.getByRole('status').getByText(sentence).waitFor();
  const main = async () => (await lead.page.getByRole('main').textContent()) ?? '';
  const closed = () => rowsOf(school.data, 'incidents').filter(({ status }) => status === 'resolved').length;

  async function close(finding: string, intent: string): Promise<void> {
    await lead.tabTo('Go to “What did you find?”');
    await lead.press('Enter');
    await lead.choose('Passed to safeguarding', finding);
    await lead.choose('Deliberate', intent);
    await lead.tabTo('Save and go to the next');
  }

  test('is one item, which says which lesson it was, how many took part, and who stands out', async () => {
    lead.step('signs in');
    await lead.page.goto('/');
    await lead.tabTo('E-mail address');
    await lead.type(LEAD.email);
    await lead.tabTo('Password');
    await lead.type(LEAD.password);
    await lead.opens('2 incidents need your review', 'top');
    lead.step('opens the class');
    await lead.tabTo(CLASS);
    await lead.opens(CLASS);
    const text = await main();
    expect(text).toContain('Year 5, Owls: 24 of 24 pupils, lesson 09:00–11:00');
    expect(text).toContain('several times as many requests as the others');
  });

  test('whoever stands out is opened from it, and looked at first', async () => {
    lead.step('closes whoever stands out');
    await lead.tabTo(/^Open the incident of /);
    await lead.opens(ALONE);
    expect(await main()).toContain('this pupil stands out: several times as many requests as the others.');
    await close('Passed to safeguarding', 'Deliberate');
    await lead.opens(CLASS);
    await said('Closed as passed to safeguarding.');
    expect(closed()).toBe(1);
  });

  test('whoever is taken up is an incident of their own from then on', async () => {
    lead.step('takes one more out of it');
    // The first of them stands on their own already.
    for (const _ of ['who stands out', 'who took part']) await lead.tabTo(/^Open the incident of /);
    await lead.opens(ALONE);
    expect(await main()).toContain('If you take it up, it stands on its own.');
    await lead.tabTo('I’m looking at this');
    await lead.opens(ALONE);
    expect(await main()).toContain('This was taken up by itself, so it stands on its own.');
    await close('No concern', 'Cannot tell');
    // The list goes on from its beginning.
    await lead.opens(CLASS);
    expect(closed()).toBe(2);
  });

  test('what is left is closed with one finding for all', async () => {
    lead.step('closes the rest together');
    expect(await main()).toContain('22 searches');
    await close('No concern', 'Accidental');
    await lead.opens('Nothing needs your review');
    await said('Closed as no concern.');
    const found = rowsOf(school.data, 'incidents').map(({ cluster_role: role, resolution }) => `${role} ${resolution}`);
    expect(
      Object.fromEntries(
        Map.groupBy(found, (one) => one)
          .entries()
          .map(([one, all]) => [one, all.length]),
      ),
    ).toEqual({
      'whole_class no_concern': 1,
      'member no_concern': 22,
      'outlier concern': 1,
      'apart no_concern': 1,
    });
  });
});
