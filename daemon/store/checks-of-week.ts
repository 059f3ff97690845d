/** The filter checks of a stretch of time, for the weekly report: figures, and roles instead of names. */
import type { CheckExpectation } from '../health/filter-checks/filter-check.ts';
import { type CheckVerdict, verdictOf } from '../health/filter-checks/standing.ts';
import type { Role } from '../identity/role.ts';
import type { CheckRounds, StoredRound } from './check-rounds.ts';
import type { StoredCheck, StoredStanding } from './filter-check-rows.ts';
import type { FilterChecks } from './filter-checks.ts';

export interface ProfileChecks {
  readonly profileId: string;
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly notClear: number;
  /** Planned, and not made: the filter could not be asked, or nothing ran that could have. */
  readonly notMade: number;
}

/** An answer that was not as expected, and that no later check has cleared. */
export interface OpenFailure {
  readonly profileName: string;
  readonly title: string;
  readonly expected: CheckExpectation;
  readonly since: number;
}

export interface CheckByHand {
  readonly at: number;
  /** Of whoever made it; null where that is not known any more. */
  readonly role: Role | null;
  readonly place: string | null;
  readonly profileName: string;
  readonly title: string;
  readonly verdict: CheckVerdict;
}

export interface ChecksOfWeek {
  /** By the clock, or because somebody asked for them: checks by hand are apart. */
  readonly planned: number;
  readonly made: number;
  readonly profiles: readonly ProfileChecks[];
  readonly openFailures: readonly OpenFailure[];
  readonly byHand: readonly CheckByHand[];
}

export type ChecksOfWeekPort = (from: number, to: number) => Promise<ChecksOfWeek>;

/** More than anybody makes in a week. */
const MOST_CHECKS = 50_000;

export function createChecksOfWeek(
  { newest, standings }: Pick<FilterChecks, 'newest' | 'standings'>,
  { between }: Pick<CheckRounds, 'between'>,
): ChecksOfWeekPort {
  return async (from, to) => {
    const [checks, rounds, standing] = await Promise.all([
      newest({ profileId: null, from, to }, { most: MOST_CHECKS, after: 0 }),
      between(from, to),
      standings(),
    ]);
    return checksOfWeek({ checks: checks.toReversed(), rounds, standings: standing }, to);
  };
}

export interface WeekParts {
  /** Of the week, the oldest first. */
  readonly checks: readonly StoredCheck[];
  readonly rounds: readonly StoredRound[];
  /** As they are now. */
  readonly standings: readonly StoredStanding[];
}

/** Pure: the week from what is kept of it. */
export function checksOfWeek({ checks, rounds, standings }: WeekParts, to: number): ChecksOfWeek {
  const byProbe = checks.filter(({ how }) => how !== 'by_hand');
  const profiles = profilesOf(byProbe, rounds);
  return {
    planned: sum(profiles.map(({ passed, failed, notClear, notMade }) => passed + failed + notClear + notMade)),
    made: byProbe.filter(({ outcome }) => outcome !== 'could_not_ask').length,
    profiles,
    openFailures: standings.flatMap(({ failedSince, last: { profileName, title, expected } }) =>
      failedSince === null || failedSince >= to ? [] : [{ profileName, title, expected, since: failedSince }],
    ),
    byHand: checks
      .filter(({ how }) => how === 'by_hand')
      .map(({ at, byRole, place, profileName, title, outcome, expected }) => ({
        ...{ at, role: byRole, place, profileName, title },
        verdict: verdictOf(outcome, expected),
      })),
  };
}

function profilesOf(checks: readonly StoredCheck[], rounds: readonly StoredRound[]): readonly ProfileChecks[] {
  const ofProfile = Map.groupBy(checks, ({ profileId }) => profileId);
  const ids = new Set([...rounds.flatMap(({ planned }) => Object.keys(planned)), ...ofProfile.keys()]);
  return [...ids].map((profileId) => {
    const made = ofProfile.get(profileId) ?? [];
    const verdicts = made.map(({ outcome, expected }) => verdictOf(outcome, expected));
    const count = (wanted: CheckVerdict) => verdicts.filter((verdict) => verdict === wanted).length;
    const told = { passed: count('passed'), failed: count('failed'), notClear: count('not_clear') };
    const planned = sum(rounds.map((round) => round.planned[profileId] ?? 0));
    const notMade = Math.max(count('not_made'), planned - told.passed - told.failed - told.notClear);
    return { profileId, name: made.at(-1)?.profileName ?? profileId, ...told, notMade };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
