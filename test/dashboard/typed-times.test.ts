import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentToType, startOfDay, typedMoment } from '../../dashboard/typed-times.ts';

const ZONE = 'Europe/London';
const SUMMER = Date.UTC(2026, 5, 30, 8, 5);

test.each([
  ['2026-06-30T09:05', SUMMER],
  ['2026-06-30 09:05', SUMMER],
  ['30/06/2026 9:05', SUMMER],
  ['30.6.2026 09:05', SUMMER],
  ['2026-06-30', Date.UTC(2026, 5, 29, 23)],
  ['30/06/2026', Date.UTC(2026, 5, 29, 23)],
])('%s is a moment in school time', (text, moment) => {
  expect(typedMoment(text, ZONE)).toBe(moment);
});

test.each(['', 'today', '31/06/2026', '2026-06-30T25:00', '2026-6-30', '30/06', '1e9'])('“%s” is none', (text) => {
  expect(typedMoment(text, ZONE)).toBe(null);
});

test('a moment in a field is read back as the same minute, but for the hour that comes twice', () => {
  const minutes = fc.integer({ min: 1, max: Math.floor(Date.UTC(2050, 0) / 60_000) });
  fc.assert(
    fc.property(minutes, (minute) => {
      const text = momentToType(minute * 60_000, ZONE);
      expect([0, 60]).toContain(minute - (typedMoment(text, ZONE) ?? 0) / 60_000);
    }),
    { numRuns: 100 },
  );
  expect(momentToType(0, ZONE)).toBe('');
});

test('a day begins at midnight in the school’s zone', () => {
  expect(startOfDay(SUMMER, ZONE)).toBe(Date.UTC(2026, 5, 29, 23));
});
