import type { ArchivedRecord } from '../archived-record.ts';
import type { FindingRow } from '../columns.ts';
import { createRecurringRows, type RecurringRows } from './recurring-rows.ts';

type Found = Pick<ArchivedRecord, 'matches' | 'initiator' | 'verdict'>;

/** What records were about and what the policy said: each combination once. The verdicts that pass are the same objects again and again. */
export function createFindingRows(): RecurringRows<Found> {
  return createRecurringRows<Found, Found>({
    remember: ({ matches, initiator, verdict }) => ({ matches, initiator, verdict }),
    isSame: (known, { matches, initiator, verdict }) =>
      known.verdict === verdict && known.initiator === initiator && isSameMatches(known.matches, matches),
    rowOf: (found) => JSON.stringify(findingRow(found)),
  });
}

/** What is likely to be found again: its first match. Matches that recur are frozen; words that were found are made for the one record. */
export function recurringOf({ matches, verdict }: Found): object | null {
  if (verdict.outcome === 'flag') return null;
  const [first = NO_MATCH] = matches;
  return Object.isFrozen(first) ? first : null;
}

const NO_MATCH = Object.freeze({});

function isSameMatches(a: Found['matches'], b: Found['matches']): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

function findingRow({ matches, initiator, verdict }: Found): FindingRow {
  const { outcome, ruleId, policyVersion } = verdict;
  const about = JSON.stringify(matches);
  return verdict.outcome === 'pass'
    ? [about, initiator, outcome, verdict.reason, ruleId, null, null, policyVersion]
    : [about, initiator, outcome, null, ruleId, verdict.severity, JSON.stringify(verdict.reasons), policyVersion];
}
