import type { Verdict } from '../../policy/verdict.ts';
import type { ArchivedRecord } from '../archived-record.ts';
import type { FindingRow } from '../columns.ts';

type Found = Pick<ArchivedRecord, 'matches' | 'initiator' | 'verdict'>;

/** What records were about and what the policy said: each combination once, numbered as they come. */
export interface FindingRows {
  numberOf(found: Found): number;
  /** Hands over the rows and begins anew. */
  take(): readonly FindingRow[];
}

export function createFindingRows(): FindingRows {
  // The matches of a host and the verdicts that pass recur as the same objects.
  const known = new Map<Found['matches'], Known[]>();
  const numbers = new Map<string, number>();
  let rows: FindingRow[] = [];

  function numberOfRow(row: FindingRow): number {
    const key = row.join('\0');
    const number = numbers.get(key);
    if (number !== undefined) return number;
    numbers.set(key, rows.length);
    return rows.push(row) - 1;
  }
  return {
    numberOf(found) {
      const { matches, initiator, verdict } = found;
      const seen = known.get(matches);
      if (seen !== undefined) {
        for (const one of seen) if (one.verdict === verdict && one.initiator === initiator) return one.number;
      }
      const number = numberOfRow(rowOf(found));
      if (verdict.outcome === 'flag') return number;
      if (seen === undefined) known.set(matches, [{ verdict, initiator, number }]);
      else if (seen.length < MOST_KNOWN) seen.push({ verdict, initiator, number });
      return number;
    },
    take() {
      const taken = rows;
      known.clear();
      numbers.clear();
      rows = [];
      return taken;
    },
  };
}

/** Verdicts on the matches of one host, times initiators: a handful. On no match at all there may be more. */
const MOST_KNOWN = 32;

interface Known {
  readonly verdict: Verdict;
  readonly initiator: Found['initiator'];
  readonly number: number;
}

function rowOf({ matches, initiator, verdict }: Found): FindingRow {
  const { outcome, ruleId, policyVersion } = verdict;
  const about = JSON.stringify(matches);
  return verdict.outcome === 'pass'
    ? [about, initiator, outcome, verdict.reason, ruleId, null, null, policyVersion]
    : [about, initiator, outcome, null, ruleId, verdict.severity, JSON.stringify(verdict.reasons), policyVersion];
}
