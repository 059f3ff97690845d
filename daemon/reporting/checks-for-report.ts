import type { CheckVerdict } from '../health/filter-checks/standing.ts';
import type { CheckFigures } from '../report/watching.ts';
import type { ChecksOfWeek, ChecksOfWeekPort } from '../store/checks-of-week.ts';

/** What the report says of filter checks; `isSetUp` where the settings name addresses to ask for. */
export function createChecksForReport(
  checksOfWeek: ChecksOfWeekPort,
  isSetUp: boolean,
): (from: number, to: number) => Promise<CheckFigures | null> {
  return async (from, to) => {
    const week = await checksOfWeek(from, to);
    const hasAny = isSetUp || week.planned > 0 || week.byHand.length > 0 || week.openFailures.length > 0;
    return hasAny ? figuresOf(week) : null;
  };
}

/** Pure. What somebody tried at a device counts beside what the program asked for. */
export function figuresOf({ planned, profiles, openFailures, byHand }: ChecksOfWeek): CheckFigures {
  const rows = new Map(profiles.map(({ name, ...told }) => [name, told]));
  const names = [...new Set([...rows.keys(), ...byHand.map(({ profileName }) => profileName)])];
  const byProfile = names.map((profile) => {
    const ofHand = (wanted: CheckVerdict) =>
      byHand.filter(({ profileName, verdict }) => profileName === profile && verdict === wanted).length;
    const { passed = 0, failed = 0, notClear = 0, notMade = 0 } = rows.get(profile) ?? {};
    return {
      profile,
      passed: passed + ofHand('passed'),
      failed: failed + ofHand('failed'),
      notClear: notClear + ofHand('not_clear'),
      notMade,
    };
  });
  const sum = (of: (row: (typeof byProfile)[number]) => number) => byProfile.reduce((total, row) => total + of(row), 0);
  const [passed, failed, notClear] = [sum((row) => row.passed), sum((row) => row.failed), sum((row) => row.notClear)];
  return {
    ...{ planned, made: passed + failed + notClear, passed, failed, notClear },
    byHand: byHand.length,
    openFailures: openFailures.map(({ title, profileName, since }) => ({ title, profile: profileName, since })),
    byProfile: byProfile.map(({ profile, passed: well, failed: wrong, notMade }) => ({
      ...{ profile, passed: well, failed: wrong, notMade },
    })),
  };
}
