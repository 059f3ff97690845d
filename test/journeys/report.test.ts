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
    'school: { name: Example Primary School }\nsources:\n  - path: access.log\n',
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

test('what is no week is refused with what to write', async () => {
  const { code, stderr } = await report('--week', '2026-47');
  expect(code).toBe(1);
  expect(stderr).toContain('Write a week such as 2026-W47');
});
