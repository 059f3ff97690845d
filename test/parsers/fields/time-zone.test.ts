import { expect, test } from 'vitest';
import { zoneClock } from '../../../parsers/fields/time-zone.ts';

const nine = Date.UTC(2026, 5, 1, 9);
const HOUR = 3_600_000;

test.each([
  ['UTC', 0],
  ['Europe/London', 1],
  ['America/Argentina/Buenos_Aires', -3],
  ['Etc/GMT-2', 2],
])('%s is %i hours ahead in summer', (zone, hours) => {
  expect(zoneClock(zone)?.toUtc(nine)).toBe(nine - hours * HOUR);
});

test.each(['', 'Europe/Atlantis', 'here', 'x'.repeat(10_000)])('there is no zone %#', (zone) => {
  expect(zoneClock(zone)).toBeNull();
});

test('of an hour that occurs twice the first is meant, and one that is missing is as late as the clock says', () => {
  const clock = zoneClock('Europe/London');
  expect(clock?.toUtc(Date.UTC(2026, 9, 25, 1, 30))).toBe(Date.UTC(2026, 9, 25, 0, 30));
  expect(clock?.toUtc(Date.UTC(2026, 2, 29, 1, 30))).toBe(Date.UTC(2026, 2, 29, 0, 30));
});
