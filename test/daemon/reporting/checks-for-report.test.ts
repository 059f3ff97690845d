import { expect, test } from 'vitest';
import { createChecksForReport, figuresOf } from '../../../daemon/reporting/checks-for-report.ts';
import type { ChecksOfWeek } from '../../../daemon/store/checks-of-week.ts';

const NONE: ChecksOfWeek = { planned: 0, made: 0, profiles: [], openFailures: [], byHand: [] };
const AT = Date.UTC(2026, 10, 17, 8);

test('what was tried by hand counts beside what the program asked for, under its profile', () => {
  const byHand = { at: AT, role: 'lead', place: 'Library PC 4', title: 'A game', expected: 'blocked' } as const;
  const figures = figuresOf({
    planned: 10,
    made: 9,
    profiles: [{ profileId: 'pupils', name: 'Pupils', passed: 7, failed: 1, notClear: 1, notMade: 1 }],
    openFailures: [{ profileName: 'Pupils', title: 'A game', expected: 'blocked', since: AT }],
    byHand: [
      { ...byHand, profileName: 'Pupils', verdict: 'failed' },
      { ...byHand, profileName: 'Guests', verdict: 'passed' },
    ],
  });
  expect(figures).toEqual({
    ...{ planned: 10, made: 11, passed: 8, failed: 2, notClear: 1, byHand: 2 },
    openFailures: [{ title: 'A game', profile: 'Pupils', since: AT }],
    byProfile: [
      { profile: 'Pupils', passed: 7, failed: 2, notMade: 1 },
      { profile: 'Guests', passed: 1, failed: 0, notMade: 0 },
    ],
  });
});

test('a school that has set up none and made none is told apart from one whose checks were not made', async () => {
  const week = async () => NONE;
  expect(await createChecksForReport(week, false)(0, 1)).toBe(null);
  expect(await createChecksForReport(week, true)(0, 1)).toMatchObject({ planned: 0, made: 0 });
});
