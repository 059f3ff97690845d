import { expect, test } from 'vitest';
import { openTimes } from '../../../parsers/columns/written-time.ts';
import { LOG } from '../../support/parse-line.ts';

const NINE = Date.UTC(2026, 0, 31, 9, 12, 44);

function msOf(text: string, isUtc = false): number | string {
  const time = openTimes(LOG)(text, isUtc);
  return time.kind === 'time' ? time.ms : time.kind;
}

test.each([
  '2026-01-31 09:12:44',
  '2026-01-31T09:12:44Z',
  '2026-01-31T09:12:44+0000',
  '2026-01-31T09:12:44+00',
  '2026-01-31 10:12:44 UTC+01',
  '2026-01-31 10:12:44 +01:00',
  '2026/01/31 09:12:44',
  '31/01/2026 09:12:44',
  '31/1/26 9:12:44 am',
  '31.01.2026, 09:12:44',
  '31-01-2026 09:12:44 GMT',
  '1/31/2026 9:12:44 AM',
  '31-Jan-2026 09:12:44',
  '31 January 2026 09:12:44',
  '31/Jan/2026:09:12:44 +0000',
  'Jan 31, 2026 9:12:44 a.m.',
  'January 31, 2026 at 9:12:44 AM',
  'Sat, 31 Jan 2026 09:12:44 GMT',
  'Sat Jan 31 09:12:44 2026',
  '1769850764',
  '1769850764000',
  ' 2026-01-31 09:12:44 ',
])('%s is a quarter past nine on the last day of January', (text) => {
  expect(msOf(text)).toBe(NINE);
});

test.each([
  ['2026-01-31 09:12:44.120', NINE + 120],
  ['2026-01-31 09:12:44,1209', NINE + 120],
  ['31/01/2026 12:00:00 AM', Date.UTC(2026, 0, 31, 0)],
  ['31/01/2026 12:00 PM', Date.UTC(2026, 0, 31, 12)],
])('%s is read to its last figure', (text, ms) => {
  expect(msOf(text)).toBe(ms);
});

test.each([
  '',
  '09:12:44',
  '31/01/2026',
  '31/13/2026 09:12:44',
  '2026-02-30 09:12:44',
  '31/01/2026 24:12:44',
  '31/01/2026 13:12 PM',
  '31/01/2026 09:12:44 IST',
  'Foo 31, 2026 09:12:44',
  '1969-01-31 09:12:44',
  `31/01/2026 09:12:44${' '.repeat(80)}x`,
])('%j is no time', (text) => {
  expect(msOf(text)).toBe('none');
});

test('a time without a zone is on the clock of the school, or in UTC where the column says so', () => {
  expect(msOf('17/07/2025 09:12:44')).toBe(Date.UTC(2025, 6, 17, 8, 12, 44));
  expect(msOf('17/07/2025 09:12:44', true)).toBe(Date.UTC(2025, 6, 17, 9, 12, 44));
});

test('a day that has not come yet is read with the month first', () => {
  expect(msOf('01/02/2026 09:12:44')).toBe(Date.UTC(2026, 1, 1, 9, 12, 44));
  expect(msOf('01/05/2026 09:12:44')).toBe(Date.UTC(2026, 0, 5, 9, 12, 44));
});

test('a day that can be read both ways is read with the day first', () => {
  expect(msOf('03/02/2025 09:12:44')).toBe(Date.UTC(2025, 1, 3, 9, 12, 44));
});

test('a day that can be read both ways is read with the month first beside AM and PM', () => {
  expect(msOf('2/3/2025 9:12:44 AM')).toBe(Date.UTC(2025, 1, 3, 9, 12, 44));
  expect(msOf('2/3/2025 9:12 p.m.')).toBe(Date.UTC(2025, 1, 3, 21, 12));
});

test('AM and PM do not outweigh a day that shows another order', () => {
  const read = openTimes(LOG);
  expect(read('13/1/2026 9:00:00 AM', false)).toEqual({ kind: 'time', ms: Date.UTC(2026, 0, 13, 9) });
  expect(read('2/1/2026 9:00:00 AM', false)).toEqual({ kind: 'time', ms: Date.UTC(2026, 0, 2, 9) });
});

test('a log that was read with the month first says so when it turns out to have the day first', () => {
  const read = openTimes(LOG);
  expect(read('2/3/2025 9:00:00 AM', false)).toEqual({ kind: 'time', ms: Date.UTC(2025, 1, 3, 9) });
  expect(read('13/1/2026 9:00:00 AM', false)).toEqual({
    kind: 'doubtful',
    reason: 'the day stands in front of the month; days above may have been read the wrong way round',
  });
  expect(read('2/3/2025 9:00:00 AM', false)).toEqual({ kind: 'time', ms: Date.UTC(2025, 2, 2, 9) });
});
