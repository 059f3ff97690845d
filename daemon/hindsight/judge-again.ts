import { isNeverSilenced } from '../../categories/never-silenced.ts';
import { categoryId } from '../../categories/taxonomy.ts';
import { initiatorOf } from '../activity/initiator.ts';
import { createTransferLedger } from '../activity/transfers.ts';
import { attemptKeyOf } from '../identity/subject-key.ts';
import { createJudgeRecord, type Judged, type Steps } from '../pipeline.ts';
import { createAttemptLedger } from '../policy/attempts.ts';
import { createJudge } from '../policy/judge.ts';
import { createLookUpMemory } from '../policy/look-ups.ts';
import { createSearchMemory } from '../policy/same-search.ts';
import { compareSeverity } from '../policy/severity.ts';
import { createIsQuietened } from '../policy/suppression.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { ArchivedRecord } from '../records/archived-record.ts';
import type { Difference, DifferenceKind, Rooms, Understanding } from './look.ts';
import { keyOfMatches, matchesNow, summedOf, withoutSummed } from './matches.ts';

/**
 * Judges kept records of one school day as the corridor would have judged them, had it known then what is known now. Who it was and
 * whose rules applied stay as they were. The records must come in order of time, and hold all that counts towards the same rules.
 */
export function createJudgeAgain(rooms: Rooms, now: Understanding): (archived: ArchivedRecord) => Judged {
  let current: ArchivedRecord | null = null;
  const judgeRecord = createJudgeRecord(
    stepsFor(rooms, now, () => {
      if (current === null) throw new Error('A record is judged before it is there.');
      return current;
    }),
  );
  return (archived) => {
    current = archived;
    return judgeRecord(archived.record);
  };
}

const { counts: moves } = createTransferLedger(categoryId('large-transfers'));

function stepsFor(rooms: Rooms, now: Understanding, current: () => ArchivedRecord): Steps {
  const { catalogue, policy, suppressions } = now;
  const isQuietened = createIsQuietened(suppressions, { ...rooms, isNeverSilenced });
  return {
    identify: () => current().identity,
    audience: () => current().audience,
    groupsOf: rooms.groupsOf,
    categorise: () => matchesNow(catalogue, current()),
    initiatorOf(record, matches) {
      const { initiator, matches: earlier } = current();
      const isSame = keyOfMatches(matches) === keyOfMatches(withoutSummed(earlier));
      return isSame ? initiator : initiatorOf(record, matches);
    },
    periodAt: rooms.periodAt,
    schoolDayOf: rooms.schoolDayOf,
    attemptKeyOf,
    judge: createJudge(policy, rooms.dayAndTime, isQuietened).judge,
    attempts: createAttemptLedger([]),
    lookUps: createLookUpMemory(),
    searches: createSearchMemory(),
    // The sums of that day are not there any more; what they came to is.
    transfers: {
      counts: (record, initiator) => summedOf(current()) !== null && moves(record, initiator),
      add: () => summedOf(current()),
      refused: () => 0,
    },
  };
}

/** What has changed between what was said then and what would be said now; null where nothing that a person would notice has. */
export function differenceBetween(archived: ArchivedRecord, again: Judged): Difference | null {
  const kind = kindOf(archived.verdict, again.verdict);
  return kind === null ? null : { kind, archived, again };
}

function kindOf(then: Verdict, now: Verdict): DifferenceKind | null {
  if (then.outcome === 'pass') return now.outcome === 'flag' ? 'newly_flagged' : null;
  if (now.outcome === 'pass') return 'no_longer_flagged';
  if (compareSeverity(now.severity, then.severity) > 0) return 'more_serious';
  return now.ruleId === then.ruleId && now.severity === then.severity ? null : 'otherwise';
}
