import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, runFilterwatch } from '../support/command-line.ts';

let folder: string;
const report = (...args: readonly string[]) => runFilterwatch(['report', ...args], { cwd: folder });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filterwatch-report-'));
  writeFileSync(join(folder, 'access.log'), '');
  writeFileSync(
    join(folder, 'filterwatch.yaml'),
    'school: { name: Example Primary School }\nsources:\n  - path: access.log\ntimetable: { calendar: terms.csv }\n',
  );
  writeFileSync(
    join(folder, 'terms.csv'),
    'date,to,kind,note\n2026-01-05,2026-04-01,term,Spring\n2026-04-20,2026-07-21,term,Summer\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a report of a week in which no log brought anything says so, and tells no figure of the filter', async () => {
  const { code, stdout } = await report('--week', '2026-W02');
  expect(code).toBe(0);
  expect(stdout).toContain('Web filtering report: week of Monday 5 January 2026');
  expect(stdout).toContain('nothing was checked');
  expect(stdout).not.toContain('Requests that were checked');
});

test('it is written as a PDF that its owner alone may read, and never over another file', async () => {
  const { code, stdout } = await report('--week', '2026-W02', '--pdf', 'sheet.pdf', '--json');
  expect(code).toBe(0);
  expect(jsonLines(stdout)[0]).toMatchObject({ form: 1, period: { id: '2026-W02' }, school: 'Example Primary School' });
  const path = join(folder, 'sheet.pdf');
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const again = await report('--week', '2026-W02', '--pdf', 'sheet.pdf');
  expect([again.code, again.stderr.includes('REPORT_NOT_WRITTEN')]).toEqual([1, true]);
});

test('it is written as one page for a browser: with its styles, without a script, and with nothing that is fetched', async () => {
  const { code, stdout } = await report('--week', '2026-W02', '--html', 'sheet.html');
  expect([code, stdout]).toEqual([0, `Written to ${join(folder, 'sheet.html')}, readable by you alone.\n`]);
  const page = readFileSync(join(folder, 'sheet.html'), 'utf8');
  expect(page).toContain('<h1 id="heading" tabindex="-1">Web filtering report: week of Monday 5 January 2026</h1>');
  expect(page).toContain('<article class="report governors">');
  expect(page).toContain('<style media="print">');
  expect(page).toContain('size: A4;');
  expect(page).not.toMatch(/<script|<link|<img|<iframe|src=|href=|url\(|@import/);
  expect(statSync(join(folder, 'sheet.html')).mode & 0o777).toBe(0o600);
  await report('--week', '2026-W02', '--html', 'all.html', '--detail');
  expect(readFileSync(join(folder, 'all.html'), 'utf8')).toContain('<article class="report detail">');
  const again = await report('--week', '2026-W02', '--html', 'sheet.html');
  expect([again.code, again.stderr.includes('REPORT_NOT_WRITTEN')]).toEqual([1, true]);
});

test.each([
  ['--week', '2026-47', '“2026-47” is no week. Write a year and its week behind --week, such as 2026-W47.'],
  ['--week', '2026-W54', '“2026-W54” is no week.'],
  ['--week', 'year-2025', '“year-2025” is no week.'],
  ['--term', 'autumn', 'No term begins on “autumn”. Write the first day of a term behind --term'],
  ['--term', '2026-01-06', 'as the calendar has them: 2026-01-05, 2026-04-20.'],
  ['--year', '2025/26', '“2025/26” is no school year. Write the year in which it begins behind --year, such as 2026.'],
  ['--week', '2999-W01', '“2999-W01” names begins on 2998-12-31: nothing can be said of it yet.'],
])('%s %s is refused with what to write', async (option, written, sentence) => {
  const { code, stderr } = await report(option, written);
  expect(code).toBe(1);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain(sentence);
});

test('without a calendar, whoever asks for a term is told where to name it', async () => {
  writeFileSync(join(folder, 'no-calendar.yaml'), 'sources:\n  - path: access.log\n');
  const { code, stderr } = await report('--config', 'no-calendar.yaml', '--term', '2026-01-05');
  expect(code).toBe(1);
  expect(stderr.replaceAll(/\s+/g, ' ')).toContain('name its file under “timetable: calendar:” in the settings');
});
