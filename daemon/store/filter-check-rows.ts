import type { Selectable } from 'kysely';
import {
  CHECK_EXPECTATIONS,
  CHECK_OUTCOMES,
  type CheckExpectation,
  type CheckOutcome,
} from '../health/filter-checks/filter-check.ts';
import { CHECK_REASONS, type CheckReason } from '../health/filter-checks/judge-check.ts';
import type { CheckEvidence } from '../health/filter-checks/observed.ts';
import type { CheckStanding } from '../health/filter-checks/standing.ts';
import type { Role } from '../identity/role.ts';
import { ROLES } from '../identity/role.ts';
import type { StaffId } from '../incidents/incident.ts';
import type { FilterCheckSchema } from './filter-check-schema.ts';

export const CHECK_WAYS = ['scheduled', 'asked', 'by_hand'] as const;
/** asked: by the clock's kind of check, because somebody wanted it now. */
export type CheckHow = (typeof CHECK_WAYS)[number];

export interface NewCheck {
  readonly id: string;
  readonly at: number;
  readonly how: CheckHow;
  readonly by: StaffId | null;
  readonly byRole: Role | null;
  readonly profileId: string;
  readonly profileName: string;
  readonly url: string;
  readonly title: string;
  readonly category: string | null;
  readonly expected: CheckExpectation;
  readonly outcome: CheckOutcome;
  readonly why: CheckReason;
  readonly evidence: CheckEvidence;
  readonly place: string | null;
  readonly note: string | null;
  readonly tookMs: number;
  readonly roundId: string | null;
}

export interface StoredCheck extends NewCheck {
  /** When the filter's log showed it, and what the filter said that it did; null where it did not, or not yet. */
  readonly seen: { readonly at: number; readonly as: 'allowed' | 'blocked' | 'unknown' } | null;
}

/** What stands of one address with one profile, and the check that was the last. */
export interface StoredStanding extends CheckStanding {
  readonly last: StoredCheck;
}

type CheckRow = Selectable<FilterCheckSchema['filter_checks']>;
type SeenColumns = Pick<Selectable<FilterCheckSchema['filter_check_asks']>, 'seen_at' | 'seen_as'>;
type StandingRow = Selectable<FilterCheckSchema['filter_check_standings']>;

export function readCheck(
  row: CheckRow & { readonly [Column in keyof SeenColumns]: SeenColumns[Column] },
): StoredCheck {
  const as = (['allowed', 'blocked'] as const).find((known) => known === row.seen_as) ?? 'unknown';
  return {
    id: row.id,
    at: row.at,
    how: CHECK_WAYS.find((how) => how === row.how) ?? 'by_hand',
    by: row.by_staff as StaffId | null,
    byRole: ROLES.find((role) => role === row.by_role) ?? null,
    profileId: row.profile_id,
    profileName: row.profile_name,
    url: row.address,
    title: row.title,
    category: row.category,
    expected: expectationOf(row.expected),
    outcome: CHECK_OUTCOMES.find((outcome) => outcome === row.outcome) ?? 'not_clear',
    why: CHECK_REASONS.find((why) => why === row.why) ?? 'not_understood',
    evidence: JSON.parse(row.evidence) as CheckEvidence,
    place: row.place,
    note: row.note,
    tookMs: row.took_ms,
    roundId: row.round_id,
    seen: row.seen_at === null ? null : { at: row.seen_at, as },
  };
}

export function checkColumns(check: NewCheck, siteId: string): CheckRow {
  return {
    ...{ id: check.id, site_id: siteId, at: check.at, how: check.how, by_staff: check.by, by_role: check.byRole },
    ...{ profile_id: check.profileId, profile_name: check.profileName, address: check.url, title: check.title },
    ...{ category: check.category, expected: check.expected, outcome: check.outcome, why: check.why },
    ...{ evidence: JSON.stringify(check.evidence), place: check.place, note: check.note, took_ms: check.tookMs },
    round_id: check.roundId,
  };
}

export function readStanding(
  row: Omit<StandingRow, 'site_id' | 'profile_id' | 'address' | 'last_check' | 'last_at'>,
): CheckStanding {
  const { clear_at: at, clear_outcome: outcome } = row;
  return {
    failedSince: row.failed_since,
    lastClear: at === null || outcome === null ? null : { at, outcome: expectationOf(outcome) },
    clearSince: row.clear_since,
    unableTimes: row.unable_times,
    unableSince: row.unable_since,
  };
}

export function standingColumns(standing: CheckStanding) {
  return {
    failed_since: standing.failedSince,
    clear_at: standing.lastClear?.at ?? null,
    clear_outcome: standing.lastClear?.outcome ?? null,
    clear_since: standing.clearSince,
    unable_times: standing.unableTimes,
    unable_since: standing.unableSince,
  };
}

function expectationOf(text: string): CheckExpectation {
  return CHECK_EXPECTATIONS.find((expectation) => expectation === text) ?? 'blocked';
}
