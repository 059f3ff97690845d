import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toText } from '../../../dashboard/html.ts';
import { schoolsPage } from '../../../dashboard/pages/schools.ts';
import { weekOf, weekTold, weekTotals } from '../../../dashboard/words/school-weeks.ts';
import { buildShell, buildViewer } from '../../support/dashboard-models.ts';
import { buildFigures, buildWeek, sampleSchools, twelveSchools } from '../../support/school-standings.ts';

const GOLDEN = join(import.meta.dirname, '../../golden/trust');
const shell = buildShell({}, buildViewer({ role: 'trust_officer' }));

/** What stands on the page below its heading, a row a line. */
function textOf(schools: ReturnType<typeof twelveSchools>): string {
  const main = toText(schoolsPage(shell, schools)).split('<h1')[1]?.split('</main>')[0] ?? '';
  const cells = main
    .replace(/^[^>]*>/, '')
    .replaceAll(/\n?<\/t[hd]>/g, ' | ')
    .replaceAll('</p><p>', ' ');
  const text = cells.replaceAll(/<\/(tr|caption|p|h\d)>/g, '\n').replaceAll(/<[^>]*>/g, '');
  return `${text
    .split('\n')
    .map((line) => line.replace(/ \| *$/, '').trim())
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

test('the page of a trust of twelve says the same for the same figures', async () => {
  await expect(textOf(twelveSchools())).toMatchFileSnapshot(join(GOLDEN, 'twelve-schools.txt'));
});

test('what all schools did is the sum of those that tell of that week, and of no other', () => {
  const schools = twelveSchools();
  expect(weekTold(schools)).toBe('2026-02-02');
  const weeks = schools.map((one) => weekOf(one, '2026-02-02')).filter((week) => week !== null);
  expect(weeks).toHaveLength(9);
  expect(weekTotals(weeks)).toEqual({
    filter: {
      requests: 7 * 1_204_511,
      blocked: 7 * 88_204,
      gotThrough: 5 * 14 + 1,
      effectiveness: { part: 5 * 398 + 3, whole: 5 * 412 + 4 },
    },
    open: 33,
    checks: { passed: 64, failed: 6 },
    silentHours: 44,
  });
});

test('where no school tells of a report, the page says when they are made', () => {
  const schools = sampleSchools().map((one) => ({ ...one, figures: buildFigures({ lastWeek: null }) }));
  expect(textOf(schools)).toContain('No school has told the figures of a report yet.');
});

test('the totals are never of nothing: what no school has set up is not nought', () => {
  expect(weekTotals([buildWeek({ filter: null, checks: null, silentHours: null })])).toEqual({
    ...{ filter: null, open: 3, checks: null, silentHours: null },
  });
});
