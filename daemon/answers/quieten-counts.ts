import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { KnownError } from '../errors.ts';
import type { Identity } from '../identity/identity.ts';
import type { PeopleSeen } from '../identity/people-seen.ts';
import { findPerson } from '../identity/roster.ts';
import { createCovers, type Suppression } from '../policy/suppression.ts';
import { dayAndTimeIn } from '../policy/timetable.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import { everything } from '../records/question.ts';
import type { Office } from './office.ts';

const WEEK_MS = 7 * 24 * 3_600_000;
const ENOUGH_MS = 2_000;
const MOST_RECORDS = 50_000;

/** How many requests of the last week each has kept from being flagged, by id; null where the log takes too long to say. */
export async function hiddenBy(
  office: Office,
  suppressions: readonly Suppression[],
  told: PeopleSeen,
): Promise<ReadonlyMap<string, number> | null> {
  const around = { dayAndTime: (at: number) => dayAndTimeIn(office.zone, at), isNeverSilenced };
  const covers = suppressions.map((one) => ({ id: one.id, isCovered: createCovers(one, around) }));
  const counts = new Map<string, number>();
  if (covers.length === 0) return counts;
  const rules = new Map(office.policy.rules.map((rule) => [rule.id, rule]));
  let seen = 0;
  const take = ({ record, identity, audience, matches, verdict }: ArchivedRecord): void => {
    const rule = verdict.ruleId === null ? undefined : rules.get(verdict.ruleId);
    if (rule === undefined) return;
    const ofRule = matches.filter(({ category }) => category === rule.category);
    const about = { record, audience, groups: groupsOf(office, identity) };
    for (const { id, isCovered } of covers) {
      if (isCovered(rule, ofRule, about)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  };
  const question = { ...everything({ from: office.now() - WEEK_MS, to: office.now() }), outcome: 'quietened' as const };
  try {
    const bounds = { deadlineMs: ENOUGH_MS, signal: null };
    for await (const some of office.archive.scan({ ...question, told }, bounds)) {
      for (const archived of some) take(archived);
      seen += some.length;
      if (seen > MOST_RECORDS) return null;
    }
    return counts;
  } catch (error) {
    if (isKnown(error)) return null;
    throw error;
  }
}

function groupsOf({ roster }: Office, identity: Identity): readonly string[] {
  if (identity.kind === 'unknown') return [];
  const own = identity.group === '' ? [] : [identity.group];
  return identity.kind === 'person' ? (findPerson(roster, identity.personId)?.groups ?? own) : own;
}

/** The archive is busy, or cannot be read: the list is shown without the numbers. */
function isKnown(error: unknown): boolean {
  return error instanceof KnownError;
}
