import { expect, test } from 'vitest';
import { refuseImpossibleTime } from '../../../daemon/examine/possible-time.ts';
import { createPeriods, defaultTimetable } from '../../../daemon/policy/timetable.ts';
import type { ParseResult } from '../../../parsers/record.ts';
import { buildRecord } from '../identity/build-record.ts';

function recordAt(timestamp: number): ParseResult {
  return { kind: 'record', record: buildRecord({ timestamp }) };
}

test.each([0, 1, Date.UTC(2026, 10, 17), 9_999_999_999_999])(
  'a record of %d is kept as it is, and school time can be told for it',
  (timestamp) => {
    const result = recordAt(timestamp);
    expect(refuseImpossibleTime(result)).toBe(result);
    const periods = createPeriods(defaultTimetable);
    expect(periods.periodAt(timestamp)).toBeTypeOf('string');
    expect(periods.schoolDayOf(timestamp)).toMatch(/^\d{4}-\d\d-\d\d$/);
  },
);

test.each([-1, 1.5, 10_000_000_000_000, 8.64e15, 8.64e15 + 1, 1e300, Number.NaN, Infinity, -Infinity])(
  'a record of %d is not understood',
  (timestamp) => {
    expect(refuseImpossibleTime(recordAt(timestamp))).toEqual({ kind: 'malformed', reason: 'a time that cannot be' });
  },
);

test('what is no record has no time to be wrong', () => {
  const skipped = { kind: 'skipped', reason: 'sign-in' } as const;
  expect(refuseImpossibleTime(skipped)).toBe(skipped);
});
