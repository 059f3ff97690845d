import type { Browser } from 'playwright-core';
import { atTheKeyboard } from './keyboard.ts';

export interface PupilReport {
  readonly saw: string;
  /** As the form calls them. */
  readonly when: 'Just now' | 'Earlier today';
  readonly danger: 'No' | 'Yes';
}

/** A pupil tells what came up, in a browser of their own, without a sign-in, a script or a mouse. */
export async function reportAsPupil(browser: Browser, baseURL: string, report: PupilReport): Promise<void> {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const pupil = atTheKeyboard(await context.newPage());
  pupil.step('reports');
  await pupil.page.goto('/report-a-site');
  await pupil.tabTo('What did you see?');
  await pupil.type(report.saw);
  for (const [first, wanted] of [
    ['Just now', report.when],
    ['By accident', 'By accident'],
    ['No', report.danger],
    ['A pupil', 'A pupil'],
  ] as const) {
    await pupil.tabTo(first);
    await pupil.press('Space');
    if (wanted !== first) await pupil.press('ArrowDown');
  }
  await pupil.tabTo('Send');
  await pupil.opens('Thank you for telling us', 'top');
  await context.close();
}
